import type { TierCode } from '../framework/model.ts';
import type { Text } from '../text.ts';
import type { DocumentSymbol, OfficialDocumentType } from './document-number.ts';

/** Who issues a document of the programme: the authority of a tier, or a council. */
export type IssuerCode = TierCode | 'council';

interface Issuer {
  readonly name: Text;
  /** Abbreviation in the symbol. */
  readonly agency: string;
  /** The unit that drafts its letters; null for one that writes none. */
  readonly drafter: string | null;
}

const committee = 'UBND';

/**
 * The abbreviations in the symbols of each issuer. The head of an agency lays them down (NĐ 30/2020/NĐ-CP, Phụ lục I,
 * mục II.3.b); these are the usual ones.
 */
export const issuers: Readonly<Record<IssuerCode, Issuer>> = {
  commune: {
    name: { vi: 'UBND cấp xã', en: "Commune People's Committee" },
    agency: committee,
    drafter: 'KT',
  },
  city: {
    name: { vi: 'UBND cấp huyện (thành phố)', en: "District (city) People's Committee" },
    agency: committee,
    drafter: 'KT',
  },
  province: {
    name: { vi: 'UBND cấp tỉnh', en: "Provincial People's Committee" },
    agency: committee,
    drafter: 'SNNMT',
  },
  ministry: {
    name: { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
    agency: 'BNNMT',
    drafter: 'VPĐP',
  },
  council: {
    name: { vi: 'Hội đồng đánh giá, phân hạng', en: 'Ranking council' },
    agency: 'HĐ',
    drafter: null,
  },
};

/**
 * The symbol of an issuer's document of a named type, or of its letter: `QĐ-UBND`, `BB-HĐ`, `UBND-SNNMT`. Throws a
 * RangeError for the letter of an issuer that writes none.
 */
export function symbolOf(kind: OfficialDocumentType | 'letter', issuer: IssuerCode): DocumentSymbol {
  const { agency, drafter } = issuers[issuer];
  if (kind !== 'letter') return { type: kind, agency };
  if (drafter === null) throw new RangeError(`a ${issuer} writes no letters of its own`);
  return { agency, unit: drafter };
}
