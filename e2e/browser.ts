import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** How long a page may take to show what is waited for, in milliseconds. */
export const patience = 20_000;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Somebody's browser, and what went wrong in it since the last test. */
interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: string[];
  readonly expected: RegExp[];
}

const visitors = new Map<Page, Visitor>();
let browser: Browser | undefined;

/** Chromium from the packages on Linux; elsewhere the Chrome that is installed. */
async function launch(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Run as several processes: one page's fault must not end the others.
    args: [...sparticuz.args.filter((flag) => flag !== '--single-process'), ...flags],
  });
}

/**
 * A browser for the tests of this file. After each test every open page must be without errors in its console and
 * without failed requests; of a failed test a picture of each page is kept and named.
 */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async ({ task }) => {
    const problems = [...visitors.values()].flatMap((visitor) => visitor.problems.splice(0));
    for (const visitor of visitors.values()) visitor.expected.length = 0;
    if (task.result?.state === 'fail') await keepPictures(task.name);
    expect(problems, 'errors in the browser').toEqual([]);
  });
  afterAll(async () => {
    visitors.clear();
    await browser?.close();
  });
}

async function keepPictures(test: string): Promise<void> {
  const folder = path.join(tmpdir(), 'saolang-e2e-failures');
  await mkdir(folder, { recursive: true });
  for (const [index, { page }] of [...visitors.values()].entries()) {
    if (page.isClosed()) continue;
    const file = path.join(folder, `${test.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 80)}-${index + 1}.png`);
    await page.screenshot({ path: file, fullPage: true, timeout: 5000 }).catch(() => {});
    console.error(`${page.url()} looked like ${file}`);
  }
}

type Options = Parameters<Browser['newContext']>[0];

/** A phone 390 px wide, with touch. */
export const page390 = (options: Options = {}): Promise<Page> =>
  open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...options });

/** An office PC of 1366 × 768. */
export const page1366 = (options: Options = {}): Promise<Page> =>
  open({ viewport: { width: 1366, height: 768 }, ...options });

async function open(options: Options): Promise<Page> {
  if (!browser) throw new Error('useBrowser() comes first');
  const context = await browser.newContext({
    baseURL: inject('origin'),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(patience);
  return watched(context);
}

/** A further tab of the same person. */
export const newTab = (page: Page): Promise<Page> => watched(page.context());

async function watched(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const visitor: Visitor = { context, page, problems: [], expected: [] };
  visitors.set(page, visitor);
  const report = (problem: string) => {
    if (!visitor.expected.some((pattern) => pattern.test(problem))) visitor.problems.push(problem);
  };
  page.on('pageerror', (error) => report(`uncaught ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // A failed load is reported with its address below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      report(`console: ${message.text()}`);
    }
  });
  page.on('response', (response) => {
    const asksWhoIsHere = response.status() === 401 && pathOf(response.url()) === '/api/session';
    if (response.status() >= 400 && !asksWhoIsHere) {
      report(`${response.status()} ${response.request().method()} ${pathOf(response.url())}`);
    }
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page ends what it was still asking for.
    if (reason !== 'net::ERR_ABORTED') report(`${reason} ${request.method()} ${pathOf(request.url())}`);
  });
  page.on('close', () => {
    if (visitor.problems.length === 0) visitors.delete(page);
  });
  return page;
}

const pathOf = (url: string): string => url.slice(new URL(url).origin.length);

/** Says that until the end of this test a problem of this kind is what should happen: `/404 GET \/c\//`. */
export function expectProblem(page: Page, pattern: RegExp): void {
  visitors.get(page)?.expected.push(pattern);
}

/** Closes a person's browser, with all tabs. */
export async function leave(page: Page): Promise<void> {
  await page.context().close();
}
