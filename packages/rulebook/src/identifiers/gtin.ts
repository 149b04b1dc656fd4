import { accepted, type Checked, refused } from './checked.ts';

export type GtinProblem = 'gtin-empty' | 'gtin-length' | 'gtin-check-digit';

/**
 * Checks the GTIN-13 of a barcode (GS1 General Specifications; Vietnamese company prefixes begin with 893). Spaces
 * and hyphens do not matter.
 */
export function checkGtin13(input: string): Checked<GtinProblem> {
  const digits = input.replace(/[\s\-–]/g, '');
  if (digits === '') {
    return refused(
      'gtin-empty',
      'Chưa nhập mã vạch. Hãy nhập 13 chữ số dưới vạch.',
      'Enter the 13 digits of the barcode.',
    );
  }
  if (!/^\d{13}$/.test(digits)) {
    return refused(
      'gtin-length',
      'Mã vạch sản phẩm (GTIN-13) phải có đúng 13 chữ số, ví dụ 893… . Hãy nhập các chữ số in dưới vạch.',
      'A product barcode (GTIN-13) has exactly 13 digits, as in 893…. Enter the digits printed under the bars.',
    );
  }
  if (gtinCheckDigit(digits) !== Number(digits[12])) {
    return refused(
      'gtin-check-digit',
      'Mã vạch không đúng chữ số kiểm tra, có thể gõ nhầm. Hãy quét lại hoặc so từng chữ số trên bao bì.',
      'The check digit of the barcode does not fit; a digit may be wrong. Scan it again or compare it with the package.',
    );
  }
  return accepted(digits);
}

/** The check digit that the first twelve digits ask for: weights 1 and 3 in turn, up to the next ten. */
export function gtinCheckDigit(digits: string): number {
  let sum = 0;
  for (let position = 0; position < 12; position += 1)
    sum += Number(digits[position]) * (position % 2 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}
