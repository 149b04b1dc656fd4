import type { PlainDate } from '../calendar/plain-date.ts';
import type { Text } from '../text.ts';

/** Kinds of administrative unit; city, town and district ended on 1 July 2025, so did the township. */
export const unitKinds = {
  province: { vi: 'Tỉnh', en: 'Province' },
  city: { vi: 'Thành phố', en: 'City' },
  town: { vi: 'Thị xã', en: 'Town' },
  district: { vi: 'Huyện', en: 'District' },
  ward: { vi: 'Phường', en: 'Ward' },
  township: { vi: 'Thị trấn', en: 'Township' },
  commune: { vi: 'Xã', en: 'Commune' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
} as const satisfies Record<string, Text>;

export type UnitKind = keyof typeof unitKinds;

/**
 * An administrative unit as it stood from one day to another. Codes were given again to other units, so a unit is
 * its code and its first day together.
 */
export interface AdministrativeUnit {
  /** `code@validFrom` */
  readonly id: string;
  /** Official statistical code: 2 digits a province, 3 a district, 5 a commune. */
  readonly code: string;
  /** Full official name: "Xã Tịnh Khê". */
  readonly name: string;
  /** The name without its kind, as in the place of a document: "Tịnh Khê". */
  readonly shortName: string;
  readonly kind: UnitKind;
  /** Code of the unit above; null for the province. */
  readonly parentCode: string | null;
  readonly validFrom: PlainDate;
  /** Last day; null while in force. */
  readonly validTo: PlainDate | null;
  /** A point inside the unit, in degrees; known for units from 1 July 2025. */
  readonly centre?: { readonly lon: number; readonly lat: number };
  /** The document that made the unit as it is. */
  readonly basis: string;
  readonly doubt?: Text;
}

/** Territory that passed from one unit to another: all of the first one, or a part. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly share: 'whole' | 'part';
}

/** Whether a unit exists on a day. */
export function isValidOn(unit: AdministrativeUnit, date: PlainDate): boolean {
  return unit.validFrom <= date && (unit.validTo === null || date <= unit.validTo);
}
