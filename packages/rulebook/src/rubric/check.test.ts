import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRubric, type DefectCode } from './check.ts';
import { exportRubrics, type RubricExport } from './exchange.ts';

/** JSON that a test may bend at will. */
interface Loose {
  [key: string]: Loose & Loose[];
}

/** Set 8 of the law in force, exported, after one change. */
function bent(change: (file: Loose, set: Loose) => void): unknown {
  const outcome = exportRubrics('qd-26-2026', 8);
  if (!outcome.ok) throw new Error('set 8 is missing');
  const file = structuredClone<unknown>(outcome.export) as Loose;
  change(file, at(file, 'sets.0'));
  return file;
}

const at = (json: Loose, path: string): Loose =>
  path.split('.').reduce<Loose>((inner, key) => inner[key] as Loose, json);

/** Puts any value at a path, as `parts.0.sections.1.max`. */
function put(json: Loose, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  (keys.length === 0 ? json : at(json, keys.join('.')))[last] = value as Loose & Loose[];
}

const found = (json: unknown): string[] => checkRubric(json).map(({ code, place }) => `${code} ${place}`);

const label26 = 'parts.0.sections.1.criteria.2'; // 2.3, style and labelling: points 1 2 3, conditions 3:1 4:3
const path26 = 'sets[0].parts[0].sections[1].criteria[2]';

describe('a good rubric', () => {
  it('has no defect', () => {
    expect(found(bent(() => {}))).toEqual([]);
  });
});

