import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitAt, units } from '../units/registry.ts';
import {
  type CertificateIssuer,
  formatCertificateNumber,
  isCertificateNumber,
  parseCertificateNumber,
} from './certificate-number.ts';
import { type PlaceCodes, placeCodesOf } from './place-codes.ts';
import { formatProductCode, parseProductCode } from './product-code.ts';
import { formatReceiptNumber, parseReceiptNumber } from './receipt-number.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const serial = fc.integer({ min: 1, max: 99_999 });
const year = fc.integer({ min: 2018, max: 2099 });
const place: fc.Arbitrary<PlaceCodes> = fc.oneof(
  fc.record({ province: digits(2), commune: digits(5) }),
  fc.record({ province: digits(2), district: digits(3), commune: digits(5) }),
);
const issuer: fc.Arbitrary<CertificateIssuer> = fc.oneof(
  fc.constant({ tier: 'ministry' } as const),
  fc.record({ tier: fc.constant('province' as const), province: digits(2) }),
  fc.record({ tier: fc.constant('city' as const), province: digits(2), district: digits(3) }),
);

function codesAt(code: string, date: string): PlaceCodes {
  const unit = unitAt(code, date);
  if (!unit) throw new Error(`no unit ${code}`);
  return placeCodesOf(unit);
}

describe('codes of a place', () => {
  it('have the district while there was one', () => {
    expect(codesAt('21211', '2024-09-16')).toEqual({ province: '51', district: '522', commune: '21211' });
    expect(codesAt('21211', '2026-09-16')).toEqual({ province: '51', commune: '21211' });
    expect(() => codesAt('522', '2024-09-16')).toThrow(RangeError);
  });

  it('stand in the numbers of every commune of the register, and are read back', () => {
    for (const unit of units.filter(({ code }) => code.length === 5)) {
      const codes = placeCodesOf(unit);
      expect('district' in codes, unit.id).toBe(unit.validTo !== null);
      expect(parseProductCode(formatProductCode({ ...codes, serial: 1, year: 2026 }))).toMatchObject(codes);
      expect(parseReceiptNumber(formatReceiptNumber({ ...codes, serial: 1, year: 2026 }))).toMatchObject(
        codes,
      );
    }
  });
});

describe('product codes', () => {
  it('read T-H-X-STT-YYYY under QĐ 148 and T-X-STT-YYYY under QĐ 26', () => {
    expect(formatProductCode({ ...codesAt('21211', '2024-09-16'), serial: 3, year: 2024 })).toBe(
      '51-522-21211-3-2024',
    );
    expect(formatProductCode({ ...codesAt('21211', '2026-09-16'), serial: 12, year: 2026 })).toBe(
      '51-21211-12-2026',
    );
  });

  it('are read back, those of other provinces too', () => {
    expect(parseProductCode('83-829-28780-3-2022')).toEqual({
      province: '83',
      district: '829',
      commune: '28780',
      serial: 3,
      year: 2022,
    });
    expect(parseProductCode('51-21211-03-2026')?.serial).toBe(3);
    for (const wrong of ['', '51-21211-2026', '51-21211-0-2026', '51-522-21211-3-24', 'x51-21211-3-2026']) {
      expect(parseProductCode(wrong), wrong).toBeNull();
    }
    fc.assert(
      fc.property(place, serial, year, (codes, number, inYear) => {
        const code = { ...codes, serial: number, year: inYear };
        expect(parseProductCode(formatProductCode(code))).toEqual(code);
      }),
    );
  });

  it('refuse a serial that is none', () => {
    for (const wrong of [0, -1, 1.5]) {
      expect(() =>
        formatProductCode({ province: '51', commune: '21211', serial: wrong, year: 2026 }),
      ).toThrow(RangeError);
    }
  });
});

describe('receipt numbers', () => {
  it('read NN/PĐK-province-commune-year, with the district while there was one', () => {
    expect(formatReceiptNumber({ ...codesAt('21034', '2026-09-16'), serial: 5, year: 2026 })).toBe(
      '05/PĐK-51-21034-2026',
    );
    expect(formatReceiptNumber({ ...codesAt('21211', '2024-09-16'), serial: 12, year: 2024 })).toBe(
      '12/PĐK-51-522-21211-2024',
    );
  });

  it('are read back, decomposed letters too', () => {
    expect(parseReceiptNumber('05/pđk-51-21034-2026'.normalize('NFD'))).toMatchObject({
      serial: 5,
      year: 2026,
    });
    expect(parseReceiptNumber('05/PDK-51-21034-2026')).toBeNull();
    fc.assert(
      fc.property(place, serial, year, (codes, number, inYear) => {
        const receipt = { ...codes, serial: number, year: inYear };
        expect(parseReceiptNumber(formatReceiptNumber(receipt))).toEqual(receipt);
      }),
    );
  });
});

describe('certificate numbers', () => {
  it('name the programme, the issuer, the year and the serial', () => {
    const city = { tier: 'city', province: '51', district: '522' } as const;
    expect(formatCertificateNumber({ issuer: city, year: 2024, serial: 7 })).toBe('OCOP-51-522-2024-0007');
    expect(
      formatCertificateNumber({ issuer: { tier: 'province', province: '51' }, year: 2026, serial: 7 }),
    ).toBe('OCOP-51-2026-0007');
    expect(formatCertificateNumber({ issuer: { tier: 'ministry' }, year: 2026, serial: 12_345 })).toBe(
      'OCOP-VN-2026-12345',
    );
  });

  it('are URL-safe and read back', () => {
    fc.assert(
      fc.property(issuer, year, serial, (by, inYear, number) => {
        const certificate = { issuer: by, year: inYear, serial: number };
        const text = formatCertificateNumber(certificate);
        expect(encodeURIComponent(text)).toBe(text);
        expect(parseCertificateNumber(text)).toEqual(certificate);
        expect(isCertificateNumber(text)).toBe(true);
      }),
    );
  });

  it('tolerate how people type them, and refuse what is none', () => {
    for (const typed of [' ocop–51 – 522-2024-0007 ', 'ocop 51 522 2024 7', 'OCOP51-522.2024/00007']) {
      expect(parseCertificateNumber(typed), typed).toEqual(parseCertificateNumber('OCOP-51-522-2024-0007'));
    }
    expect(isCertificateNumber('ocop-51-522-2024-0007')).toBe(false);
    for (const wrong of [
      '',
      'OCOP',
      'OCOP-51-2024-0000',
      'OCOP-5-2024-0001',
      'OCOP-515222024-0007',
      'OCOP-51-522-24-0007',
    ]) {
      expect(parseCertificateNumber(wrong), wrong).toBeNull();
      expect(isCertificateNumber(wrong), wrong).toBe(false);
    }
    expect(() =>
      formatCertificateNumber({ issuer: { tier: 'province', province: '5' }, year: 2026, serial: 1 }),
    ).toThrow(RangeError);
  });
});
