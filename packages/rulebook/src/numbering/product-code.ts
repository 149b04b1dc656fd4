import {
  assertSerial,
  assertYear,
  joinPlace,
  type PlaceCodes,
  placeFrom,
  placePattern,
} from './place-codes.ts';

/** The code of a product on its score sheet. */
export interface ProductCode extends PlaceCodes {
  /** Running number kept by the commune. */
  readonly serial: number;
  /** Year of the assessment. */
  readonly year: number;
}

/**
 * A product's code: `T-H-X-STT-YYYY` with a district (score sheets of QĐ 148/QĐ-TTg), `T-X-STT-YYYY` without (score
 * sheets of QĐ 26/2026/QĐ-TTg, unit codes of QĐ 19/2025/QĐ-TTg; so are all from 1 July 2025): province, district,
 * commune, serial, year. The serial is not padded. Existing codes are never rewritten.
 */
export function formatProductCode(code: ProductCode): string {
  assertSerial(code.serial);
  assertYear(code.year);
  return `${joinPlace(code)}-${code.serial}-${code.year}`;
}

const pattern = new RegExp(String.raw`^${placePattern}-0*(?<serial>[1-9]\d*)-(?<year>20\d{2})$`);

/** The parts of a product's code, or null for a text that is none. */
export function parseProductCode(text: string): ProductCode | null {
  const groups = pattern.exec(text.trim())?.groups;
  if (!groups) return null;
  return { ...placeFrom(groups), serial: Number(groups.serial), year: Number(groups.year) };
}
