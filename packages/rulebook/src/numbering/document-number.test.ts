import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DocumentNumber,
  formatDocumentNumber,
  formatDocumentSymbol,
  formatPlaceAndDate,
  type OfficialDocumentType,
  officialDocumentTypes,
  parseDocumentNumber,
} from './document-number.ts';
import { type IssuerCode, issuers, symbolOf } from './issuers.ts';

const types = Object.keys(officialDocumentTypes) as OfficialDocumentType[];
const issuerCodes = Object.keys(issuers) as IssuerCode[];
const serial = fc.integer({ min: 1, max: 99_999 });
const group = fc.stringMatching(/^[A-ZĐÂĂÊÔƠƯa-z0-9][A-ZĐÂĂÊÔƠƯa-z0-9.&]{0,5}$/u);
const groups = fc.array(group, { minLength: 1, maxLength: 3 }).map((list) => list.join('-'));
const letterAgency = group.filter((text) => !Object.hasOwn(officialDocumentTypes, text));
const anyNumber: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({ serial, type: fc.constantFrom(...types), agency: groups }),
  fc.record({ serial, agency: letterAgency, unit: groups }),
);

describe('document numbers', () => {
  it('read number/type-agency, letters number/agency-unit, below 10 with a leading 0', () => {
    expect(formatDocumentNumber({ serial: 5, type: 'QĐ', agency: 'UBND' })).toBe('05/QĐ-UBND');
    expect(formatDocumentNumber({ serial: 12, agency: 'UBND', unit: 'KT' })).toBe('12/UBND-KT');
    expect(formatDocumentNumber({ serial: 10, type: 'BB', agency: 'HĐOCOP' })).toBe('10/BB-HĐOCOP');
    expect(formatDocumentNumber({ serial: 1234, type: 'TTr', agency: 'SNN-VP' })).toBe('1234/TTr-SNN-VP');
  });

  it('refuse an agency that would break the symbol', () => {
    for (const agency of ['', ' UBND', 'UB ND', 'UBND/KT', 'UBND-']) {
      expect(() => formatDocumentNumber({ serial: 1, type: 'QĐ', agency }), agency).toThrow(RangeError);
    }
  });

  it('refuse a letter that would be read as a document of a named type', () => {
    expect(() => formatDocumentNumber({ serial: 1, agency: 'HĐ', unit: 'KT' })).toThrow(RangeError);
    expect(() => formatDocumentNumber({ serial: 1, agency: 'SNN-VP', unit: 'KT' })).toThrow(RangeError);
  });

  it('know the 27 named types of NĐ 30 that carry a number', () => {
    expect(types).toHaveLength(27);
  });

  it('are read back', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const text = formatDocumentNumber(number);
        expect(parseDocumentNumber(text)).toEqual(number);
        expect(parseDocumentNumber(text.normalize('NFD'))).toEqual(number);
      }),
    );
  });

  it.each([
    ['05/QĐ-UBND', { serial: 5, type: 'QĐ', agency: 'UBND' }],
    ['5277/QĐ-BNNMT', { serial: 5277, type: 'QĐ', agency: 'BNNMT' }],
    ['4464/QĐ-BNN-VPĐP', { serial: 4464, type: 'QĐ', agency: 'BNN-VPĐP' }],
    ['6456/UBND-KTN', { serial: 6456, agency: 'UBND', unit: 'KTN' }],
    [' 5/UBND-KT ', { serial: 5, agency: 'UBND', unit: 'KT' }],
  ])('%s is read', (text, number) => {
    expect(parseDocumentNumber(text)).toEqual(number);
  });

  it.each(['', '05', '05/UBND', '00/QĐ-UBND', '05/ QĐ-UBND', '26/2026/QĐ-TTg', 'QĐ-UBND', '05/QĐ-'])(
    '“%s” is no number and symbol',
    (text) => {
      expect(parseDocumentNumber(text)).toBeNull();
    },
  );
});

describe('symbols by type and issuer', () => {
  it.each([
    ['QĐ', 'city', 'QĐ-UBND'],
    ['letter', 'city', 'UBND-KT'],
    ['BC', 'commune', 'BC-UBND'],
    ['QĐ', 'province', 'QĐ-UBND'],
    ['letter', 'province', 'UBND-SNNMT'],
    ['QĐ', 'ministry', 'QĐ-BNNMT'],
    ['letter', 'ministry', 'BNNMT-VPĐP'],
    ['BB', 'council', 'BB-HĐ'],
  ] as const)('%s of the %s: %s', (kind, issuer, symbol) => {
    expect(formatDocumentSymbol(symbolOf(kind, issuer))).toBe(symbol);
  });

  it('are printable for every type and issuer; a council writes no letters', () => {
    for (const issuer of issuerCodes) {
      for (const type of types) expect(formatDocumentSymbol(symbolOf(type, issuer))).toContain(`${type}-`);
      if (issuer === 'council') expect(() => symbolOf('letter', issuer)).toThrow(RangeError);
      else expect(formatDocumentSymbol(symbolOf('letter', issuer))).toContain('-');
    }
  });
});

describe('place and date', () => {
  it.each([
    ['2024-01-05', 'Quảng Ngãi, ngày 05 tháng 01 năm 2024'],
    ['2024-02-10', 'Quảng Ngãi, ngày 10 tháng 02 năm 2024'],
    ['2024-03-09', 'Quảng Ngãi, ngày 09 tháng 3 năm 2024'],
    ['2024-12-31', 'Quảng Ngãi, ngày 31 tháng 12 năm 2024'],
  ])('%s has a leading 0 for days below 10 and months 1 and 2 only', (date, line) => {
    expect(formatPlaceAndDate('Quảng Ngãi', date)).toBe(line);
  });
});
