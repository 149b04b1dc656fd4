import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { leave, page1366, useBrowser } from './browser.ts';
import { expectAccessible, expectNoOverflow, expectTranslated, keepPicture, settled } from './checks.ts';

useBrowser();

interface Screen {
  /** Below `/app`. */
  readonly path: string;
  /** The list of the API whose first row stands for `$id` in the path. */
  readonly idFrom?: string;
  /** The main thing to do here, as it is called in Vietnamese. */
  readonly act?: string | RegExp;
}

/** Every screen, by who opens it. A score sheet belongs to its member: the council's journey looks at it. */
const screens: Readonly<Record<string, readonly Screen[]>> = {
  nobody: [
    { path: '/sign-in', act: 'Đăng nhập' },
    { path: '/sign-up', act: 'Đăng ký' },
    { path: '/forgotten-password', act: 'Gửi liên kết' },
  ],
  chuthe: [
    { path: '/' },
    { path: '/my-products', act: 'Đăng ký sản phẩm' },
    { path: '/my-papers', act: 'Chọn tệp' },
    { path: '/products/new', act: 'Đăng ký sản phẩm' },
    { path: '/products/$id', idFrom: '/api/products', act: 'Sửa sản phẩm' },
    { path: '/products/$id/edit', idFrom: '/api/products', act: 'Lưu' },
    { path: '/producers/$id', idFrom: '/api/producers', act: 'Sửa thông tin' },
    { path: '/producers/$id/edit', idFrom: '/api/producers', act: 'Lưu' },
    { path: '/producers/new', act: 'Đăng ký' },
    { path: '/ideas' },
    { path: '/ideas/new' },
    { path: '/ideas/$id', idFrom: '/api/ideas' },
    { path: '/dossiers', act: 'Lập hồ sơ mới' },
    { path: '/dossiers/new' },
    { path: '/dossiers/$id', idFrom: '/api/dossiers', act: 'Làm tiếp' },
    { path: '/dossiers/$id/registration', idFrom: '/api/dossiers', act: 'Tiếp tục' },
    { path: '/dossiers/$id/self-assessment', idFrom: '/api/dossiers' },
    { path: '/dossiers/$id/evidence', idFrom: '/api/dossiers' },
    { path: '/dossiers/$id/review', idFrom: '/api/dossiers', act: 'Nộp hồ sơ' },
    { path: '/account' },
    { path: '/notices' },
    { path: '/notices/preferences', act: 'Lưu' },
    // Nobody's fault: a page that one may not see.
    { path: '/audit' },
  ],
  'canbo.tinhkhe': [
    { path: '/' },
    { path: '/inbox' },
    {
      path: '/inbox/$id',
      idFrom: '/api/dossiers?state=commune-review',
      act: 'Trả lại để bổ sung',
    },
    { path: '/imports' },
    { path: '/ideas' },
    { path: '/lists', act: 'Lập danh sách mới' },
    { path: '/lists/$id', idFrom: '/api/commune-lists' },
    { path: '/products' },
    { path: '/producers' },
    { path: '/dossiers' },
  ],
  'lanhdao.tinhkhe': [{ path: '/' }, { path: '/inbox' }, { path: '/lists' }],
  chuyenvien: [
    { path: '/' },
    { path: '/intake' },
    { path: '/intake?view=table' },
    { path: '/intake/$id', idFrom: '/api/dossiers?state=intake', act: 'Chấp nhận hồ sơ' },
    { path: '/councils', act: 'Thêm Hội đồng' },
    { path: '/councils/new', act: 'Thêm Hội đồng' },
    { path: '/councils/$id', idFrom: '/api/councils', act: 'Lập phiên chấm' },
    { path: '/sessions' },
    { path: '/sessions/$id', idFrom: '/api/scoring-sessions' },
    { path: '/sessions/$id/what-if', idFrom: '/api/scoring-sessions?state=confirmed' },
    { path: '/rubrics', act: 'Trình phiên bản mới' },
    { path: '/rubrics/new', act: 'Chọn tệp' },
    { path: '/rubric-doubts' },
    { path: '/decisions', act: 'Lập dự thảo' },
    { path: '/decisions/new' },
    { path: '/decisions/$id', idFrom: '/api/decisions' },
    { path: '/upper-results' },
    { path: '/certificates' },
  ],
  truongphong: [{ path: '/' }, { path: '/programme' }, { path: '/upper-results' }],
  thuky: [{ path: '/' }, { path: '/sessions' }, { path: '/sessions/$id', idFrom: '/api/scoring-sessions' }],
  uyvien1: [{ path: '/' }, { path: '/sessions' }, { path: '/sessions/$id', idFrom: '/api/scoring-sessions' }],
  lanhdao: [
    { path: '/' },
    { path: '/sign' },
    { path: '/decisions/$id', idFrom: '/api/decisions' },
    { path: '/certificates' },
    { path: '/certificates/$id', idFrom: '/api/certificates' },
  ],
  quantri: [
    { path: '/' },
    { path: '/accounts', act: 'Mời người dùng' },
    { path: '/accounts/invite', act: 'Gửi lời mời' },
    { path: '/accounts/$id', idFrom: '/api/accounts', act: 'Giao vai trò' },
    { path: '/access-review', act: /^Giữ quyền của/ },
    { path: '/outbox' },
    { path: '/programme' },
  ],
  giamsat: [{ path: '/' }, { path: '/audit', act: 'Lọc' }, { path: '/access-review' }],
};

