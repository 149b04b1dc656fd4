import { html } from 'hono/html';
import { type Guide, guides } from './guides.ts';
import { layout, link, type PageContext, wordsOf } from './layout.ts';

/** The list of guides. */
export function guidesPage(page: PageContext): Promise<string> {
  const t = wordsOf(page);
  return layout(page, {
    title: t.guides,
    description: t.guidesHint,
    body: html`
<h1>${t.guides}</h1>
<p>${t.guidesHint}</p>
<ul class="guides" lang="vi">
${guides.map(({ slug, title, reader }) => html`<li><a href="${link(page, `/huong-dan/${slug}`)}"><strong>${title}</strong></a><br>${reader}</li>`)}
</ul>`,
  });
}

/** One guide, laid out for one sheet of A4 when it is printed. */
export function guidePage(page: PageContext, { title, reader, steps, trouble }: Guide): Promise<string> {
  const t = wordsOf(page);
  return layout(page, {
    title,
    description: reader,
    body: html`
<p class="crumb"><a href="${link(page, '/huong-dan')}">${t.guides}</a></p>
<article class="guide" lang="vi">
  <h1>${title}</h1>
  <p>${reader}</p>
  <ol>
${steps.map(({ what, how }) => html`    <li><strong>${what}.</strong> ${how}</li>\n`)}
  </ol>
  <h2>Khi gặp trục trặc</h2>
  <ul>
${trouble.map((line) => html`    <li>${line}</li>\n`)}
  </ul>
</article>`,
  });
}
