import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answerUntilReview } from '../answer-filing.ts';
import { expectProblem, leave, newTab, page390 } from '../browser.ts';
import { expectGoodScreen } from '../checks.ts';
import { attach, choose } from '../fields.ts';
import { makePdf } from '../files.ts';
import { type Line, openLine } from '../line.ts';
import { type Filing, type Story, story } from './story.ts';

/** How much of a paper of 24 MB gets through before the line stalls. */
const half = 12_000_000;

/**
 * The producer's person, on a phone: from an account of their own to a filed dossier.
 *
 * @param told where it is noted for later journeys
 */
export const producerFiles = (filing: Filing, told: Story = story) =>
  describe(`a producer of set ${filing.set.number}, on a phone`, () => {
    const { person, email, producer, product } = filing;
    const shot = (name: string) => `${filing.shots}-${name}`;
    let page: Page;
    let line: Line;
    let dossierId: string;
    beforeAll(async () => {
      line = await openLine(inject('origin'));
    });
    afterAll(() => line.close());

    it('opens an account; nothing is agreed to beforehand', async () => {
      page = await page390({ baseURL: line.origin });
      await page.goto('/app/sign-up');
      const consents = page
        .getByRole('group', { name: 'Đồng ý sử dụng dữ liệu cá nhân' })
        .getByRole('checkbox');
      await consents.first().waitFor();
      for (const consent of await consents.all()) expect(await consent.isChecked()).toBe(false);
      await page.getByLabel('Họ và tên').fill(person);
      await page.getByLabel('Thư điện tử').fill(email);
      await page.getByLabel('Mật khẩu', { exact: true }).fill('muoi ot xanh ben bai cat');

      expectProblem(page, /^(400|422) POST \/api\/accounts/);
      await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
      await page.getByText('thì mới lập được tài khoản').first().waitFor();
      await page.getByRole('checkbox', { name: /cần có/ }).check();
      await page.getByRole('button', { name: 'Đăng ký', exact: true }).dblclick();
      await page.getByRole('heading', { level: 1, name: `Xin chào, ${person}` }).waitFor();
      await expectGoodScreen(page, shot('first-run'));
    });

    it('registers the producer', async () => {
      await page.getByRole('link', { name: 'Đăng ký cơ sở' }).click();
      await page.getByRole('radio', { name: 'Hộ sản xuất, hộ kinh doanh' }).check();
      await page.getByLabel('Tên chủ thể').fill(producer);
      await page.getByLabel('Mã số thuế').fill(filing.taxCode);
      await page.getByLabel('Số giấy đăng ký').fill(filing.licence);
      await page.getByRole('textbox', { name: 'Ngày cấp', exact: true }).fill('15/03/2020');
      await page.getByLabel('Cơ quan cấp').fill('Phòng Tài chính - Kế hoạch');
      await choose(page, 'Xã, phường nơi sản xuất', 'tinh khe', /^Xã Tịnh Khê/);
      await page.getByLabel('Địa chỉ nơi sản xuất').fill('Thôn Cổ Lũy');
      await page.getByLabel('Số điện thoại').fill('0905 123 456');
      await page.getByRole('textbox', { name: 'Người đại diện', exact: true }).fill(person);
      await page.getByLabel('Chức vụ').fill('Chủ hộ');
      await page.getByLabel('Địa chỉ người đại diện').fill('Thôn Cổ Lũy');
      await page.getByRole('button', { name: 'Đăng ký', exact: true }).dblclick();
      await page.getByRole('heading', { level: 1, name: 'Sản phẩm của tôi' }).waitFor();
      await page.getByRole('heading', { name: producer }).first().waitFor();
      expect(await page.getByRole('heading', { name: producer }).count(), 'registered once').toBe(1);
    });

    it('registers the product with a photo', async () => {
      await page.getByRole('link', { name: 'Đăng ký sản phẩm' }).first().click();
      await page.getByLabel('Tên sản phẩm').fill(product);
      await page.getByLabel('Tìm bộ sản phẩm').fill(filing.set.search);
      await page.getByRole('radio', { name: new RegExp(`^Bộ ${filing.set.number}\\.`) }).click();
      await page.getByLabel('Quy cách').fill(filing.specification);
      await page.getByLabel('Mô tả').fill(filing.description);
      const photo = { name: 'anh-chup.png', mimeType: 'image/png', buffer: await page.screenshot() };
      await attach(page, page.getByRole('button', { name: 'Chọn tệp', exact: false }).first(), photo);
      await page.getByRole('img', { name: 'Ảnh 1' }).waitFor();
      await page.getByLabel('Nguyên liệu địa phương').fill(filing.material);
      await page.getByRole('button', { name: 'Đăng ký sản phẩm', exact: true }).dblclick();
      await page.getByRole('heading', { level: 1, name: product }).waitFor();
      await expectGoodScreen(page, shot('product'));
      await page.goto('/app/my-products');
      await page.getByRole('link', { name: product, exact: true }).first().waitFor();
      expect(await page.getByRole('link', { name: product, exact: true }).count(), 'registered once').toBe(1);
    });

    it('opens a dossier and reads what is missing', async () => {
      await page.getByRole('link', { name: 'Lập hồ sơ' }).first().click();
      await page.getByRole('button', { name: 'Bắt đầu lập hồ sơ' }).dblclick();
      await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}\/registration/);
      dossierId = page.url().split('/').at(-2) ?? '';
      told.dossierId = dossierId;
      await expectGoodScreen(page, shot('dossier-first-step'));

      await page.goto(`/app/dossiers/${dossierId}/review`);
      await page.getByText(/^Còn thiếu \d+ mục$/).waitFor();
      await expectGoodScreen(page, shot('dossier-missing'));
      await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
      expect(await page.getByRole('dialog').count(), 'nothing can be filed yet').toBe(0);
      await page
        .getByRole('link', { name: /địa chỉ liên hệ/i })
        .first()
        .click();
      await page.getByLabel('Địa chỉ liên hệ').waitFor();
    });

    it('answers question by question until the review', async () => {
      await answerUntilReview(page);
    });

    it('sends a heavy paper over a line that drops: it goes on where it stopped', async () => {
      await page.goto(`/app/dossiers/${dossierId}/evidence`);
      expectProblem(page, /ERR_|no-connection|Failed to fetch/);
      const offsets = sentFrom(page);
      const stalled = line.stallAfter(half);
      await attach(
        page,
        page.getByRole('button', { name: 'Chọn tệp' }).first(),
        await makePdf('giay-dang-ky.pdf', 24),
      );
      await page.getByText(/Đang gửi \d+%/).waitFor();
      await stalled;
      line.drop();
      await page.context().setOffline(true);
      await page.getByText('Mất kết nối mạng', { exact: true }).waitFor();
      line.restore();
      await page.context().setOffline(false);
      await page.getByText('Đã có giấy đăng ký kinh doanh.').waitFor();
      expect(Math.max(...offsets), 'the byte from which it went on').toBeGreaterThan(0);
    });

    it('closes the tab in the middle of another paper and goes on by itself in a new one', async () => {
      const paper = await makePdf(`${filing.paper.file}.pdf`, 24);
      const stalled = line.stallAfter(half);
      await attach(page, page.getByRole('button', { name: 'Chọn tệp' }).last(), paper);
      await page.getByText(/Đang gửi \d+%/).waitFor();
      await stalled;
      const before = page;
      page = await newTab(before);
      await before.close();
      line.restore();
      const offsets = sentFrom(page);
      await page.goto(`/app/dossiers/${dossierId}/evidence`);
      await page
        .getByRole('button', { name: new RegExp(`^Mô tả, gắn tiêu chí cho ${filing.paper.file}`) })
        .waitFor();
      expect(Math.max(...offsets), 'the byte from which it went on').toBeGreaterThan(0);
      await expectGoodScreen(page, shot('dossier-evidence'));
    });

    it('says what the paper is and which criterion it proves', async () => {
      await page
        .getByRole('button', { name: new RegExp(`^Mô tả, gắn tiêu chí cho ${filing.paper.file}`) })
        .click();
      const dialog = page.getByRole('dialog');
      await choose(dialog, 'Đây là giấy gì?', filing.paper.type, filing.paper.type);
      await dialog.getByLabel('Tên gọi').fill(filing.paper.title);
      await dialog.getByRole('checkbox').first().check();
      await expectGoodScreen(page, shot('evidence-dialog'));
      await dialog.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: `Mô tả, gắn tiêu chí cho ${filing.paper.title}` }).waitFor();
    });

    it('pledges and files', async () => {
      await page.goto(`/app/dossiers/${dossierId}/review`);
      await page.getByRole('checkbox', { name: /cam đoan/ }).check();
      await page.getByText('Hồ sơ đã đủ để nộp').waitFor();
      await expectGoodScreen(page, shot('dossier-review'));
      await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Nộp hồ sơ' }).dblclick();
      await page.waitForURL((url) => url.pathname.endsWith(`/dossiers/${dossierId}`));
      await page.getByText('Đã nộp, đến lượt UBND cấp xã').first().waitFor();
      await expectGoodScreen(page, shot('dossier-filed'));
      told.cookies = await page.context().cookies();
      await leave(page);
    });
  });

/** From which byte each request for sending went on. */
function sentFrom(page: Page): number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH' && request.url().includes('/api/uploads/')) {
      offsets.push(Number(request.headers()['upload-offset']));
    }
  });
  return offsets;
}
