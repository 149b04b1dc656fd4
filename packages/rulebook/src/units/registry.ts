import { communesOfKonTum } from '../../data/units/communes-kon-tum.ts';
import { communesOfQuangNgai } from '../../data/units/communes-quang-ngai.ts';
import { districtsOfKonTum } from '../../data/units/districts-kon-tum.ts';
import { districtsOfQuangNgai } from '../../data/units/districts-quang-ngai.ts';
import { doubts } from '../../data/units/doubts.ts';
import { mergers } from '../../data/units/mergers-2025-01.ts';
import { resolutions } from '../../data/units/resolutions.ts';
import type { DistrictRow } from '../../data/units/rows.ts';
import { addDays, assertPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import {
  type AdministrativeUnit,
  isValidOn,
  type Succession,
  type UnitKind,
  unitKinds,
} from './administrative-unit.ts';

/** The day from which communes stand directly under the province (districts ended the day before). */
export const twoTierStart: PlainDate = '2025-07-01';
const mergerDate: PlainDate = '2025-01-01';
const lastOldDay = dayBefore(twoTierStart);

/** The province whose programme this is; Kon Tum joined it on 1 July 2025. */
export const homeProvince = '51';
const konTum = '62';

const communes = [...communesOfQuangNgai, ...communesOfKonTum];

/** Every unit of the register, by level and code, earlier forms first. */
export const units: readonly AdministrativeUnit[] = [
  unit({
    code: homeProvince,
    name: 'Tỉnh Quảng Ngãi',
    parentCode: null,
    validFrom: '1989-07-01',
    validTo: lastOldDay,
    basis: resolutions.nq1989,
  }),
  unit({
    code: konTum,
    name: 'Tỉnh Kon Tum',
    parentCode: null,
    validFrom: '1991-08-12',
    validTo: lastOldDay,
    basis: resolutions.nq1991,
  }),
  unit({
    code: homeProvince,
    name: 'Tỉnh Quảng Ngãi',
    parentCode: null,
    validFrom: twoTierStart,
    validTo: null,
    basis: resolutions.nq202,
  }),
  ...districtsOfQuangNgai.map((row) => district(row, homeProvince)),
  ...districtsOfKonTum.map((row) => district(row, konTum)),
  ...[...districtsOfQuangNgai, ...districtsOfKonTum].flatMap(oldCommunes),
  ...communes.map(([code, name, lon, lat]) =>
    unit({
      code,
      name,
      parentCode: homeProvince,
      validFrom: twoTierStart,
      validTo: null,
      centre: { lon, lat },
      basis: resolutions.nq1677,
    }),
  ),
];

const byId = new Map(units.map((each) => [each.id, each]));
const byCode = Map.groupBy(units, ({ code }) => code);
const byParent = Map.groupBy(units, ({ parentCode }) => parentCode);

/** How territory passed between units of the register, oldest change first. */
export const successions: readonly Succession[] = [
  ...mergers.flatMap(([from, to]) =>
    to.map((code) => succession(from, code, mergerDate, to.length === 1 ? 'whole' : 'part')),
  ),
  succession(homeProvince, homeProvince, twoTierStart, 'whole'),
  succession(konTum, homeProvince, twoTierStart, 'whole'),
  ...communes.flatMap(([to, , , , predecessors]) =>
    predecessors
      .split(' ')
      .map((from) =>
        succession(from.replace('*', ''), to, twoTierStart, from.endsWith('*') ? 'part' : 'whole'),
      ),
  ),
];

/** The unit with an id (`code@validFrom`), or undefined. */
export function unitById(id: string): AdministrativeUnit | undefined {
  return byId.get(id);
}

/** The unit that carries a code on a day, or undefined. */
export function unitAt(code: string, date: PlainDate): AdministrativeUnit | undefined {
  assertPlainDate(date);
  return byCode.get(code)?.find((each) => isValidOn(each, date));
}

/** Whether a unit lies, on a day, in the province whose programme this is. */
export const isHome = (unit: AdministrativeUnit, date: PlainDate): boolean =>
  chainOf(unit, date).at(-1)?.code === homeProvince;

/** The units directly under a code on a day, in code order: a province's districts, or communes since 1 July 2025. */
export function childrenAt(parentCode: string, date: PlainDate): readonly AdministrativeUnit[] {
  assertPlainDate(date);
  return (byParent.get(parentCode) ?? [])
    .filter((each) => isValidOn(each, date))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * A unit and those above it: commune, city or district (before 1 July 2025), province. The units above are taken on
 * the given day, else on the unit's last day.
 */
export function chainOf(start: AdministrativeUnit, date?: PlainDate): readonly AdministrativeUnit[] {
  const day = date ?? start.validTo ?? start.validFrom;
  const parent = start.parentCode === null ? undefined : unitAt(start.parentCode, day);
  return parent ? [start, ...chainOf(parent, day)] : [start];
}

function district({ code, name, validFrom, basis }: DistrictRow, parentCode: string): AdministrativeUnit {
  return unit({ code, name, parentCode, validFrom, validTo: lastOldDay, basis });
}

/** The commune-level units of a district, before and after the merger of 1 January 2025. */
function oldCommunes(parent: DistrictRow): readonly AdministrativeUnit[] {
  return parent.communes.map(([code, name, merger]) =>
    unit({
      code,
      name,
      parentCode: parent.code,
      validFrom: merger === 'since' ? mergerDate : parent.validFrom,
      validTo: merger === 'until' ? dayBefore(mergerDate) : lastOldDay,
      basis: merger === 'since' ? resolutions.nq1279 : parent.basis,
    }),
  );
}

function unit(fields: Omit<AdministrativeUnit, 'id' | 'shortName' | 'kind' | 'doubt'>): AdministrativeUnit {
  const id = `${fields.code}@${fields.validFrom}`;
  const kind = kindOf(fields.name);
  const doubt = doubts.get(id);
  const shortName = fields.name.slice(unitKinds[kind].vi.length + 1);
  return { id, ...fields, shortName, kind, ...(doubt ? { doubt } : {}) };
}

/** Official names begin with the kind. */
function kindOf(name: string): UnitKind {
  const kind = (Object.keys(unitKinds) as UnitKind[]).find((each) =>
    name.startsWith(`${unitKinds[each].vi} `),
  );
  if (!kind) throw new Error(`the name of a unit does not begin with its kind: ${name}`);
  return kind;
}

function succession(from: string, to: string, date: PlainDate, share: Succession['share']): Succession {
  const [old, made] = [unitAt(from, dayBefore(date)), unitAt(to, date)];
  if (!old || !made) throw new Error(`no unit for the succession ${from} → ${to} on ${date}`);
  return { from: old.id, to: made.id, share };
}

function dayBefore(date: PlainDate): PlainDate {
  return addDays(date, -1);
}
