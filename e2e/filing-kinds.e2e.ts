import { expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';

useBrowser();

it('an upgrade begins with what was recognised, and marks what changes', async () => {
  // Mì khô nghệ Đồng Xanh, three stars since this summer.
  const page = await page390();
  await signIn(page, 'chuthe21');
  await page.goto('/app/dossiers/new');
  await page.getByText('Sản phẩm đang có giấy chứng nhận 3 sao', { exact: false }).first().waitFor();
  expect(await page.getByRole('radio', { name: 'Lần đầu' }).isDisabled()).toBe(true);
  expect(await page.getByRole('radio', { name: 'Nâng hạng' }).isChecked()).toBe(true);
  await expectGoodScreen(page, 'filing-kinds');
  await page.getByRole('button', { name: 'Bắt đầu lập hồ sơ' }).dblclick();
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}\/registration$/);
  const dossier = new URL(page.url()).pathname.replace(/\/registration$/, '');

  await page.goto(`${dossier}/plan`);
  const plan = page.getByLabel('Kế hoạch phát triển sản phẩm');
  await plan.waitFor();
  expect(await plan.inputValue()).not.toBe('');
  await page.getByText('Như lần được công nhận').first().waitFor();
  await plan.fill('Năm tới mở thêm xưởng sấy, đưa hàng vào siêu thị.');
  await page.getByText('Đã thay đổi').first().waitFor();
  await page.getByText('Lần được công nhận:').first().waitFor();
  await page.getByText('Đã lưu', { exact: true }).first().waitFor();
  await expectGoodScreen(page, 'filing-upgrade-changed');

  await page.goto(`${dossier}/self-assessment`);
  await page.getByText('Như lần được công nhận').first().waitFor();
  await expectGoodScreen(page, 'filing-upgrade-criterion');

  await page.goto(`${dossier}/review`);
  const changes = page.getByRole('region', { name: 'Những chỗ đã thay đổi' });
  await changes
    .getByText('Năm tới mở thêm xưởng sấy', { exact: false })
    .or(changes.getByText('Đã thay đổi'))
    .first()
    .waitFor();
  await expectGoodScreen(page, 'filing-upgrade-review');
  await leave(page);
});

it('who has a suspended certificate is told what to do first', async () => {
  const page = await page1366();
  await signIn(page, 'chuthe23');
  await page.goto('/app/dossiers/new');
  await page.getByText('Giấy chứng nhận đang bị tạm dừng', { exact: false }).first().waitFor();
  expect(await page.getByRole('button', { name: 'Bắt đầu lập hồ sơ' }).isDisabled()).toBe(true);
  await expectGoodScreen(page, 'filing-suspended');
  await leave(page);
});
