import type { AdministrativeUnit } from '../units/administrative-unit.ts';
import { chainOf } from '../units/registry.ts';

/** Official codes of the place of a product, as they stand in its numbers; no district since 1 July 2025. */
export interface PlaceCodes {
  readonly province: string;
  readonly district?: string;
  readonly commune: string;
}

/**
 * The codes of a commune and of the units above it, of the time of that unit: a commune of 2024 has its district,
 * one of today has none. A number once given keeps its codes.
 */
export function placeCodesOf(commune: AdministrativeUnit): PlaceCodes {
  const [, ...above] = chainOf(commune);
  const province = above.at(-1);
  if (!province || commune.code.length !== 5) throw new RangeError(`not a commune-level unit: ${commune.id}`);
  const district = above.length === 2 ? above[0] : undefined;
  return {
    province: province.code,
    ...(district ? { district: district.code } : {}),
    commune: commune.code,
  };
}

/** The codes joined as in a number: `51-522-21211` or `51-21211`. */
export function joinPlace({ province, district, commune }: PlaceCodes): string {
  return district === undefined ? `${province}-${commune}` : `${province}-${district}-${commune}`;
}

/** A pattern of the joined codes, with named groups. */
export const placePattern = String.raw`(?<province>\d{2})-(?:(?<district>\d{3})-)?(?<commune>\d{5})`;

/** The codes from the groups of `placePattern`. */
export function placeFrom(groups: Readonly<Record<string, string | undefined>>): PlaceCodes {
  const { province = '', district, commune = '' } = groups;
  return { province, ...(district === undefined ? {} : { district }), commune };
}

/** A serial number allotted by the caller: whole, from 1. Anything else is a fault of the program. */
export function assertSerial(serial: number): void {
  if (!Number.isSafeInteger(serial) || serial < 1)
    throw new RangeError(`a serial counts from 1, not ${serial}`);
}

/** A year of the programme, which began in 2018, written with four digits. */
export function assertYear(year: number): void {
  if (!Number.isSafeInteger(year) || year < 2018 || year > 9999) throw new RangeError(`not a year: ${year}`);
}
