import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isPlainDate } from '../calendar/plain-date.ts';
import type { AdministrativeUnit } from './administrative-unit.ts';
import { chainOf, childrenAt, isHome, unitAt, unitById, units } from './registry.ts';
import { searchUnits } from './search.ts';
import { predecessorsOf, resolveAt, successorsOf } from './succession.ts';

const anyUnit = fc.constantFrom(...units);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((shift) => addDays('2020-02-01', shift));
const namesOf = (list: readonly AdministrativeUnit[]) => list.map(({ name }) => name);

function get(code: string, date: string): AdministrativeUnit {
  const unit = unitAt(code, date);
  if (!unit) throw new Error(`no unit ${code} on ${date}`);
  return unit;
}

describe('the register', () => {
  it('has the city of 2024 with 9 wards and 14 communes', () => {
    const communes = childrenAt('522', '2024-09-16');
    expect(communes.filter(({ kind }) => kind === 'ward')).toHaveLength(9);
    expect(communes.filter(({ kind }) => kind === 'commune')).toHaveLength(14);
    expect(unitAt('522', '2024-09-16')).toMatchObject({ name: 'Thành phố Quảng Ngãi', kind: 'city' });
    expect(unitAt('522', '2025-06-30')?.kind).toBe('city');
    expect(unitAt('522', '2025-07-01')).toBeUndefined();
  });

  it('has 13 districts with 173 communes in 2024 and 170 in 2025', () => {
    const communesOn = (date: string) => childrenAt('51', date).flatMap(({ code }) => childrenAt(code, date));
    expect(childrenAt('51', '2024-09-16')).toHaveLength(13);
    expect(communesOn('2024-09-16')).toHaveLength(173);
    expect(communesOn('2025-03-01')).toHaveLength(170);
  });

  it('has Kon Tum of the time before with 10 districts, 85 communes, 10 wards and 7 townships', () => {
    const districts = childrenAt('62', '2024-09-16');
    const communes = districts.flatMap(({ code }) => childrenAt(code, '2024-09-16'));
    const count = (kind: string) => communes.filter((unit) => unit.kind === kind).length;
    expect(districts).toHaveLength(10);
    expect([count('commune'), count('ward'), count('township')]).toEqual([85, 10, 7]);
    expect(unitAt('62', '2025-06-30')?.name).toBe('Tỉnh Kon Tum');
    expect(unitAt('62', '2025-07-01')).toBeUndefined();
  });

  it('is at home in Quảng Ngãi, and in Kon Tum since it joined', () => {
    expect(isHome(get('21211', '2024-09-16'), '2024-09-16')).toBe(true);
    expect(isHome(get('23281', '2024-09-16'), '2024-09-16')).toBe(false);
    expect(isHome(get('23293', '2026-01-01'), '2026-01-01')).toBe(true);
    for (const unit of childrenAt('51', '2026-01-01')) expect(isHome(unit, '2026-01-01')).toBe(true);
  });

  it('has 96 units from 1 July 2025: 86 communes, 9 wards, one special zone, each with a centre', () => {
    const present = childrenAt('51', '2025-07-01');
    expect(present).toHaveLength(96);
    expect(present.filter(({ kind }) => kind === 'commune')).toHaveLength(86);
    expect(present.filter(({ kind }) => kind === 'ward')).toHaveLength(9);
    expect(unitAt('21548', '2026-01-01')).toMatchObject({ name: 'Đặc khu Lý Sơn', kind: 'special-zone' });
    for (const { centre, name } of present) {
      expect(centre && centre.lon > 107 && centre.lon < 110 && centre.lat > 14 && centre.lat < 16, name).toBe(
        true,
      );
    }
  });

  it('keys a unit by its code and first day, one unit a code on any day', () => {
    for (const unit of units) {
      expect(unit.id).toBe(`${unit.code}@${unit.validFrom}`);
      expect(unitById(unit.id)).toBe(unit);
      expect(isPlainDate(unit.validFrom)).toBe(true);
      expect(unit.validTo === null || unit.validTo > unit.validFrom, unit.id).toBe(true);
      expect(unit.name).toBe(unit.name.normalize('NFC').replace(/\s+/g, ' ').trim());
      expect(unit.basis).not.toBe('');
    }
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    fc.assert(
      fc.property(anyUnit, anyDay, ({ code }, date) => {
        const carriers = units.filter(
          (each) => each.code === code && each.validFrom <= date && (each.validTo ?? '9999-12-31') >= date,
        );
        expect(carriers.length).toBeLessThanOrEqual(1);
        expect(unitAt(code, date)).toBe(carriers[0]);
      }),
    );
  });

  it('chains a unit up to its province', () => {
    expect(namesOf(chainOf(get('21211', '2024-09-16')))).toEqual([
      'Xã Tịnh Khê',
      'Thành phố Quảng Ngãi',
      'Tỉnh Quảng Ngãi',
    ]);
    expect(namesOf(chainOf(get('21211', '2026-01-01')))).toEqual(['Xã Tịnh Khê', 'Tỉnh Quảng Ngãi']);
    for (const unit of units) expect(chainOf(unit).at(-1)?.kind, unit.id).toBe('province');
  });
});

