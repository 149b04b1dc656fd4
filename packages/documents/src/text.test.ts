import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  average,
  bare,
  cleanText,
  closed,
  decimal,
  letterMarker,
  longDate,
  punctuated,
  referenceText,
  shortDate,
  upper,
} from './text.ts';

describe('dates (NĐ 30/2020, Phụ lục I, II.4)', () => {
  it('gives a zero to days below 10 and to months 1 and 2 only', () => {
    expect(longDate('2026-01-05')).toBe('ngày 05 tháng 01 năm 2026');
    expect(longDate('2024-02-29')).toBe('ngày 29 tháng 02 năm 2024');
    expect(longDate('2024-03-09')).toBe('ngày 09 tháng 3 năm 2024');
    expect(longDate('2024-11-30')).toBe('ngày 30 tháng 11 năm 2024');
  });

  it('leaves room where no date is set yet', () => {
    expect(longDate(null)).toMatch(/^ngày\u00A0+tháng\u00A0+năm$/);
  });

  it('refuses days that do not exist', () => {
    for (const date of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '05/01/2024', '']) {
      expect(() => shortDate(date)).toThrow(RangeError);
    }
  });
});

describe('number and symbol (NĐ 30/2020, Phụ lục I, II.3)', () => {
  it('gives a zero to numbers below 10', () => {
    expect(referenceText({ number: 5, symbol: 'QĐ-UBND' })).toBe('05/QĐ-UBND');
    expect(referenceText({ number: 4127, symbol: 'QĐ-UBND' })).toBe('4127/QĐ-UBND');
    expect(referenceText({ number: '12a', symbol: 'BC-UBND' })).toBe('12a/BC-UBND');
  });

  it('leaves room for a number not yet allotted', () => {
    expect(referenceText({ number: null, symbol: 'UBND-KT' })).toMatch(/^\u00A0+\/UBND-KT$/);
  });
});

describe('closings', () => {
  it('ends a text with ./. once, whatever closed it before', () => {
    for (const text of ['theo quy định', 'theo quy định.', 'theo quy định./.', 'theo quy định; ']) {
      expect(closed(text)).toBe('theo quy định./.');
    }
  });

  it('ends lines with ; and the last with .', () => {
    expect(punctuated(['Như trên', 'Sở Công Thương;', 'Lưu: VT.'])).toEqual([
      'Như trên;',
      'Sở Công Thương;',
      'Lưu: VT.',
    ]);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string(), (text) => bare(bare(text)) === bare(text)));
  });
});

describe('letters of điểm follow the Vietnamese alphabet', () => {
  it('puts đ after d and skips f, j, w, z', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(letterMarker).join(' ')).toBe('a) b) c) d) đ) e) g) h)');
  });
});

describe('numbers', () => {
  it('prints a decimal comma and at most two decimals', () => {
    expect(decimal('82.33')).toBe('82,33');
    expect(decimal(65.5)).toBe('65,5');
    expect(decimal(70)).toBe('70');
  });

  it('prints averages with two decimals, whole ones too', () => {
    expect(['75.73', '68.3', 70, '90'].map(average)).toEqual(['75,73', '68,30', '70,00', '90,00']);
  });
});

describe('text allowed in a document', () => {
  it('composes decomposed Vietnamese', () => {
    expect(cleanText('Nước mắm'.normalize('NFD'))).toBe('Nước mắm'.normalize('NFC'));
  });

  it('drops control characters and directional overrides', () => {
    expect(cleanText('a\u0000b\u001Bc\u202Edcba\u2066x\uFEFF')).toBe('abcdcbax');
    expect(cleanText('a\r\nb\tc')).toBe('a\nb c');
  });

  it('is well-formed for any input, so that XML and PDF can hold it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        return clean.isWellFormed() && clean === cleanText(clean);
      }),
    );
  });

  it('raises Vietnamese letters with their marks', () => {
    expect(upper('Ủy ban nhân dân thành phố Quảng Ngãi')).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ QUẢNG NGÃI');
    expect(upper('đặng ơn')).toBe('ĐẶNG ƠN');
  });
});
