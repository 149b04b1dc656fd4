import { taxCheckDigit } from '@saolang/rulebook';

/** Tax codes that nobody has, one after the other, each with its check digit. */
export function* taxCodes(beginning: '08' | '09'): Generator<string, never> {
  for (let serial = 1; ; serial += 1) {
    const digits = `${beginning}${String(serial).padStart(7, '0')}`;
    const check = taxCheckDigit(digits);
    if (check >= 0 && check <= 9) yield `${digits}${check}`;
  }
}
