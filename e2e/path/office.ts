import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../accounts.ts';
import { leave, page390, page1366 } from '../browser.ts';
import { expectGoodScreen } from '../checks.ts';
import { choose } from '../fields.ts';
import { council, dossierId, producerSession, product, session } from './story.ts';

const seats = [
  { typed: 'huu tri', name: /^Nguyễn Hữu Trí/, position: 'Phó Chủ tịch UBND', capacity: 'Chủ tịch Hội đồng' },
  { typed: 'quang vinh', name: /^Lê Quang Vinh/, position: 'Phó Trưởng phòng', capacity: 'Ủy viên' },
  { typed: 'lan anh', name: /^Phạm Thị Lan Anh/, position: 'Phó Trưởng phòng', capacity: 'Ủy viên' },
  { typed: 'hong nhung', name: /^Mai Thị Hồng Nhung/, position: 'Chuyên viên', capacity: 'Thư ký' },
] as const;

/** The office: checks what the commune sent, sets the council up, and opens the session. */
export const officePrepares = () =>
  describe('the office', () => {
    let page: Page;
    beforeAll(async () => {
      page = await page1366();
      await signIn(page, 'chuyenvien');
    });
    afterAll(() => leave(page));

    it('finds the dossier on its board and returns it with the exact place', async () => {
      await page.goto('/app/intake');
      await page.getByRole('link', { name: product }).click();
      await page.getByRole('button', { name: 'Yêu cầu hoàn thiện' }).click();
      const dialog = page.getByRole('dialog');
      await choose(dialog, 'Thêm chỗ cần sửa', 'ke hoach phat trien', /Kế hoạch phát triển sản phẩm/);
      await dialog.getByLabel('Cần sửa thế nào').fill('Nêu rõ sản lượng dự kiến từng năm.');
      await dialog.getByLabel('Lý do chung').fill('Kế hoạch còn chung chung.');
      await dialog.getByRole('button', { name: /^Trả lại với 1 chỗ/ }).dblclick();
      await page.getByText('Đã trả lại cho chủ thể.').waitFor();
    });

    it('gets it back from the producer directly, and accepts it once', async () => {
      const phone = await page390();
      await phone.context().addCookies(producerSession());
      await phone.goto(`/app/dossiers/${dossierId()}`);
      await phone.getByRole('link', { name: 'Nêu rõ sản lượng dự kiến từng năm.' }).first().click();
      await phone.getByLabel('Kế hoạch phát triển sản phẩm').fill('2025: 5 tấn; 2026: 7 tấn; 2027: 9 tấn.');
      await phone.getByText('Đã lưu', { exact: true }).first().waitFor();
      await phone.goto(`/app/dossiers/${dossierId()}/review`);
      await phone.getByRole('button', { name: 'Nộp lại hồ sơ' }).click();
      await phone.getByRole('dialog').getByRole('button', { name: 'Nộp lại hồ sơ' }).dblclick();
      await phone.waitForURL((url) => url.pathname.endsWith(`/dossiers/${dossierId()}`));
      await leave(phone);

      await page.goto(`/app/intake/${dossierId()}`);
      await page.getByRole('button', { name: 'Chấp nhận hồ sơ' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận hồ sơ' }).dblclick();
      await page.getByText('Đã chấp nhận, hồ sơ đã có số tiếp nhận.').waitFor();
      await expectGoodScreen(page, 'office-accepted');
    });

    it('sets up a council: a chair, two members who score, and a secretary', async () => {
      await page.goto('/app/councils/new');
      await page.getByLabel('Tên Hội đồng').fill(council);
      await page.getByLabel('Số quyết định').fill('1523/QĐ-UBND');
      await page.getByLabel('Ngày quyết định').fill('02/09/2024');
      await page.getByRole('button', { name: 'Thêm Hội đồng' }).dblclick();
      await page.getByRole('heading', { level: 1, name: council }).waitFor();
      for (const { typed, name, position, capacity } of seats) {
        await page.getByRole('button', { name: 'Thêm thành viên' }).click();
        const dialog = page.getByRole('dialog');
        await choose(dialog, 'Người tham gia', typed, name);
        await dialog.getByLabel('Chức vụ').fill(position);
        await dialog.getByRole('combobox', { name: 'Cơ quan' }).fill('Phòng Kinh tế');
        await dialog.getByLabel('Chức vụ').click();
        await dialog.getByRole('combobox', { name: 'Vai trò' }).click();
        await page.getByRole('option', { name: capacity, exact: true }).click();
        if (capacity === 'Thư ký') await expectGoodScreen(page, 'office-council-member');
        await dialog.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
        await dialog.waitFor({ state: 'hidden' });
      }
      expect(await page.getByRole('button', { name: /^Sửa / }).count()).toBe(seats.length);
      await expectGoodScreen(page, 'office-council');
    });

    it('plans a session with the dossier and opens it', async () => {
      await page.getByRole('button', { name: 'Lập phiên chấm' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tên phiên').fill(session);
      await dialog.getByLabel('Ngày họp').fill('16/09/2024');
      await dialog.getByLabel('Địa điểm').fill('Hội trường UBND thành phố');
      await dialog.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
      await page.getByRole('heading', { level: 1, name: session }).waitFor();
      await page.getByRole('button', { name: 'Thêm hồ sơ' }).first().click();
      const adding = page.getByRole('dialog');
      await adding.getByRole('checkbox', { name: product }).check();
      await expectGoodScreen(page, 'office-session-add');
      await adding.getByRole('button', { name: 'Thêm 1 hồ sơ' }).dblclick();
      await adding.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Mở chấm điểm' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Mở chấm điểm' }).dblclick();
      await page.getByText('Đã mở chấm điểm.').waitFor();
      await expectGoodScreen(page, 'office-session-open');
    });
  });
