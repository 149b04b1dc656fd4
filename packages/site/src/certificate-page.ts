import { html } from 'hono/html';
import { type Html, layout, link, type PageContext, showDate, starRow, wordsOf } from './layout.ts';

export type CertificateState = 'valid' | 'expiring' | 'extended' | 'expired' | 'suspended' | 'revoked';

export interface CertificateFacts {
  readonly number: string;
  readonly state: CertificateState;
  /** Whether the mark may be carried today. */
  readonly valid: boolean;
  readonly star: number;
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly issuer: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly extendedUntil: string | null;
  readonly endedOn: string | null;
  readonly checkedOn: string;
  readonly productUrl: string | null;
}

/** The answer in one glance, in words and sign as well as colour. */
export function verdictBox(page: PageContext, state: CertificateState, valid: boolean): Html {
  const t = wordsOf(page);
  return html`<p class="verdict ${valid ? 'good' : 'bad'}"><span aria-hidden="true">${valid ? '✓' : '✕'}</span> <strong>${t.verdict[state]}</strong><br>${t.right[valid ? 'true' : 'false']}</p>`;
}

/** What anybody sees who scans the code of a certificate. */
export function certificatePage(page: PageContext, certificate: CertificateFacts): Promise<string> {
  const t = wordsOf(page);
  const row = (label: string, value: string | Html) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return layout(page, {
    title: `${certificate.number}: ${t.verdict[certificate.state]}`,
    description: `${certificate.productName}, ${certificate.producerName}, ${t.stars(certificate.star)}`,
    body: html`
<article class="certificate">
  <h1>${t.certificate} <span class="number">${certificate.number}</span></h1>
  ${verdictBox(page, certificate.state, certificate.valid)}
  <dl class="facts">
    ${row(t.star, html`${starRow(page, certificate.star)} ${t.stars(certificate.star)}`)}
    ${row(t.product, certificate.productUrl ? html`<a href="${link(page, certificate.productUrl)}">${certificate.productName}</a>` : certificate.productName)}
    ${row(t.producer, certificate.producerName)}
    ${row(t.place, certificate.place)}
    ${row(t.issuer, certificate.issuer)}
    ${row(t.decision, t.decisionOf(certificate.decisionNumber, showDate(page, certificate.decisionDate)))}
    ${row(t.issuedOn, showDate(page, certificate.issuedOn))}
    ${row(t.expiresOn, showDate(page, certificate.expiresOn))}
    ${certificate.extendedUntil ? row(t.extendedUntil, showDate(page, certificate.extendedUntil)) : ''}
    ${certificate.endedOn && !certificate.valid ? row(t.endedOn, showDate(page, certificate.endedOn)) : ''}
  </dl>
  <p class="note">${t.checkedOn(showDate(page, certificate.checkedOn))}</p>
</article>
${checkForm(page)}`,
  });
}

/** The page for typing a number. */
export function checkPage(page: PageContext): Promise<string> {
  const t = wordsOf(page);
  return layout(page, {
    title: t.checkTitle,
    description: t.checkHint,
    body: html`<h1>${t.checkTitle}</h1>${checkForm(page)}`,
  });
}

/** The answer for a number that was never issued; sent with 404. */
export function unknownCertificatePage(page: PageContext, number: string): Promise<string> {
  const t = wordsOf(page);
  return layout(page, {
    title: t.unknownTitle,
    description: t.unknownTitle,
    body: html`
<h1>${t.unknownTitle}</h1>
<p class="verdict bad"><span aria-hidden="true">✕</span> <strong>${t.unknown(number)}</strong></p>
<p>${t.unknownWhat}</p>
${checkForm(page, number)}`,
  });
}

/** The answer for a text that cannot be a number; sent with 404. */
export function malformedNumberPage(page: PageContext, number: string): Promise<string> {
  const t = wordsOf(page);
  return layout(page, {
    title: t.malformedTitle,
    description: t.malformedTitle,
    body: html`<h1>${t.malformedTitle}</h1><p>${t.malformed(number)}</p>${checkForm(page, number)}`,
  });
}

/** A page that is not there; sent with 404. */
export function notFoundPage(page: PageContext): Promise<string> {
  const t = wordsOf(page);
  return layout(page, {
    title: t.notFoundTitle,
    description: t.notFound,
    body: html`<h1>${t.notFoundTitle}</h1><p>${t.notFound}</p><p><a class="button" href="${link(page, '/')}">${t.all}</a></p>`,
  });
}

function checkForm(page: PageContext, number = ''): Html {
  const t = wordsOf(page);
  return html`<form class="search check" action="/c" method="get">
  ${page.language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}
  <div class="field grow">
    <label for="number">${t.numberLabel}</label>
    <input id="number" name="number" value="${number}" required maxlength="40" autocapitalize="characters" autocomplete="off" spellcheck="false" aria-describedby="number-hint">
    <small id="number-hint">${t.checkHint}</small>
  </div>
  <button type="submit">${t.checkButton}</button>
</form>`;
}
