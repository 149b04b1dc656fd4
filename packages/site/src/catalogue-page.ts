import { html } from 'hono/html';
import { layout, link, type PageContext, starRow, wordsOf } from './layout.ts';

export interface CatalogueItem {
  readonly id: string;
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly star: number;
  readonly recognised: string;
  /** Set for recognitions that were published before this system. */
  readonly source: string | null;
  readonly photoUrl: string | null;
  /** Set when the certificate no longer gives the right to the mark. */
  readonly ended: 'expired' | 'suspended' | 'revoked' | null;
}

export interface CataloguePage {
  readonly items: readonly CatalogueItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly query: { readonly q: string; readonly star: string; readonly group: string };
  /** How many products each star has under the same search. */
  readonly perStar: Readonly<Record<3 | 4 | 5, number>>;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
}

/** The public catalogue: a search form, the products found, pages. */
export function cataloguePage(page: PageContext, catalogue: CataloguePage): Promise<string> {
  const t = wordsOf(page);
  const { items, total, query } = catalogue;
  const goto = (number: number) =>
    link(page, '/', { ...query, page: number === 1 ? undefined : String(number) });
  const starChoice = (value: '' | '5' | '4' | '3', label: string, count?: number) => html`
      <label class="chip"><input type="radio" name="star" value="${value}"${query.star === value ? html` checked` : ''}> <span>${label}${count === undefined ? '' : ` (${count})`}</span></label>`;
  return layout(page, {
    title: t.catalogue,
    description: t.intro,
    body: html`
<h1>${t.tagline}</h1>
<p class="lead">${t.intro}</p>
<form class="search" action="/" method="get" role="search">
  ${page.language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}
  <div class="field grow">
    <label for="q">${t.search}</label>
    <input id="q" name="q" type="search" value="${query.q}" maxlength="100" aria-describedby="q-hint" autocomplete="off">
    <small id="q-hint">${t.searchHint}</small>
  </div>
  <div class="field">
    <label for="group">${t.group}</label>
    <select id="group" name="group">
      <option value="">${t.anyGroup}</option>
      ${catalogue.groups.map(({ code, name }) => html`<option value="${code}"${query.group === code ? html` selected` : ''}>${name}</option>`)}
    </select>
  </div>
  <fieldset class="chips"><legend>${t.star}</legend>
    ${starChoice('', t.anyStar)}
    ${starChoice('5', t.stars(5), catalogue.perStar[5])}
    ${starChoice('4', t.stars(4), catalogue.perStar[4])}
    ${starChoice('3', t.stars(3), catalogue.perStar[3])}
  </fieldset>
  <button type="submit">${t.find}</button>
</form>
<h2 class="count">${t.products(total)}</h2>
${
  items.length === 0
    ? html`<div class="empty"><p><strong>${t.none}</strong></p><p>${t.noneHint}</p><p><a class="button" href="${link(page, '/')}">${t.all}</a></p></div>`
    : html`<ul class="cards">
${items.map(
  (item) => html`<li class="card">
  ${item.photoUrl ? html`<img class="photo" src="${item.photoUrl}" alt="" loading="lazy" width="320" height="240">` : html`<div class="photo blank" aria-hidden="true">${item.productName.charAt(0)}</div>`}
  <div class="text">
    <p class="line">${starRow(page, item.star)}${item.ended ? html` <span class="tag bad">${t.condition[item.ended]}</span>` : ''}</p>
    <h3><a href="${link(page, `/san-pham/${item.id}`)}">${item.productName}</a></h3>
    <p>${item.producerName}</p>
    <p class="place">${item.place}</p>
    <p class="when">${t.recognised}: ${t.recognisedWhen(item.recognised)}${item.source ? html` <span class="tag">${t.published}</span>` : ''}</p>
  </div>
</li>`,
)}
</ul>`
}
${
  catalogue.pages > 1
    ? html`<nav class="pages" aria-label="${t.page(catalogue.page, catalogue.pages)}">
  ${catalogue.page > 1 ? html`<a class="button" rel="prev" href="${goto(catalogue.page - 1)}">${t.previous}</a>` : ''}
  <span>${t.page(catalogue.page, catalogue.pages)}</span>
  ${catalogue.page < catalogue.pages ? html`<a class="button" rel="next" href="${goto(catalogue.page + 1)}">${t.next}</a>` : ''}
</nav>`
    : ''
}`,
  });
}