describe('each planted defect is found, with its place', () => {
  const planted: [string, DefectCode, string, (set: Loose, file: Loose) => void][] = [
    [
      'a maximum that is not the best option',
      'criterion-maximum',
      `${path26}.max`,
      (set) => put(set, `${label26}.max`, 4),
    ],
    [
      'a section that is not the sum of its criteria',
      'section-sum',
      'sets[0].parts[0].sections[1].max',
      (set) => put(set, 'parts.0.sections.1.max', 11),
    ],
    [
      'a part that is not the sum of its sections',
      'part-sum',
      'sets[0].parts[2].max',
      (set) => put(set, 'parts.2.sections.0.max', 13),
    ],
    [
      'a part of other than 40/25/35',
      'part-maximum',
      'sets[0].parts[0].max',
      (set) => put(set, 'parts.0.max', 38),
    ],
    ['a set that adds up to 98', 'set-sum', 'sets[0].parts', (set) => put(set, 'parts.0.max', 38)],
    ['a missing part', 'missing-part', 'sets[0].parts', (set) => (set.parts as Loose[]).pop()],
    ['a part twice', 'duplicate-part', 'sets[0].parts[1].code', (set) => put(set, 'parts.1.code', 'A')],
    ['a part D', 'unknown-part', 'sets[0].parts[1].code', (set) => put(set, 'parts.1.code', 'D')],
    [
      'a section code twice',
      'duplicate-section',
      'sets[0].parts[0].sections[1].code',
      (set) => put(set, 'parts.0.sections.1.code', '1'),
    ],
    [
      'a criterion code twice',
      'duplicate-criterion',
      `${path26}.code`,
      (set) => put(set, `${label26}.code`, '1.1'),
    ],
    [
      'a criterion counted twice',
      'duplicate-criterion',
      'sets[0].parts[0].sections[1].criteria[4].code',
      (set) => {
        const criteria = at(set, 'parts.0.sections.1').criteria as Loose[];
        criteria.push(structuredClone(criteria[2] as Loose));
      },
    ],
    [
      'one option only',
      'too-few-options',
      `${path26}.options`,
      (set) => (at(set, label26).options as Loose[]).splice(1),
    ],
    ['no option', 'too-few-options', `${path26}.options`, (set) => put(set, `${label26}.options`, [])],
    [
      'a yes-no criterion of 0 and 2',
      'yes-no-options',
      'sets[0].parts[0].sections[1].criteria[3].options',
      (set) => put(set, 'parts.0.sections.1.criteria.3.options.1.points', 2),
    ],
    [
      'labels that read alike',
      'duplicate-label',
      `${path26}.options[1].label`,
      (set) =>
        put(
          set,
          `${label26}.options.1.label`,
          ` ${String(at(set, `${label26}.options.0`).label).toUpperCase()}  `,
        ),
    ],
    [
      'points that go down',
      'points-go-down',
      `${path26}.options[1].points`,
      (set) => put(set, `${label26}.options.1.points`, 0),
    ],
    [
      'an option above the maximum',
      'unreachable-option',
      `${path26}.options[2].points`,
      (set) => put(set, `${label26}.options.2.points`, 5),
    ],
    [
      'a criterion that can never apply',
      'unreachable-option',
      'sets[0].parts[1].sections[1].criteria[1].appliesWhen.minPoints',
      (set) => put(set, 'parts.1.sections.1.criteria.1.appliesWhen.minPoints', 6),
    ],
    [
      'a dependence on nothing',
      'applies-when-unknown',
      'sets[0].parts[1].sections[1].criteria[1].appliesWhen.criterion',
      (set) => put(set, 'parts.1.sections.1.criteria.1.appliesWhen.criterion', '5.9'),
    ],
    [
      'a dependence in a circle',
      'applies-when-cycle',
      'sets[0].parts[1].sections[1].criteria[0].appliesWhen.criterion',
      (set) => put(set, 'parts.1.sections.1.criteria.0.appliesWhen', { criterion: '5.2', minPoints: 1 }),
    ],
    [
      'a dependence that always holds',
      'applies-when-always',
      'sets[0].parts[1].sections[1].criteria[1].appliesWhen.minPoints',
      (set) => put(set, 'parts.1.sections.1.criteria.1.appliesWhen.minPoints', 0),
    ],
    [
      'a star condition out of reach',
      'star-unattainable',
      `${path26}.minForStar.5`,
      (set) => put(set, `${label26}.minForStar.5`, 4),
    ],
    [
      'a star condition between options',
      'star-without-option',
      'sets[0].parts[0].sections[0].criteria[0].minForStar.4',
      (set) => {
        put(set, 'parts.0.sections.0.criteria.0.options.1.points', 1);
        put(set, 'parts.0.sections.0.criteria.0.minForStar.4', 2);
      },
    ],
    [
      'a star that asks less than a lower one',
      'star-inconsistent',
      `${path26}.minForStar.5`,
      (set) => put(set, `${label26}.minForStar.5`, 2),
    ],
    [
      'a star condition of 0 points',
      'star-without-effect',
      `${path26}.minForStar.3`,
      (set) => put(set, `${label26}.minForStar.3`, 0),
    ],
    [
      'a condition for 2 stars',
      'unknown-star',
      `${path26}.minForStar.2`,
      (set) => put(set, `${label26}.minForStar.2`, 1),
    ],
    [
      'branches on some options only',
      'mixed-branches',
      `${path26}.options`,
      (set) => {
        put(set, `${label26}.options.0.branch`, 'a');
        put(set, `${label26}.options.1.branch`, 'a');
      },
    ],
    [
      'a section without criteria',
      'section-without-criteria',
      'sets[0].parts[0].sections[1].criteria',
      (set) => put(set, 'parts.0.sections.1.criteria', []),
    ],
    ['a set without criteria', 'set-without-criteria', 'sets[0]', (set) => put(set, 'parts', [])],
    [
      'a set twice',
      'duplicate-set',
      'sets[1].number',
      (_, file) => (file.sets as Loose[]).push(structuredClone(at(file, 'sets.0'))),
    ],
    [
      'a set that the classification does not have',
      'unknown-set',
      'sets[0].number',
      (set) => put(set, 'number', 27),
    ],
    [
      'a code that no sheet could keep',
      'code-form',
      `${path26}.code`,
      (set) => put(set, `${label26}.code`, '2/3 <b>'),
    ],
    [
      'more options than a sheet can record',
      'too-many-options',
      `${path26}.options`,
      (set) =>
        put(
          set,
          `${label26}.options`,
          Array.from({ length: 41 }, (_, index) => ({ points: index, label: `mức ${index}` })),
        ),
    ],
    [
      'a ground twice',
      'duplicate-ground',
      'sets[0].disqualifications[1].code',
      (set) => put(set, 'disqualifications.1.code', at(set, 'disqualifications.0').code),
    ],
    [
      'a ground at a criterion that is not there',
      'unknown-place',
      'sets[0].disqualifications[0].at',
      (set) => put(set, 'disqualifications.0.at', '9.9'),
    ],
    [
      'a doubt at a criterion that is not there',
      'unknown-place',
      'sets[0].doubts[0].at',
      (set) => put(set, 'doubts.0.at', '9.9'),
    ],
    ['no set', 'no-sets', 'sets', (_, file) => put(file, 'sets', [])],
    ['no framework', 'wrong-type', 'framework', (_, file) => put(file, 'framework', undefined)],
    [
      'points that are text',
      'wrong-type',
      `${path26}.options[1].points`,
      (set) => put(set, `${label26}.options.1.points`, '2'),
    ],
    [
      'points that are not whole',
      'wrong-type',
      `${path26}.options[1].points`,
      (set) => put(set, `${label26}.options.1.points`, 1.5),
    ],
    [
      'points below zero',
      'wrong-type',
      `${path26}.options[0].points`,
      (set) => put(set, `${label26}.options.0.points`, -1),
    ],
    [
      'a label without text',
      'wrong-type',
      `${path26}.options[0].label`,
      (set) => put(set, `${label26}.options.0.label`, '  '),
    ],
    [
      'options that are no list',
      'wrong-type',
      `${path26}.options`,
      (set) => put(set, `${label26}.options`, 'abc'),
    ],
    ['a yes-no mark in words', 'wrong-type', `${path26}.yesNo`, (set) => put(set, `${label26}.yesNo`, 'có')],
    ['a criterion that is no object', 'wrong-type', path26, (set) => put(set, label26, null)],
    [
      'an unknown kind of exclusion',
      'wrong-type',
      'sets[0].disqualifications[0].kind',
      (set) => put(set, 'disqualifications.0.kind', 'maybe'),
    ],
    [
      'a doubt without English',
      'wrong-type',
      'sets[0].doubts[0].doubt.en',
      (set) => put(set, 'doubts.0.doubt', { vi: 'x' }),
    ],
  ];

  it.each(planted)('%s: %s', (_, code, place, plant) => {
    expect(found(bent((file, set) => plant(set, file)))).toContain(`${code} ${place}`);
  });

  it('and nothing else is found where the plant touches one rule alone', () => {
    expect(found(bent((_, set) => put(set, `${label26}.options.1.points`, 0)))).toEqual([
      `points-go-down ${path26}.options[1].points`,
    ]);
  });
});

