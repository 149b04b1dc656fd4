import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { signIn } from '../accounts.ts';
import { expectProblem, leave, page390, page1366 } from '../browser.ts';
import { expectGoodScreen } from '../checks.ts';
import { type Line, openLine } from '../line.ts';
import { product, session } from './story.ts';

/** The council: three members at once, then the secretary and the chair. */
export const councilScores = () =>
  describe('the council', () => {
    let members: readonly Page[] = [];
    let line: Line;

    it('declares, three members at once, that nobody has a conflict of interest', async () => {
      line = await openLine(inject('origin'));
      members = [await page1366(), await page1366({ baseURL: line.origin }), await page390()];
      const names = ['chutich.hd', 'uyvien1', 'uyvien2'];
      await Promise.all(
        members.map(async (member, index) => {
          await signIn(member, names[index] ?? '');
          await openSession(member);
          await member.getByRole('button', { name: /^Không có xung đột với/ }).click();
          await member.getByRole('dialog').getByRole('button', { name: 'Tôi xác nhận' }).dblclick();
          await member.getByRole('link', { name: 'Chấm điểm' }).waitFor();
        }),
      );
      for (const [index, member] of members.entries())
        await expectGoodScreen(member, `council-session-${index + 1}`);
    });

    it('fills the sheets at the same time: with keys, with keys over a line that drops, and by touch', async () => {
      const [chair, dropped, touch] = members as [Page, Page, Page];
      expectProblem(dropped, /ERR_|Failed to fetch|no-connection/);
      await Promise.all([
        scoreWithKeys(chair),
        scoreWithKeys(dropped, async () => {
          line.drop();
          await dropped.context().setOffline(true);
        }),
        scoreByTouch(touch),
      ]);
      await dropped.getByText('Mất kết nối mạng', { exact: true }).waitFor();
      line.restore();
      await dropped.context().setOffline(false);
      for (const member of members) await member.getByText('Đã lưu', { exact: true }).first().waitFor();
      for (const [index, member] of members.entries())
        await expectGoodScreen(member, `council-sheet-${index + 1}`);
    });

    it('shows what the criterion is judged by beside it on a tablet', async () => {
      const [chair] = members as [Page];
      await chair.setViewportSize({ width: 820, height: 1180 });
      await cardsOf(chair).first().focus();
      const papers = await boxOf(chair.getByRole('region', { name: 'Hồ sơ và minh chứng' }));
      const card = await boxOf(cardsOf(chair).first());
      expect(papers.x + papers.width, 'beside the card').toBeLessThanOrEqual(card.x);
      expect(papers.y + papers.height, 'on the same screen').toBeLessThanOrEqual(1180);
      await expectGoodScreen(chair, 'council-sheet-1');
      await chair.setViewportSize({ width: 1366, height: 768 });
    });

    it('has lost nothing when the page is opened anew', async () => {
      for (const member of members) {
        const before = await total(member);
        await member.reload();
        expect(await total(member)).toBe(before);
      }
    });

    it('signs, each once, and sees nobody else’s points', async () => {
      const totals = await Promise.all(members.map(total));
      expect(totals[1], 'two members of different minds').not.toBe(totals[2]);
      await Promise.all(
        members.map(async (member) => {
          await member.getByRole('button', { name: 'Ký phiếu' }).click();
          await member.getByRole('dialog').getByRole('button', { name: 'Ký phiếu' }).dblclick();
          await member.getByText(/^Đã ký lúc/).waitFor();
        }),
      );
      const [, second] = members;
      if (!second) throw new Error('no second member');
      await openSession(second);
      await second.getByText(`Đã ký: ${totals[1]?.split('/')[0]} điểm`).waitFor();
      const shown = await second.getByRole('main').innerText();
      expect(shown).not.toContain(`${totals[2]?.split('/')[0]} điểm`);
      for (const act of ['results', 'progress']) {
        const id = second.url().split('/').at(-1);
        const answer = await second.request.get(`/api/scoring-sessions/${id}/${act}`);
        expect([403, 404, 409], `${act} for a member`).toContain(answer.status());
      }
      for (const member of members) await leave(member);
      await line.close();
    });

    it('is closed by the secretary', async () => {
      const page = await page1366();
      await signIn(page, 'thuky');
      await openSession(page);
      await page.getByText('3/3 đã ký', { exact: false }).first().waitFor();
      await expectGoodScreen(page, 'council-progress');
      await page.getByRole('button', { name: 'Khóa chấm điểm' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Khóa chấm điểm' }).dblclick();
      await page.getByText('Đã khóa chấm điểm và tính kết quả.').waitFor();
      await page.getByRole('heading', { name: 'Kết quả', exact: true }).waitFor();
      await expectGoodScreen(page, 'council-results');
      await leave(page);
    });

    it('is confirmed by the chair', async () => {
      const page = await page1366();
      await signIn(page, 'chutich.hd');
      await openSession(page);
      await page.getByText('Đề nghị công nhận 3 sao.').waitFor();
      await page.getByRole('button', { name: 'Xác nhận kết quả' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận kết quả' }).dblclick();
      await page.getByText('Đã xác nhận kết quả.').waitFor();
      await leave(page);
    });
  });

async function openSession(page: Page): Promise<void> {
  await page.goto('/app/sessions');
  await page.getByRole('link', { name: session }).first().click();
  await page.getByRole('heading', { level: 1, name: session }).waitFor();
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Chấm điểm' }).click();
  await page.getByRole('heading', { level: 1, name: product }).waitFor();
}

const cardsOf = (page: Page): Locator => page.locator('section[tabindex="-1"]');

/**
 * The ordinal to choose on a card: the best but one makes a product of three stars, where three stars do not ask for
 * the best (the declaration of quality, QĐ 148/2023).
 */
async function ordinalOn(card: Locator): Promise<number> {
  const options = (await card.getByRole('group').getByRole('button').count()) - 1;
  const declaration = (await card.getByRole('heading').innerText()).startsWith('8a');
  return declaration ? options : Math.max(1, options - 1);
}

/** Digits choose, the arrow goes on. */
async function scoreWithKeys(page: Page, halfway?: () => Promise<void>): Promise<void> {
  await openSheet(page);
  const cards = cardsOf(page);
  const count = await cards.count();
  await page.locator('section[data-current]:focus').waitFor();
  for (let index = 0; index < count; index += 1) {
    if (index === Math.floor(count / 2)) await halfway?.();
    await page.keyboard.press(String(await ordinalOn(cards.nth(index))));
    await page.keyboard.press('ArrowDown');
    // The focus follows in the next frame.
    await page.waitForFunction(
      (next) => document.querySelectorAll('section[tabindex="-1"]')[next] === document.activeElement,
      Math.min(index + 1, count - 1),
    );
  }
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('not on the screen');
  return box;
}

/** One card a screen; the first gets the least, so that no two totals can be taken for one another. */
async function scoreByTouch(page: Page): Promise<void> {
  await openSheet(page);
  const card = cardsOf(page);
  for (let criterion = 0; ; criterion += 1) {
    const ordinal = criterion === 0 ? 1 : await ordinalOn(card);
    const option = card.getByRole('group').getByRole('button').nth(ordinal);
    if (await option.isEnabled()) await option.tap();
    const next = page.getByRole('button', { name: 'Tiêu chí sau' });
    if (await next.isDisabled()) return;
    await next.tap();
  }
}

/** What the sheet says in sum: `63/100`. */
async function total(page: Page): Promise<string> {
  return page
    .getByRole('region', { name: 'Điểm và dự báo' })
    .getByText(/^\d+\/100$/)
    .innerText();
}
