import {
  assertSerial,
  assertYear,
  joinPlace,
  type PlaceCodes,
  placeFrom,
  placePattern,
} from './place-codes.ts';

/** The number under which an authority receives a registration form. */
export interface ReceiptNumber extends PlaceCodes {
  /** Running number of the receiving authority in the year. */
  readonly serial: number;
  readonly year: number;
}

/**
 * A receipt number: `05/PĐK-51-21034-2026` (QĐ 26/2026/QĐ-TTg, Mẫu số 01: province, commune, year; once at the
 * commune and once at the province; of the two blanks that the form prints before the stroke one is filled, for it does
 * not say what the other is for). The form of QĐ 148/QĐ-TTg is not at hand: a commune that still has a district
 * shows it, as the product code of that decree does (`05/PĐK-51-522-21211-2024`). Below 10 with a leading 0, as
 * other document numbers.
 */
export function formatReceiptNumber(receipt: ReceiptNumber): string {
  assertSerial(receipt.serial);
  assertYear(receipt.year);
  return `${String(receipt.serial).padStart(2, '0')}/PĐK-${joinPlace(receipt)}-${receipt.year}`;
}

const pattern = new RegExp(String.raw`^0*(?<serial>[1-9]\d*)/PĐK-${placePattern}-(?<year>20\d{2})$`, 'i');

/** The parts of a receipt number, or null for a text that is none. */
export function parseReceiptNumber(text: string): ReceiptNumber | null {
  const groups = pattern.exec(text.normalize('NFC').trim())?.groups;
  if (!groups) return null;
  return { ...placeFrom(groups), serial: Number(groups.serial), year: Number(groups.year) };
}
