import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checked } from './checked.ts';
import { checkEmail } from './email.ts';
import { foldText } from './fold-text.ts';
import { checkGtin13, gtinCheckDigit } from './gtin.ts';
import { checkPhoneNumber, formatPhoneNumber } from './phone-number.ts';
import { checkTaxCode, taxCheckDigit, taxCodeKind } from './tax-code.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** The value, or the code of the problem after making sure that its message speaks both languages. */
function outcome(result: Checked<string>): string {
  if (result.ok) return result.value;
  expect(result.message.vi).toMatch(/Hãy/);
  expect(result.message.en.length).toBeGreaterThan(10);
  return result.code;
}

/** Another digit in one place. */
function mistype(text: string, position: number, shift: number): string {
  const digit = (Number(text[position]) + shift) % 10;
  return text.slice(0, position) + digit + text.slice(position + 1);
}

describe('tax codes', () => {
  it('of published companies pass, with spaces and hyphens too', () => {
    for (const code of ['0100112437', '0300588569', '0100109106'])
      expect(outcome(checkTaxCode(code))).toBe(code);
    expect(outcome(checkTaxCode(' 0100-112.437 '))).toBe('0100112437');
    expect(outcome(checkTaxCode('0100112437001'))).toBe('0100112437-001');
    expect(outcome(checkTaxCode('0100112437-001'))).toBe('0100112437-001');
  });

  it('with a wrong digit, length or branch do not', () => {
    expect(outcome(checkTaxCode('0100112438'))).toBe('tax-code-check-digit');
    expect(outcome(checkTaxCode('0100112437-000'))).toBe('tax-code-branch');
    expect(outcome(checkTaxCode('0100112438-001'))).toBe('tax-code-check-digit');
    expect(outcome(checkTaxCode('0000000000'))).toBe('tax-code-check-digit');
    expect(outcome(checkTaxCode('01001124'))).toBe('tax-code-length');
    expect(outcome(checkTaxCode('01001124ab'))).toBe('tax-code-length');
    expect(outcome(checkTaxCode('  '))).toBe('tax-code-empty');
  });

  it('catch any single wrong digit', () => {
    const issued = digits(9)
      .filter((nine) => !nine.startsWith('000') && taxCheckDigit(nine) < 10)
      .map((nine) => `${nine}${taxCheckDigit(nine)}`);
    fc.assert(
      fc.property(
        issued,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (code, position, shift) => {
          expect(checkTaxCode(code).ok).toBe(true);
          expect(checkTaxCode(mistype(code, position, shift)).ok).toBe(false);
        },
      ),
    );
  });

  it('of households are personal identification numbers of 12 digits', () => {
    expect(outcome(checkTaxCode('051 085 012345'))).toBe('051085012345');
    expect(outcome(checkTaxCode('003085012345'))).toBe('personal-id-place');
    expect(outcome(checkTaxCode('051085000000'))).toBe('personal-id-serial');
    expect(['0100112437', '0100112437-001', '051085012345'].map(taxCodeKind)).toEqual([
      'entity',
      'branch',
      'person',
    ]);
  });
});

describe('phone numbers', () => {
  it.each([
    '0905123456',
    '+84905123456',
    '84905123456',
    '0084905123456',
    '090 512 34.56',
    '(090) 512-3456',
    '+84 0905 123 456',
  ])('%s is +84905123456', (written) => expect(outcome(checkPhoneNumber(written))).toBe('+84905123456'));

  it('may be a landline of Quảng Ngãi', () => {
    expect(outcome(checkPhoneNumber('0255 3822 123'))).toBe('+842553822123');
    expect(formatPhoneNumber('+842553822123')).toBe('0255 3822 123');
    expect(formatPhoneNumber('+84905123456')).toBe('0905 123 456');
  });

  it('are refused with what to do', () => {
    expect(outcome(checkPhoneNumber(''))).toBe('phone-empty');
    expect(outcome(checkPhoneNumber('09o5123456'))).toBe('phone-characters');
    expect(outcome(checkPhoneNumber('01201234567'))).toBe('phone-old-mobile');
    for (const wrong of [
      '090512345',
      '09051234567',
      '0405123456',
      '+15551234567',
      '19001234',
      '0255382212',
    ]) {
      expect(outcome(checkPhoneNumber(wrong)), wrong).toBe('phone-number');
    }
  });

  it('are the same after being formatted and checked again', () => {
    const mobile = fc
      .tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(8))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(mobile, fc.constantFrom('0', '+84', '84', '0084'), (national, prefix) => {
        const value = outcome(checkPhoneNumber(prefix + national));
        expect(value).toBe(`+84${national}`);
        expect(outcome(checkPhoneNumber(formatPhoneNumber(value)))).toBe(value);
      }),
    );
  });
});

describe('barcodes', () => {
  it('pass with the check digit of GS1', () => {
    expect(outcome(checkGtin13('4006381333931'))).toBe('4006381333931');
    expect(outcome(checkGtin13('893 4673 583336'))).toBe('8934673583336');
  });

  it('are refused with what to do', () => {
    expect(outcome(checkGtin13('4006381333932'))).toBe('gtin-check-digit');
    expect(outcome(checkGtin13('400638133393'))).toBe('gtin-length');
    expect(outcome(checkGtin13(''))).toBe('gtin-empty');
  });

  it('catch any single wrong digit', () => {
    fc.assert(
      fc.property(
        digits(12),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (twelve, at, shift) => {
          const code = `${twelve}${gtinCheckDigit(twelve)}`;
          expect(checkGtin13(code).ok).toBe(true);
          expect(checkGtin13(mistype(code, at, shift)).ok).toBe(false);
        },
      ),
    );
  });
});

describe('e-mail addresses', () => {
  it('are trimmed and in lower case', () => {
    expect(outcome(checkEmail(' Lan.Nguyen@QuangNgai.gov.vn '))).toBe('lan.nguyen@quangngai.gov.vn');
  });

  it.each([
    'lan',
    'lan@',
    '@vidu.vn',
    'lan@vidu',
    'lan vidu@vidu.vn',
    'lan@@vidu.vn',
    'lan@vidu..vn',
    '.lan@vidu.vn',
    'làn@vidu.vn',
    'lan@-vidu.vn',
    `${'a'.repeat(65)}@vidu.vn`,
  ])('%s is malformed', (address) => expect(outcome(checkEmail(address))).toBe('email-form'));

  it('may not be missing', () => expect(outcome(checkEmail(' '))).toBe('email-empty'));
});

describe('folding a text for search', () => {
  it('ignores diacritics, case and how letters are composed', () => {
    expect(foldText('Đặc khu LÝ SƠN')).toBe('dac khu ly son');
    expect(foldText('Tịnh Khê'.normalize('NFD'))).toBe(foldText('TINH KHE'));
    expect(foldText('đường phổi')).toBe('duong phoi');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});
