import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from '../accounts.ts';
import { leave, page390, page1366 } from '../browser.ts';
import { expectGoodScreen } from '../checks.ts';
import { choose } from '../fields.ts';
import { dossierId, producerSession, product } from './story.ts';

/** What the demo's commune has assessed and put on no list yet. */
const proposedBefore = [
  'Mực một nắng Biển Gọi',
  'Giỏ lục bình Cồn Sáo',
  'Gỏi rong biển sấy Bãi Ngang',
  'Nước mắm nhĩ Cửa Lở',
];

/** The commune's officer and leader, with the producer in between: from the inbox to the list that is sent. */
export const communeReviews = () =>
  describe('the commune', () => {
    let page: Page;

    it('receives the dossier, which gets its number once', async () => {
      page = await page1366();
      await signIn(page, 'canbo.tinhkhe');
      await page.goto('/app/inbox');
      await page.getByRole('link', { name: product, exact: true }).click();
      await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).dblclick();
      await page.getByText('Đã tiếp nhận, hồ sơ đã có số.').waitFor();
      expect(await page.getByText('Đã tiếp nhận, hồ sơ đã có số.').count(), 'received once').toBe(1);
      await page.getByRole('heading', { name: 'Thành phần hồ sơ' }).waitFor();
      await expectGoodScreen(page, 'commune-review');
    });

    it('checks the parts and returns the dossier with the exact places', async () => {
      const parts = page.getByRole('radiogroup').filter({ has: page.getByText('Chưa xem') });
      await parts.first().getByText('Chưa đủ', { exact: true }).click();
      await page.getByLabel(/^Ghi chú về/).fill('Bản chụp mờ, chụp lại đủ hai mặt.');
      await page.getByText('Đã lưu', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Trả lại để bổ sung' }).click();
      const dialog = page.getByRole('dialog');
      await choose(dialog, 'Thêm chỗ cần sửa', 'vung nguyen lieu', /Vùng nguyên liệu/);
      await dialog.getByLabel('Cần sửa thế nào').last().fill('Ghi rõ bao nhiêu phần trăm mực mua trong xã.');
      await dialog.getByLabel('Lý do chung').fill('Cần bổ sung trước khi xã đánh giá.');
      await expectGoodScreen(page, 'commune-return');
      await dialog.getByRole('button', { name: /^Trả lại với 2 chỗ/ }).dblclick();
      await page.getByText('Đã trả lại cho chủ thể.').waitFor();
      await leave(page);
    });

    it('gets it back from the producer, who mends what was named', async () => {
      const phone = await page390();
      await phone.context().addCookies(producerSession());
      await phone.goto(`/app/dossiers/${dossierId()}`);
      await phone.getByText('UBND cấp xã trả lại, cần bạn bổ sung').first().waitFor();
      const point = phone.getByRole('link', { name: 'Ghi rõ bao nhiêu phần trăm mực mua trong xã.' }).first();
      await point.waitFor();
      await expectGoodScreen(phone, 'producer-returned');
      await point.click();
      await phone.getByLabel('Vùng nguyên liệu').fill('Mực mua trong xã 80 %, trong tỉnh 20 %; có sổ mua.');
      await phone.getByText('Đã lưu', { exact: true }).first().waitFor();
      await phone.goto(`/app/dossiers/${dossierId()}/review`);
      await phone.getByRole('button', { name: 'Nộp lại hồ sơ' }).click();
      await phone.getByRole('dialog').getByRole('button', { name: 'Nộp lại hồ sơ' }).dblclick();
      await phone.waitForURL((url) => url.pathname.endsWith(`/dossiers/${dossierId()}`));
      await leave(phone);
    });

    it('assesses the four matters and proposes it', async () => {
      page = await page1366();
      await signIn(page, 'canbo.tinhkhe');
      await page.goto(`/app/inbox/${dossierId()}`);
      await page.getByRole('heading', { level: 1, name: product }).waitFor();
      // Of the two places that were named the producer has mended one.
      await page.getByText('Đã sửa', { exact: true }).waitFor();
      await page.getByText('Chưa sửa chỗ này', { exact: true }).waitFor();
      const receive = page.getByRole('button', { name: 'Tiếp nhận hồ sơ' });
      const parts = page.getByRole('radiogroup').filter({ has: page.getByText('Chưa xem') });
      await receive.or(parts.first()).first().waitFor();
      if (await receive.isVisible()) await receive.click();
      await parts.first().waitFor();
      for (const part of await parts.all()) await part.getByText('Đủ', { exact: true }).click();
      for (const finding of await page.getByLabel('Thực tế tại địa phương').all()) {
        await finding.fill('Đã đến cơ sở xem và hỏi ba hộ bên cạnh.');
      }
      const verdicts = page.getByRole('radiogroup', { name: 'Kết luận' });
      expect(await verdicts.count()).toBe(4);
      for (const verdict of await verdicts.all()) await verdict.getByRole('radio').first().check();
      await page.getByRole('radiogroup', { name: 'Loại ý tưởng' }).getByRole('radio').first().check();
      await page.getByText('Đã kiểm tra đủ và đánh giá xong bốn nội dung. Có thể đề nghị.').waitFor();
      await expectGoodScreen(page, 'commune-review-complete');
      await page.getByRole('button', { name: 'Đề nghị đánh giá, phân hạng' }).click();
      const sure = page.getByRole('dialog').getByRole('button', { name: 'Đề nghị đánh giá, phân hạng' });
      await sure.dblclick();
      await page.getByText('Đã đề nghị. Hồ sơ chờ vào danh sách tổng hợp.').waitFor();
    });

    it('downloads receipt and report as PDF and DOCX', async () => {
      await page.goto(`/app/inbox/${dossierId()}`);
      await expectDownload(page, page.getByRole('link', { name: 'Tải báo cáo Mẫu 03, PDF' }), '%PDF-');
      await expectDownload(page, page.getByRole('link', { name: 'Tải báo cáo Mẫu 03, DOCX' }), 'PK');
      await expectDownload(page, page.getByRole('link', { name: 'Tải phiếu tiếp nhận, PDF' }), '%PDF-');
    });

    it('has the whole dossier bound into one PDF', async () => {
      await page.getByRole('tab', { name: 'Giấy tờ' }).click();
      await page.getByRole('button', { name: 'Đóng quyển' }).dblclick();
      const volume = page.getByRole('link', { name: /^Tải quyển hồ sơ/ });
      await volume.waitFor();
      await expectGoodScreen(page, 'commune-volume');
      await expectDownload(page, volume, '%PDF-');
    });

    it('builds a list of five; the leader sends it, once', async () => {
      await page.goto('/app/lists');
      await page.getByRole('button', { name: 'Lập danh sách mới' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Lập danh sách', exact: true }).dblclick();
      await page.waitForURL(/\/lists\/[0-9a-f-]{36}/);
      const address = page.url();
      for (const proposed of [product, ...proposedBefore])
        await page.getByRole('checkbox', { name: proposed }).check();
      await page.getByRole('button', { name: 'Thêm 5 hồ sơ' }).click();
      await page.getByText('Đã lưu', { exact: true }).first().waitFor();
      await expectGoodScreen(page, 'commune-list');
      await leave(page);

      page = await page1366();
      await signIn(page, 'lanhdao.tinhkhe');
      await page.goto(address);
      await page.getByRole('button', { name: 'Gửi cơ quan OCOP' }).click();
      const dialog = page.getByRole('dialog');
      await expectGoodScreen(page, 'commune-list-send');
      await dialog.getByRole('button', { name: 'Gửi cơ quan OCOP' }).dblclick();
      await page.getByText(/^Đã gửi danh sách số/).waitFor();
      await expectDownload(page, page.getByRole('link', { name: 'Tải danh sách tổng hợp, DOCX' }), 'PK');
      await expectDownload(page, page.getByRole('link', { name: 'Tải công văn đề nghị, PDF' }), '%PDF-');
      await leave(page);
    });
  });

/** A paper really comes, and is what its name says. */
export async function expectDownload(page: Page, link: Locator, begins: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, begins.length).toString('latin1'), download.suggestedFilename()).toBe(begins);
}
