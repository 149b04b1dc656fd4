import { accepted, type Checked, refused } from './checked.ts';

export type TaxCodeProblem =
  | 'tax-code-empty'
  | 'tax-code-length'
  | 'tax-code-check-digit'
  | 'tax-code-branch'
  | 'personal-id-place'
  | 'personal-id-serial';

/** What kind of number a tax code is. */
export type TaxCodeKind = 'entity' | 'branch' | 'person';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Codes of the provinces and cities in personal identification numbers, as before 1 July 2025. */
const birthPlaces = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/**
 * Checks a tax code (Thông tư 86/2024/TT-BTC): 10 digits with a check digit; a dependent unit's 13 digits, given
 * back as `0123456789-001`; or the 12-digit personal identification number that since 1 July 2025 is the tax code
 * of households, household businesses and individuals (its structure only: it has no check digit). Spaces, dots and
 * hyphens do not matter.
 */
export function checkTaxCode(input: string): Checked<TaxCodeProblem> {
  const digits = input.replace(/[\s.\-–]/g, '');
  if (digits === '') {
    return refused('tax-code-empty', 'Chưa nhập mã số thuế. Hãy nhập mã số thuế.', 'Enter the tax code.');
  }
  if (!/^\d+$/.test(digits) || ![10, 12, 13].includes(digits.length)) {
    return refused(
      'tax-code-length',
      'Mã số thuế phải có 10 chữ số, 13 chữ số (đơn vị phụ thuộc) hoặc 12 chữ số (số định danh cá nhân của hộ, cá nhân). Hãy kiểm tra lại trên giấy đăng ký.',
      'A tax code has 10 digits, 13 digits (dependent unit) or 12 digits (personal identification number). Check it against the registration certificate.',
    );
  }
  if (digits.length === 12) return checkPersonalId(digits);
  if (digits.startsWith('000') || taxCheckDigit(digits) !== Number(digits[9])) {
    return refused(
      'tax-code-check-digit',
      'Mã số thuế không đúng chữ số kiểm tra, có thể gõ nhầm. Hãy so lại từng chữ số với giấy đăng ký.',
      'The check digit of the tax code does not fit; a digit may be wrong. Compare it with the registration certificate.',
    );
  }
  if (digits.length === 10) return accepted(digits);
  if (digits.endsWith('000')) {
    return refused(
      'tax-code-branch',
      'Ba chữ số cuối của mã số thuế đơn vị phụ thuộc phải từ 001 đến 999. Hãy nhập lại, hoặc chỉ nhập 10 chữ số của đơn vị chính.',
      "The last three digits of a dependent unit's tax code run from 001 to 999. Correct them, or enter only the 10 digits of the main unit.",
    );
  }
  return accepted(`${digits.slice(0, 10)}-${digits.slice(10)}`);
}

/** The kind of a tax code in the form that `checkTaxCode` gives back. */
export function taxCodeKind(code: string): TaxCodeKind {
  if (code.includes('-')) return 'branch';
  return code.length === 12 ? 'person' : 'entity';
}

/** The check digit that the first nine digits ask for; 10 for a number that is never issued. */
export function taxCheckDigit(digits: string): number {
  const sum = weights.reduce((total, weight, position) => total + weight * Number(digits[position]), 0);
  return 10 - (sum % 11);
}

/** Place of birth registration (a province, or 100 and above for a country), century and sex, year, serial. */
function checkPersonalId(digits: string): Checked<TaxCodeProblem> {
  const place = digits.slice(0, 3);
  if (!birthPlaces.has(place) && Number(place) < 100) {
    return refused(
      'personal-id-place',
      `Số định danh cá nhân bắt đầu bằng mã nơi đăng ký khai sinh; không có mã ${place}. Hãy so lại với thẻ căn cước.`,
      `A personal identification number begins with the code of the place of birth registration; ${place} is none. Compare it with the identity card.`,
    );
  }
  if (digits.endsWith('000000')) {
    return refused(
      'personal-id-serial',
      'Sáu chữ số cuối của số định danh cá nhân không thể đều là 0. Hãy so lại với thẻ căn cước.',
      'The last six digits of a personal identification number cannot all be 0. Compare it with the identity card.',
    );
  }
  return accepted(digits);
}
