import { type EvidenceType, foldText } from '@saolang/rulebook';

/** Words of file names, folded, by the kind of paper that they give away; the first that fits counts. */
const telling: readonly (readonly [EvidenceType, RegExp])[] = [
  ['food-safety-certificate', /attp|vsattp|an toan thuc pham|food safety/],
  ['quality-declaration', /cong bo/],
  ['test-result', /kiem nghiem|xet nghiem|thu nghiem|test/],
  ['quality-system', /haccp|iso ?\d|gmp|vietgap/],
  ['intellectual-property', /nhan hieu|so huu tri tue|trademark/],
  ['traceability', /ma vach|truy xuat|qr/],
  ['business-licence', /dang ky (kinh doanh|hkd|htx|doanh nghiep)|dkkd|giay phep/],
  ['material-origin', /nguyen lieu|lien ket|vung trong/],
  ['local-labour', /lao dong|bao hiem/],
  ['growth', /tai chinh|ke toan/],
  ['market', /hop dong|dai ly|hoa don|xuat khau/],
  ['publicity', /quang ba|hoi cho|website|facebook/],
  ['story', /cau chuyen/],
  ['environment', /moi truong|chat thai/],
  ['award', /giai thuong|bang khen|giay khen/],
  ['product-photo', /anh san pham|hinh san pham/],
];

/** The kind of paper that a file's name suggests: `GCN_ATTP 2024.pdf` is a food-safety certificate. */
export function typeSuggestedBy(fileName: string): EvidenceType {
  const words = foldText(fileName).replace(/[^a-z0-9]+/g, ' ');
  return telling.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** A title to begin with: the file's name without its ending and signs between words. */
export function titleSuggestedBy(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (words || fileName).slice(0, 200);
}
