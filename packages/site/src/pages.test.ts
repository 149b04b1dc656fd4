import { describe, expect, it } from 'vitest';
import {
  type CertificateFacts,
  cataloguePage,
  certificatePage,
  guidePage,
  guides,
  guidesPage,
  messages,
  type PageContext,
  unknownCertificatePage,
} from './index.ts';

const page: PageContext = {
  language: 'vi',
  path: '/?q=ca',
  assets: '/assets/1',
  demo: false,
  publicUrl: 'http://localhost:3000',
};
const certificate: CertificateFacts = {
  number: 'OCOP-51-522-2024-0001',
  state: 'valid',
  valid: true,
  star: 3,
  productName: 'Chả cá Biển Xanh',
  producerName: 'Hộ kinh doanh Biển Xanh',
  place: 'Xã Tịnh Khê, Thành phố Quảng Ngãi, Tỉnh Quảng Ngãi',
  issuer: 'Ủy ban nhân dân thành phố Quảng Ngãi',
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '2024-11-05',
  issuedOn: '2024-11-05',
  expiresOn: '2027-11-05',
  extendedUntil: null,
  endedOn: null,
  checkedOn: '2024-12-01',
  productUrl: '/san-pham/1',
};

describe('a public page', () => {
  it('carries no script', async () => {
    expect(await certificatePage(page, certificate)).not.toMatch(/<script|javascript:|\son\w+=/i);
  });

  it('escapes what people typed', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'';
    const pages = await Promise.all([
      certificatePage(page, { ...certificate, productName: hostile }),
      unknownCertificatePage(page, hostile),
      cataloguePage(page, {
        items: [],
        total: 0,
        page: 1,
        pages: 0,
        query: { q: hostile, star: '', group: '' },
        perStar: { 3: 0, 4: 0, 5: 0 },
        groups: [{ code: hostile, name: hostile }],
      }),
    ]);
    for (const text of pages) {
      expect(text).not.toContain('<img src=x');
      expect(text).toContain('&lt;img src=x');
    }
  });

  it('says in words whether the mark may be carried', async () => {
    expect(await certificatePage(page, certificate)).toContain('CÒN HIỆU LỰC');
    const revoked = await certificatePage(page, { ...certificate, state: 'revoked', valid: false });
    expect(revoked).toContain('ĐÃ BỊ THU HỒI');
    expect(revoked).toContain(messages.vi.right.false);
  });

  it('speaks English and links back to Vietnamese without losing the search', async () => {
    const text = await certificatePage({ ...page, language: 'en', path: '/c/X?lang=en&a=1' }, certificate);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('href="/c/X?a=1"');
    expect(text).toContain('5 November 2024');
  });
});

describe('the guides', () => {
  it('each have a page of their own, listed once, in plain HTML', async () => {
    const list = await guidesPage(page);
    for (const guide of guides) {
      expect(list.split(`/huong-dan/${guide.slug}`)).toHaveLength(2);
      const text = await guidePage(page, guide);
      expect(text).toContain(guide.title);
      expect(text.match(/<li>/g)).toHaveLength(guide.steps.length + guide.trouble.length);
    }
  });
});
