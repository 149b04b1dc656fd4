import { html } from 'hono/html';
import type { CatalogueItem } from './catalogue-page.ts';
import type { CertificateState } from './certificate-page.ts';
import { verdictBox } from './certificate-page.ts';
import { layout, link, type PageContext, starRow, wordsOf } from './layout.ts';

export interface ProductDetails extends CatalogueItem {
  readonly productSet: string | null;
  readonly description: string | null;
  readonly specification: string | null;
  readonly story: string | null;
  readonly photos: readonly { readonly url: string; readonly caption: string | null }[];
  readonly certificate: {
    readonly number: string;
    readonly state: CertificateState;
    readonly valid: boolean;
  } | null;
}

/** A product with its story, its producer and what its recognition rests on. */
export function productPage(page: PageContext, product: ProductDetails): Promise<string> {
  const t = wordsOf(page);
  const row = (label: string, value: string | null) =>
    value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : '';
  const part = (title: string, text: string | null) =>
    text
      ? html`<section><h2>${title}</h2>${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}</section>`
      : '';
  return layout(page, {
    title: product.productName,
    description: `${product.productName}, ${product.producerName}, ${t.stars(product.star)}`,
    body: html`
<nav class="crumbs"><a href="${link(page, '/')}">${t.catalogue}</a></nav>
<article class="product">
  <header>
    ${starRow(page, product.star)}
    <h1>${product.productName}</h1>
  </header>
  ${
    product.photos.length > 0
      ? html`<ul class="photos">${product.photos.map(({ url, caption }) => html`<li><img src="${url}" alt="${caption ?? product.productName}" loading="lazy" width="480" height="360">${caption ? html`<p>${caption}</p>` : ''}</li>`)}</ul>`
      : ''
  }
  <dl class="facts">
    ${row(t.producer, product.producerName)}
    ${row(t.place, product.place)}
    ${row(t.productSet, product.productSet)}
    ${row(t.specification, product.specification)}
    ${row(t.recognised, t.recognisedWhen(product.recognised))}
    ${row(t.source, product.source)}
  </dl>
  ${product.source ? html`<p class="note">${t.publishedNote}</p>` : ''}
  ${
    product.certificate
      ? html`<section><h2>${t.certificate}</h2>
    ${verdictBox(page, product.certificate.state, product.certificate.valid)}
    <p><a class="button" href="${link(page, `/c/${product.certificate.number}`)}">${product.certificate.number}</a></p></section>`
      : ''
  }
  ${part(t.description, product.description)}
  ${part(t.story, product.story)}
</article>`,
  });
}
