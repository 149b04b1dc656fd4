import { expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { expectProblem, leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';

useBrowser();

it('the office’s leader opens the cycle of a year by keyboard alone, and shortens it', async () => {
  const page = await page1366();
  await signIn(page, 'truongphong');
  await page.goto('/app/programme');
  await page.getByText('Chu trình OCOP năm 2024', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Mở chu trình' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Mở chu trình' });
  // The year of the demo has its cycle under this decree.
  expectProblem(page, /^409 POST \/api\/cycles$/);
  await dialog.getByLabel('Tên chu trình').press('Enter');
  await dialog.getByText('đã có chu trình năm 2024', { exact: false }).waitFor();
  await expectGoodScreen(page, 'programme-cycle-refused');
  await dialog.getByLabel(/^Năm/).fill('2025');
  expect(await dialog.getByLabel('Đến hết ngày').inputValue()).toBe('31/12/2025');
  await dialog.getByLabel('Tên chu trình').press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const edit = page.getByRole('button', { name: 'Sửa Chu trình OCOP năm 2025' });
  await edit.press('Enter');
  const changing = page.getByRole('dialog', { name: 'Sửa Chu trình OCOP năm 2025' });
  await changing.getByLabel('Đến hết ngày').fill('31/10/2025');
  await changing.getByLabel('Tên chu trình').press('Enter');
  await changing.waitFor({ state: 'hidden' });
  await page.getByText('Nhận hồ sơ từ 01/01/2025 đến hết 31/10/2025').waitFor();
  await leave(page);
});

it('the administrator adds an agency on a phone, and finds it without marks', async () => {
  const page = await page390();
  await signIn(page, 'quantri');
  await page.goto('/app/programme');
  await page.getByRole('button', { name: 'Thêm cơ quan' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Thêm cơ quan' });
  await dialog.getByRole('button', { name: 'Thêm cơ quan' }).tap();
  expect(await dialog.getByText('Hãy điền mục này.').count()).toBe(3);
  await expectGoodScreen(page, 'programme-agency');
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('thanh pho quang');
  await page.getByRole('option', { name: /^Thành phố Quảng Ngãi/ }).tap();
  await dialog.getByLabel('Tên cơ quan').fill('Hội Nghề cá');
  await dialog.getByLabel('Tên viết gọn').fill('Hội Nghề cá');
  await dialog.getByRole('button', { name: 'Thêm cơ quan' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByLabel('Tên cơ quan, lĩnh vực').fill('nghe ca');
  await page.getByText('1 kết quả', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Sửa Hội Nghề cá' }).waitFor();
  await leave(page);
});
