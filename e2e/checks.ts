import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA that axe finds on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standard).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
    ),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing is wider than the screen: the page does not scroll sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });
  expect(wide, `wider than the screen on ${page.url()}`).toEqual([]);
}

/** No key of a missing translation, such as `accounts:signIn.title`, and no unfilled `{{count}}`. */
export async function expectTranslated(page: Page): Promise<void> {
  const text = await page.evaluate(() => document.body.innerText);
  expect(
    text.match(/\{\{\w+\}\}|\b[a-z][a-zA-Z]+(?:[:.][a-z][\w-]+){1,}\.[a-zA-Z][\w-]*\b(?!@)/gu) ?? [],
  ).toEqual([]);
}

/** What is asked of every screen; keeps its picture when `SAOLANG_SCREENSHOTS` names a folder. */
export async function expectGoodScreen(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await settled(page);
  await keepPicture(page, name);
  await expectNoOverflow(page);
  await expectAccessible(page);
}

/** The page has been laid out anew and has nothing more to load. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root'),
  );
}

/** A picture of the page in the folder that `SAOLANG_SCREENSHOTS` names. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SAOLANG_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const width = page.viewportSize()?.width;
  await page.screenshot({
    path: path.join(folder, `${name}-${width}.png`),
    fullPage: true,
    animations: 'disabled',
  });
}
