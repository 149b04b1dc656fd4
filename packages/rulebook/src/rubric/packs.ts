import type { PlainDate } from '../calendar/index.ts';
import type { Text } from '../text.ts';

/** Where the proposal of a pack stands. What was approved is never changed: a later pack takes its place. */
export const packStates = {
  proposed: { vi: 'Chờ duyệt', en: 'Waits for approval' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  declined: { vi: 'Không duyệt', en: 'Declined' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
} as const satisfies Record<string, Text>;

export type PackState = keyof typeof packStates;

/** A pack of sheets that an authority adopts in place of the built-in ones, as far as its validity goes. */
export interface RubricPack {
  readonly id: string;
  readonly framework: string;
  /** From 1 on within the framework; the built-in sheets are version 0. */
  readonly number: number;
  /** The product sets that it has sheets of. */
  readonly sets: readonly number[];
  /** The authority whose dossiers, and those of all units under it, are filed under the pack. */
  readonly unitId: string;
  readonly state: PackState;
  /** From this day on. */
  readonly activatesOn: PlainDate;
}

/** A dossier, as far as it decides under which version of its sheet it is filed. */
export interface FilingPlace {
  readonly framework: string;
  readonly set: number;
  /** The office's unit and all units above it. */
  readonly unitIds: readonly string[];
  /** The day of filing. */
  readonly date: PlainDate;
}

/**
 * The pack under which a dossier is filed on a day: of the approved ones of its office or of an authority above, the
 * one that began last; of two that began on one day, the one with the higher number. Undefined: the built-in sheet.
 */
export function packInForce<T extends RubricPack>(packs: readonly T[], place: FilingPlace): T | undefined {
  return packs
    .filter(
      (pack) =>
        pack.state === 'approved' &&
        pack.framework === place.framework &&
        pack.sets.includes(place.set) &&
        place.unitIds.includes(pack.unitId) &&
        pack.activatesOn <= place.date,
    )
    .reduce<T | undefined>((last, pack) => (last && !isLater(pack, last) ? last : pack), undefined);
}

const isLater = (one: RubricPack, other: RubricPack): boolean =>
  one.activatesOn === other.activatesOn ? one.number > other.number : one.activatesOn > other.activatesOn;

/** How a pack stands on a day: its proposal's state, and for an approved one whether it rules. */
export const packStandings = {
  proposed: packStates.proposed,
  scheduled: { vi: 'Đã duyệt, chưa áp dụng', en: 'Approved, not yet in force' },
  'in-force': { vi: 'Đang áp dụng', en: 'In force' },
  superseded: { vi: 'Đã được thay thế', en: 'Superseded' },
  declined: packStates.declined,
  withdrawn: packStates.withdrawn,
} as const satisfies Record<string, Text>;

export type PackStanding = keyof typeof packStandings;

/**
 * How a pack stands on a day, beside all packs.
 *
 * @param unitIds the pack's own unit and all units above it
 */
export function packStanding(
  pack: RubricPack,
  packs: readonly RubricPack[],
  unitIds: readonly string[],
  date: PlainDate,
): PackStanding {
  if (pack.state !== 'approved') return pack.state;
  if (date < pack.activatesOn) return 'scheduled';
  return setsInForce(pack, packs, unitIds, date).length > 0 ? 'in-force' : 'superseded';
}

/** The sets of a pack that dossiers of its own authority are filed under on a day. */
export const setsInForce = (
  pack: RubricPack,
  packs: readonly RubricPack[],
  unitIds: readonly string[],
  date: PlainDate,
): readonly number[] =>
  pack.sets.filter(
    (set) => packInForce(packs, { framework: pack.framework, set, unitIds, date })?.id === pack.id,
  );

/**
 * The pack that a pack takes the place of for one of its sets: what would rule on its first day without it. Undefined:
 * the built-in sheet.
 *
 * @param unitIds the pack's own unit and all units above it
 */
export const packBefore = <T extends RubricPack>(
  pack: RubricPack,
  packs: readonly T[],
  unitIds: readonly string[],
  set: number,
): T | undefined =>
  packInForce(
    packs.filter((other) => other.id !== pack.id && !isLater(other, pack)),
    { framework: pack.framework, set, unitIds, date: pack.activatesOn },
  );
