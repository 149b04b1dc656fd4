import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { page390, patience, useBrowser } from './browser.ts';
import { expectGoodScreen, expectTranslated } from './checks.ts';

useBrowser();

const idea = 'Nước mắm nhĩ chai gốm';
const advice = 'Ý tưởng hay. Xã mời dự lớp an toàn thực phẩm tuần tới.';

const shown = (page: Page, text: string) =>
  page.getByText(text).first().waitFor({ state: 'visible', timeout: patience });

describe('an idea on a phone', () => {
  it('is sent by its producer, encouraged by the commune, and the producer reads the words', async () => {
    const producer = await page390();
    await signIn(producer, 'chuthe');
    await producer.goto('/app/ideas/new');
    await producer.getByLabel('Tên ý tưởng').fill(idea);
    await producer.getByLabel('Bạn định làm gì').fill('Chai gốm 250 ml làm quà.');
    await producer.getByLabel('Nguyên liệu địa phương').fill('Cá cơm Tịnh Khê');
    await producer.getByRole('button', { name: 'Gửi ý tưởng' }).click();
    await shown(producer, 'Xã chưa có ý kiến.');

    const officer = await page390();
    await signIn(officer, 'canbo.tinhkhe');
    await officer.goto('/app/ideas?q=nuoc+mam+nhi');
    await officer.getByRole('link', { name: idea }).click();
    await officer.getByRole('button', { name: 'Động viên', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Lời động viên, việc cần làm tiếp').fill(advice);
    await dialog.getByRole('button', { name: 'Động viên', exact: true }).click();
    await shown(officer, advice);
    await dialog.waitFor({ state: 'hidden' });
    await expectTranslated(officer);
    await expectGoodScreen(officer, 'idea-encouraged');

    await producer.reload();
    await shown(producer, advice);
    expect(await producer.getByRole('button', { name: 'Động viên', exact: true }).count()).toBe(0);
    await expectGoodScreen(producer, 'idea-advice-read');
  });
});