describe('codes that were given again', () => {
  it('21034 was xã Nghĩa Dũng and is xã An Phú', () => {
    expect(get('21034', '2024-09-16').name).toBe('Xã Nghĩa Dũng');
    expect(get('21034', '2025-07-01').name).toBe('Xã An Phú');
  });

  it('21262 was xã Nghĩa An, then xã An Phú for half a year, then nothing', () => {
    expect(get('21262', '2024-12-31').name).toBe('Xã Nghĩa An');
    expect(get('21262', '2025-01-01').name).toBe('Xã An Phú');
    expect(get('21262', '2025-01-01').doubt?.vi).toContain('1279/NQ-UBTVQH15');
    expect(unitAt('21262', '2025-07-01')).toBeUndefined();
    expect(unitAt('21253', '2025-01-01')).toBeUndefined();
  });

  it('21025 was phường Nguyễn Nghiêm and is phường Cẩm Thành', () => {
    expect(get('21025', '2025-06-30').name).toBe('Phường Nguyễn Nghiêm');
    expect(get('21025', '2025-07-01').name).toBe('Phường Cẩm Thành');
  });

  it('21172 keeps code and name and is another unit, with more territory', () => {
    expect(get('21172', '2024-09-16').id).not.toBe(get('21172', '2026-01-01').id);
    expect(predecessorsOf(get('21172', '2026-01-01'))).toHaveLength(4);
  });
});

