import type { Page } from 'playwright-core';

/** Goes through a filing on a phone, screen by screen from the one that is open, and answers all that is asked. */
export async function answerUntilReview(page: Page): Promise<void> {
  const review = page.getByRole('heading', { level: 1, name: 'Xem lại và nộp' });
  const next = page.getByRole('button', { name: /^(Tiếp tục|Xem lại và nộp)$/ });
  for (let screens = 0; screens < 120; screens += 1) {
    await next.or(review).first().waitFor();
    if (await review.isVisible()) break;
    await answerScreen(page);
    const address = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== address);
  }
  await review.waitFor();
}

/** Answers everything that the screen asks. */
async function answerScreen(page: Page): Promise<void> {
  const main = page.getByRole('main');
  for (const field of await main.locator('input:visible, textarea:visible').all()) {
    const { kind, required, label } = await field.evaluate((element) => {
      const input = element as HTMLInputElement | HTMLTextAreaElement;
      return {
        kind: input.type,
        required: input.required,
        label: input.labels?.[0]?.textContent ?? '',
      };
    });
    if ((kind === 'text' || kind === 'textarea') && required && (await field.inputValue()) === '') {
      const number = (await field.getAttribute('inputmode')) === 'decimal';
      await field.fill(
        number
          ? label.includes('lao động') || label.includes('mẫu')
            ? '5'
            : '120000000'
          : 'Làm theo mẻ nhỏ, ghi sổ từng mẻ.',
      );
    }
  }
  const boxes = main.getByRole('group').getByRole('checkbox');
  if ((await boxes.count()) > 0 && (await main.getByText('Giấy tờ đang có').count()) > 0)
    await boxes.first().check();
  const options = main.getByRole('radio');
  const count = await options.count();
  // The option before the last, as the last is "none of these".
  if (count > 0 && !(await options.nth(Math.max(0, count - 2)).isChecked())) {
    await options.nth(Math.max(0, count - 2)).check();
  }
}
