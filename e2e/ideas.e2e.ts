import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { page390, page1366, patience, useBrowser } from './browser.ts';
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

  it('gets a plan, one question a screen, which goes on where it was left', async () => {
    const producer = await page390();
    await signIn(producer, 'chuthe');
    await producer.goto('/app/my-products');
    await producer.getByRole('link', { name: idea }).click();
    await shown(producer, 'Đường đi của ý tưởng');
    await expectGoodScreen(producer, 'idea-way');
    await producer.getByRole('button', { name: 'Viết phương án' }).click();
    await producer.getByLabel('Vùng nguyên liệu', { exact: false }).fill('Cá cơm của 18 tàu trong xã.');
    await shown(producer, 'Đã lưu');
    await expectTranslated(producer);
    await expectGoodScreen(producer, 'plan-first-question');
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByLabel('Công nghệ', { exact: false }).fill('Ủ chượp 12 tháng.');
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByLabel('Chất lượng và an toàn', { exact: false }).fill('Kiểm nghiệm mỗi mẻ.');
    await shown(producer, 'Đã lưu');
    await producer.reload();
    await producer.getByLabel('Chất lượng và an toàn', { exact: false }).waitFor();
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByLabel('Quy cách, bao bì, nhãn', { exact: false }).fill('Chai gốm 250 ml');
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByLabel('Thị trường', { exact: false }).fill('Quà ở bến Sa Kỳ.');
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByLabel('Sản lượng dự kiến', { exact: false }).fill('3.000 chai');
    await producer.getByLabel('Vốn cần đầu tư', { exact: false }).fill('60000000');
    await producer.getByLabel('Doanh thu dự kiến', { exact: false }).fill('450000000');
    await producer.getByRole('textbox', { name: 'Lợi nhuận dự kiến', exact: false }).fill('20000000');
    await producer.getByRole('checkbox', { name: /Lỗ/ }).check();
    await expectGoodScreen(producer, 'plan-figures');
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByLabel('Cơ cấu tổ chức', { exact: false }).fill('Bốn người, hai ở xã.');
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await shown(producer, 'Còn 1 câu chưa điền');
    await expectGoodScreen(producer, 'plan-not-complete');
    await producer.getByRole('link', { name: 'Kế hoạch phát triển sản phẩm' }).click();
    await producer.getByLabel('Kế hoạch phát triển', { exact: false }).fill('Ba năm: 10.000 chai.');
    await producer.getByRole('button', { name: 'Tiếp tục' }).click();
    await producer.getByRole('button', { name: 'Gửi phương án' }).click();
    await producer.getByRole('dialog').getByRole('button', { name: 'Gửi phương án' }).click();
    await shown(producer, 'Chờ xã trả lời');
    await expectGoodScreen(producer, 'plan-sent');
  });

  it('is answered by the commune with a point to mend, on a PC', async () => {
    const officer = await page1366();
    await signIn(officer, 'canbo.tinhkhe');
    await officer.getByRole('link', { name: /Phương án sản xuất, kinh doanh chờ xã trả lời/ }).click();
    await officer.getByRole('link', { name: idea }).waitFor();
    await expectGoodScreen(officer, 'ideas-with-plans');
    await officer.getByRole('link', { name: 'Chờ xã trả lời' }).click();
    await shown(officer, 'Trả lời chủ thể');
    await officer.getByRole('radio', { name: 'Sửa lại' }).check();
    await officer.getByRole('button', { name: 'Gửi trả lời' }).click();
    await shown(officer, 'Hãy nêu ít nhất một điểm cần sửa.');
    await officer.getByRole('combobox', { name: 'Thêm điểm cần sửa' }).click();
    await officer.getByRole('option', { name: 'Thị trường và kênh phân phối' }).click();
    await officer
      .getByRole('textbox', { name: 'Thị trường và kênh phân phối' })
      .fill('Ghi rõ đã hỏi những ai.');
    await officer.getByLabel('Lời nhắn cho chủ thể').fill('Phương án tốt, rõ thêm đầu ra.');
    await expectTranslated(officer);
    await expectGoodScreen(officer, 'plan-to-answer');
    await officer.getByRole('button', { name: 'Gửi trả lời' }).dblclick();
    await officer.getByText('Đã gửi trả lời.').waitFor();
    await shown(officer, 'Xã đề nghị sửa');
  });

  it('is mended where the point leads, agreed to, and becomes a product that knows its idea', async () => {
    const producer = await page1366();
    await signIn(producer, 'chuthe');
    await producer.goto('/app/my-products');
    await shown(producer, 'Xã đề nghị sửa');
    await producer.getByRole('link', { name: idea }).click();
    await producer.getByRole('link', { name: 'Viết tiếp phương án' }).click();
    await producer
      .getByRole('link', { name: /Ghi rõ đã hỏi những ai/ })
      .first()
      .click();
    await producer
      .getByRole('textbox', { name: 'Thị trường và kênh phân phối' })
      .fill('Quà ở bến Sa Kỳ; hai cửa hàng đã nhận.');
    await shown(producer, 'Đã lưu');
    await expectTranslated(producer);
    await expectGoodScreen(producer, 'plan-to-mend');
    await producer.getByRole('button', { name: 'Gửi lại phương án' }).click();
    await producer.getByRole('dialog').getByRole('button', { name: 'Gửi lại phương án' }).click();
    await shown(producer, 'Chờ xã trả lời');

    const leader = await page1366();
    await signIn(leader, 'lanhdao.tinhkhe');
    await leader.goto('/app/ideas?planState=submitted');
    await leader.getByRole('link', { name: 'Chờ xã trả lời' }).click();
    await leader.getByRole('radio', { name: 'Làm tiếp' }).check();
    await leader.getByLabel('Lời nhắn cho chủ thể').fill('Xã thống nhất. Mời đăng ký sản phẩm.');
    await leader.getByRole('button', { name: 'Gửi trả lời' }).click();
    await shown(leader, 'Xã thống nhất làm tiếp');

    await producer.reload();
    await producer.getByRole('link', { name: 'Đăng ký thành sản phẩm' }).click();
    await producer.getByLabel('Quy cách').waitFor();
    expect(await producer.getByLabel('Quy cách').inputValue()).toBe('Chai gốm 250 ml');
    expect(await producer.getByLabel('Tên sản phẩm').inputValue()).toBe(idea);
    await producer.getByLabel('Tìm bộ sản phẩm').fill('nuoc mam');
    await producer.getByRole('radio', { name: /mắm/ }).first().click();
    await expectGoodScreen(producer, 'product-from-plan');
    await producer.getByRole('button', { name: 'Đăng ký sản phẩm', exact: true }).click();
    await producer.getByRole('link', { name: 'Xem ý tưởng và phương án' }).waitFor();
    await expectGoodScreen(producer, 'product-with-idea');
    await producer.getByRole('link', { name: 'Xem ý tưởng và phương án' }).click();
    await producer.getByRole('link', { name: 'Xem sản phẩm' }).waitFor();
    await expectGoodScreen(producer, 'idea-became-product');
  });
});