describe.each(Object.entries(screens))('the screens of %s', (account, visited) => {
  let page: Page;
  beforeAll(async () => {
    page = await page1366();
    if (account === 'nobody') await page.goto('/app/sign-in');
    else await signIn(page, account);
  });
  afterAll(() => leave(page));

  it.each(visited)('$path', async ({ path, idFrom, act }) => {
    const picture = `${account}${path}`.replaceAll(/[^\w]+/g, '-').replace(/-$/, '');
    await setWidth(page, 1366);
    await page.evaluate(() => localStorage.setItem('saolang:language', 'vi'));
    await page.goto(`/app${path.replace('$id', idFrom ? await firstId(page, idFrom) : '')}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (act) await expectReachable(page, act);
    await page.waitForLoadState('networkidle');
    for (const language of ['vi', 'en'] as const) {
      await setWidth(page, 1366);
      if (language === 'en') await page.getByRole('button', { name: 'English', exact: true }).click();
      // A tablet shows what a PC or a phone shows: words in the one language tell whether it fits.
      for (const width of language === 'vi' ? ([1366, 820, 390] as const) : ([1366, 390] as const)) {
        await setWidth(page, width);
        await settled(page);
        await keepPicture(page, `${picture}-${language}`);
        await expectNoOverflow(page);
        await expectTranslated(page);
        // What axe looks at changes neither with the words nor between a PC and a tablet.
        if (language === 'vi' && width !== 820) await expectAccessible(page);
      }
    }
  });
});

const setWidth = (page: Page, width: 390 | 820 | 1366): Promise<void> =>
  page.setViewportSize({ width, height: { 390: 844, 820: 1180, 1366: 768 }[width] });

async function firstId(page: Page, list: string): Promise<string> {
  const answer = await page.request.get(list);
  expect(answer.status(), list).toBe(200);
  const { items } = await answer.json();
  expect(items.length, `rows of ${list}`).toBeGreaterThan(0);
  return items[0].id;
}

/** Somebody who has no mouse gets to the act with the Tab key alone. */
async function expectReachable(page: Page, name: string | RegExp): Promise<void> {
  const main = page.getByRole('main');
  const act = main
    .getByRole('button', { name, exact: true })
    .or(main.getByRole('link', { name, exact: true }))
    .first();
  await act.waitFor();
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    if (await act.evaluate((element) => element === document.activeElement)) return;
  }
  expect.fail(`${name} is not reached with the Tab key`);
}
