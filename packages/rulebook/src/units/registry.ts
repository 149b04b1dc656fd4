import { communesOfKonTum } from '../../data/units/communes-kon-tum.ts';
import { communesOfQuangNgai } from '../../data/units/communes-quang-ngai.ts';
import { districts } from '../../data/units/districts.ts';
import { doubts } from '../../data/units/doubts.ts';
import { mergers } from '../../data/units/mergers-2025-01.ts';
import { resolutions } from '../../data/units/resolutions.ts';
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
const provinceCode = '51';

/** What the communes, wards and the special zone in force have in common. */
const presentUnit = {
  parentCode: provinceCode,
  validFrom: twoTierStart,
  validTo: null,
  basis: resolutions.nq1677,
} as const;

/** Every unit of the register, by level and code, earlier forms first. */
export const units: readonly AdministrativeUnit[] = [
  unit({
    code: provinceCode,
    name: 'Tỉnh Quảng Ngãi',
    parentCode: null,
    validFrom: '1989-07-01',
    validTo: dayBefore(twoTierStart),
    basis: resolutions.nq1989,
  }),
  unit({
    code: provinceCode,
    name: 'Tỉnh Quảng Ngãi',
    parentCode: null,
    validFrom: twoTierStart,
    validTo: null,
    basis: resolutions.nq202,
    formerNames: ['Tỉnh Kon Tum'],
  }),
  ...districts.map(({ code, name, validFrom, basis }) =>
    unit({ code, name, parentCode: provinceCode, validFrom, validTo: dayBefore(twoTierStart), basis }),
  ),
  ...districts.flatMap((district) =>
    district.communes.map(([code, name, merger]) =>
      unit({
        code,
        name,
        parentCode: district.code,
        validFrom: merger === 'since' ? mergerDate : district.validFrom,
        validTo: dayBefore(merger === 'until' ? mergerDate : twoTierStart),
        basis: merger === 'since' ? resolutions.nq1279 : district.basis,
      }),
    ),
  ),
  ...communesOfQuangNgai.map(([code, name, lon, lat]) =>
    unit({ ...presentUnit, code, name, centre: { lon, lat } }),
  ),
  ...communesOfKonTum.map(([code, name, lon, lat, district, former]) =>
    unit({
      ...presentUnit,
      code,
      name,
      centre: { lon, lat },
      formerNames: former.split(', ').map((each) => `${each} (${district}, tỉnh Kon Tum)`),
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
  succession(provinceCode, provinceCode, twoTierStart, 'whole'),
  ...communesOfQuangNgai.flatMap(([to, , , , predecessors]) =>
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