describe('succession', () => {
  it('finds where an old place lies today, through two mergers', () => {
    expect(namesOf(resolveAt('21253@2014-04-01', '2025-03-01'))).toEqual(['Xã An Phú']);
    expect(resolveAt('21253@2014-04-01', '2026-11-24').map(({ id }) => id)).toEqual(['21034@2025-07-01']);
    expect(namesOf(resolveAt('21187@2014-04-01', '2026-11-24'))).toEqual(['Xã Đông Sơn']);
    expect(namesOf(resolveAt('536@2020-02-01', '2026-11-24'))).toEqual(['Đặc khu Lý Sơn']);
    expect(namesOf(resolveAt('23332@2019-09-01', '2026-11-24'))).toEqual(['Xã Đăk Rơ Wa']);
    expect(namesOf(resolveAt('62@1991-08-12', '2026-11-24'))).toEqual(['Tỉnh Quảng Ngãi']);
  });

  it('finds what a present place was made of', () => {
    const anPhu = '21034@2025-07-01';
    expect(namesOf(resolveAt(anPhu, '2025-03-01')).sort()).toEqual(
      ['Xã An Phú', 'Xã Nghĩa Dũng', 'Xã Nghĩa Dõng', 'Xã Nghĩa Hà'].sort(),
    );
    expect(namesOf(resolveAt(anPhu, '2024-09-16')).sort()).toEqual(
      ['Xã Nghĩa An', 'Xã Nghĩa Dũng', 'Xã Nghĩa Dõng', 'Xã Nghĩa Hà', 'Xã Nghĩa Phú'].sort(),
    );
  });

  it('finds the province of today in two of before', () => {
    expect(namesOf(resolveAt('51@2025-07-01', '2024-09-16'))).toEqual(['Tỉnh Quảng Ngãi', 'Tỉnh Kon Tum']);
    expect(namesOf(resolveAt('23293@2025-07-01', '2024-09-16'))).toEqual([
      'Phường Quang Trung',
      'Phường Quyết Thắng',
      'Phường Trường Chinh',
      'Phường Thắng Lợi',
      'Phường Thống Nhất',
    ]);
  });

  it('tells a part from the whole', () => {
    const traBui = get('21142', '2024-09-16');
    expect(successorsOf(traBui, '2026-01-01').map(({ unit, share }) => [unit.name, share])).toEqual([
      ['Xã Cà Đam', 'part'],
      ['Xã Tây Trà Bồng', 'part'],
    ]);
    expect(successorsOf(get('21187', '2024-09-16'), '2026-01-01')[0]?.share).toBe('whole');
  });

  it('joins parts again that came together later', () => {
    const sharesOn = (date: string) =>
      successorsOf(get('21286', '2024-09-16'), date).map(({ unit, share }) => [unit.name, share]);
    expect(sharesOn('2025-03-01')).toEqual([
      ['Thị trấn Sông Vệ', 'part'],
      ['Xã Nghĩa Phương', 'part'],
    ]);
    expect(sharesOn('2026-01-01')).toEqual([['Xã Vệ Giang', 'whole']]);
  });

  it('gives a district the successors of its communes', () => {
    const city = get('522', '2024-09-16');
    expect(namesOf(resolveAt(city.id, '2026-01-01')).sort()).toEqual(
      [
        'Phường Cẩm Thành',
        'Phường Nghĩa Lộ',
        'Phường Trương Quang Trọng',
        'Xã An Phú',
        'Xã Tịnh Khê',
        'Xã Đông Sơn',
      ].sort(),
    );
    expect(successorsOf(city, '2024-09-16')).toEqual([]);
  });

  it('leaves no unit of before 1 July 2025 without a successor in force, and none of today without origin', () => {
    for (const unit of units) {
      if (unit.validTo !== null) {
        const now = resolveAt(unit.id, '2025-07-01');
        expect(now.length, unit.id).toBeGreaterThan(0);
        for (const successor of now) expect(successor.validTo, unit.id).toBeNull();
      } else expect(predecessorsOf(unit).length, unit.id).toBeGreaterThan(0);
    }
  });

  it('parts a unit among several successors, or gives it whole to one', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (unit, date) => {
        const found = successorsOf(unit, date);
        for (const { share } of found) expect(share).toBe(found.length === 1 ? 'whole' : 'part');
      }),
    );
  });

  it('leads there and back again', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, anyDay, (unit, date, other) => {
        fc.pre(unit.validFrom <= date && (unit.validTo ?? date) >= date);
        for (const found of resolveAt(unit.id, other)) {
          // A district comes back as the communes that it had.
          const back = resolveAt(found.id, date).flatMap((each) => chainOf(each, date));
          expect(back.map(({ id }) => id)).toContain(unit.id);
        }
      }),
    );
  });

  it('answers with units of the day that was asked for', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (unit, date) => {
        for (const found of resolveAt(unit.id, date)) {
          expect(found.validFrom <= date && (found.validTo ?? '9999-12-31') >= date).toBe(true);
        }
      }),
    );
  });

  it('knows nothing of an unknown id', () => {
    expect(resolveAt('99999@2020-01-01', '2026-01-01')).toEqual([]);
    expect(() => resolveAt('522@2014-04-01', 'today')).toThrow(RangeError);
  });
});

describe('searching units', () => {
  it('needs no diacritics and finds the name by the beginnings of its words', () => {
    expect(searchUnits('tinh khe', { date: '2024-09-16' })[0]?.code).toBe('21211');
    expect(searchUnits('TỊNH KHÊ', { date: '2024-09-16' })[0]?.code).toBe('21211');
    expect(searchUnits('phuong le hong', { date: '2024-09-16' })[0]?.name).toBe('Phường Lê Hồng Phong');
    expect(namesOf(searchUnits('đức phổ', { limit: 2 }))).toEqual(['Phường Đức Phổ', 'Thị xã Đức Phổ']);
  });

  it('puts units in force before past ones of the same name', () => {
    expect(searchUnits('an phu').map(({ id }) => id)).toEqual(['21034@2025-07-01', '21262@2025-01-01']);
  });

  it('finds by code, and today’s unit by the name of one that went into it', () => {
    expect(searchUnits('21034').map(({ name }) => name)).toEqual(['Xã An Phú', 'Xã Nghĩa Dũng']);
    expect(namesOf(searchUnits('chu hreng'))).toEqual(['Xã Chư Hreng', 'Xã Đăk Rơ Wa']);
    expect(namesOf(searchUnits('chu hreng', { date: '2026-11-24' }))).toEqual(['Xã Đăk Rơ Wa']);
    expect(namesOf(searchUnits('nghia dung', { date: '2026-11-24' }))).toEqual(['Xã An Phú']);
  });

  it('finds nothing for an empty or foreign query, and keeps to the limit', () => {
    expect(searchUnits('  ')).toEqual([]);
    expect(searchUnits('hà nội zz')).toEqual([]);
    expect(searchUnits('xa', { limit: 5 })).toHaveLength(5);
  });

  it('finds every unit by its own name', () => {
    for (const unit of units) {
      expect(searchUnits(unit.name, { date: unit.validFrom, limit: 200 }), unit.id).toContain(unit);
    }
  });
});
