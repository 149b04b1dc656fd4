import { html } from 'hono/html';
import { type Language, type Messages, messages } from './messages.ts';

/** A piece of HTML in which every value was escaped. */
export type Html = ReturnType<typeof html>;

/** What every page knows of its request. */
export interface PageContext {
  readonly language: Language;
  /** Path and query of this page, for the link to the other language. */
  readonly path: string;
  /** Where assets are served, with their version: `/assets/3f2a`. */
  readonly assets: string;
  readonly demo: boolean;
  readonly publicUrl: string;
}

export const wordsOf = ({ language }: PageContext): Messages => messages[language];

/** A local address that keeps the reader's language. */
export function link(
  page: PageContext,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  if (page.language === 'en') search.set('lang', 'en');
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

function otherLanguage(page: PageContext): string {
  const url = new URL(page.path, 'http://localhost');
  if (page.language === 'vi') url.searchParams.set('lang', 'en');
  else url.searchParams.delete('lang');
  return `${url.pathname}${url.search}`;
}

/** A whole page: no script, one stylesheet, landmarks and a skip link. */
export async function layout(
  page: PageContext,
  { title, description, body }: { readonly title: string; readonly description: string; readonly body: Html },
): Promise<string> {
  const t = wordsOf(page);
  const canonical = `${page.publicUrl}${page.path.split('?')[0]}`;
  return String(
    await html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${t.name}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<link rel="canonical" href="${canonical}">
<link rel="icon" href="${page.assets}/icon.svg" type="image/svg+xml">
<link rel="preload" href="${page.assets}/fonts/be-vietnam-pro-vietnamese-400-normal.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${page.assets}/site.css">
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header class="top">
  <a class="brand" href="${link(page, '/')}"><img src="${page.assets}/icon.svg" alt="" width="32" height="32"> <span><strong>${t.name}</strong><small>${t.tagline}</small></span></a>
  <nav aria-label="${t.menu}">
    <a href="${link(page, '/')}">${t.toCatalogue}</a>
    <a href="${link(page, '/c')}">${t.toCheck}</a>
    <a href="${otherLanguage(page)}" lang="${page.language === 'vi' ? 'en' : 'vi'}" hreflang="${page.language === 'vi' ? 'en' : 'vi'}">${t.language}</a>
    <a class="enter" href="/app/">${t.enter}</a>
  </nav>
</header>
${page.demo ? html`<p class="demo" role="note">${t.demo}</p>` : ''}
<main id="main" tabindex="-1">
${body}
</main>
<footer>
  <p>${t.footer} <a href="${link(page, '/huong-dan')}">${t.guides}</a> · <a href="/api/docs">${t.api}</a></p>
</footer>
</body>
</html>`,
  );
}

/** Stars as a picture with its words. */
export function starRow(page: PageContext, star: number): Html {
  const t = wordsOf(page);
  return html`<span class="stars" role="img" aria-label="${t.starsOf(star)}">${'★'.repeat(star)}<span class="unlit">${'★'.repeat(5 - star)}</span></span>`;
}

/** `2024-09-05` as it is written in the reader's country: 05/9/2024 or 5 September 2024. */
export function showDate(page: PageContext, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(page.language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'UTC',
    day: page.language === 'vi' ? '2-digit' : 'numeric',
    month: page.language === 'vi' ? '2-digit' : 'long',
    year: 'numeric',
  }).format(at);
}