describe('messages', () => {
  it('name set, criterion and option in both languages and say what to do', () => {
    const [defect] = checkRubric(bent((_, set) => put(set, `${label26}.options.1.points`, 0)));
    expect(defect?.message).toEqual({
      vi: 'Bộ 8, tiêu chí 2.3, phương án 2: 0 điểm, ít hơn phương án trước (1).',
      en: 'Set 8, criterion 2.3, option 2: 0 points, fewer than the option before (1).',
    });
  });
});

describe('alternative branches', () => {
  /** Criterion 2.3 scored by one of two cases, as in tourism. */
  const branched = (points: readonly [string, number][]) =>
    bent((_, set) => {
      put(set, `${label26}.minForStar`, undefined);
      put(
        set,
        `${label26}.options`,
        points.map(([branch, value], index) => ({ points: value, label: `mức ${index}`, branch })),
      );
    });

  it('each starts over: points go down between branches, not within', () => {
    expect(
      found(
        branched([
          ['a', 1],
          ['a', 3],
          ['b', 1],
          ['b', 3],
        ]),
      ),
    ).toEqual([]);
    expect(
      found(
        branched([
          ['a', 3],
          ['a', 1],
          ['b', 1],
          ['b', 3],
        ]),
      ),
    ).toEqual([`points-go-down ${path26}.options[1].points`]);
  });

  it('the maximum counts one branch, and each must reach it', () => {
    expect(
      found(
        branched([
          ['a', 1],
          ['a', 3],
          ['b', 1],
          ['b', 2],
        ]),
      ),
    ).toEqual([`criterion-maximum ${path26}.max`]);
  });
});

describe('whatever it is given', () => {
  it('it answers with a list of defects and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(checkRubric(json).length).toBeGreaterThan(0);
      }),
    );
  });

  it('also when any one value of a good rubric is replaced', () => {
    const outcome = exportRubrics('qd-148-2023', 1);
    const good = outcome.ok ? outcome.export : null;
    const paths = pathsOf(good);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const file = structuredClone<RubricExport | null>(good) as unknown as Loose;
        put(file, path, value);
        expect(Array.isArray(checkRubric(file))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function pathsOf(json: unknown, prefix = ''): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const path = prefix ? `${prefix}.${key}` : key;
    return [path, ...pathsOf(value, path)];
  });
}
