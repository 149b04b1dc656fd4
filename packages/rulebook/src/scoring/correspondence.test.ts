import { describe, expect, it } from 'vitest';
import { correspondence } from '../../data/frameworks/correspondence.ts';
import { type Criterion, criteriaByCode, criteriaOf, type Rubric } from '../rubric/model.ts';
import { findRubric, rubricsOf } from '../rubric/registry.ts';
import { correspondenceOf } from './correspondence.ts';
import { laddersOf, stepsTo } from './ladder.ts';
import { pointsAt } from './readings.ts';
import { rubricOf } from './sheets.test-data.ts';

const { older, newer } = correspondence;

function criterionOf(framework: string, set: number, code: string): Criterion {
  const criterion = criteriaByCode(rubricOf(framework, set)).get(code);
  if (!criterion) throw new Error(`set ${set} of ${framework} has no criterion ${code}`);
  return criterion;
}

/** The entries of the data with the criteria that they name. */
const entries = correspondence.criteria.map((entry) => ({
  name: `set ${entry.set}, ${entry.older} → ${entry.newer}`,
  largerShare: entry.largerShare,
  from: criterionOf(older, entry.set, entry.older),
  to: criterionOf(newer, entry.set, entry.newer),
  standings: Object.entries(entry.standings).map(([choice, standing]): [number, number, number] =>
    typeof standing === 'number' ? [Number(choice), standing, standing] : [Number(choice), ...standing],
  ),
}));

/** Every set that both frameworks have a sheet for, read in both directions. */
const readings = [
  [older, newer],
  [newer, older],
].flatMap(([one = '', other = '']) =>
  rubricsOf(one).flatMap((from): [string, Rubric, Rubric][] => {
    const to = findRubric(other, from.number);
    return to ? [[`set ${from.number} of ${one}`, from, to]] : [];
  }),
);

const labelsOf = ({ options }: Criterion): string[] =>
  options.map(({ label, branch }) => `${branch}: ${label.vi}`);

describe('an entry of the correspondence of two decrees', () => {
  it.each(entries)(
    '$name names each option of the one, and options that the other has',
    ({ from, to, standings }) => {
      const printsGround = stepsTo(from, 1) === 0;
      const options = from.options.map((_, index) => index + 1);
      expect(standings.map(([choice]) => choice)).toEqual(printsGround ? options : [0, ...options]);
      for (const [, least, most] of standings) {
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeGreaterThanOrEqual(least);
        expect(most).toBeLessThanOrEqual(to.options.length);
      }
    },
  );

  it.each(entries)('$name never puts a higher option of a case lower', ({ from, to, standings }) => {
    for (const { ordinals } of laddersOf(from)) {
      const ofCase = standings.filter(([choice]) => choice === 0 || ordinals.includes(choice));
      for (const end of [1, 2] as const) {
        const points = ofCase.map((standing) => pointsAt(to, standing[end]));
        expect(points).toEqual(points.toSorted((a, b) => a - b));
      }
    }
  });

  it.each(entries)(
    '$name gives an option for sure a larger share of the points only for the same words, or for a reason',
    ({ from, to, standings, largerShare }) => {
      const larger = standings.filter(
        ([choice, least]) => pointsAt(to, least) * from.max > pointsAt(from, choice) * to.max,
      );
      const unlike = larger.filter(
        ([choice, least]) => from.options[choice - 1]?.label.vi !== to.options[least - 1]?.label.vi,
      );
      expect(unlike.length > 0).toBe(largerShare !== undefined);
    },
  );

  it.each(entries)('$name is needed: the two do not read alike', ({ from, to }) => {
    expect([from.name.vi, ...labelsOf(from)]).not.toEqual([to.name.vi, ...labelsOf(to)]);
  });

  it('pairs criteria of the same name, but for these', () => {
    const renamed = entries
      .filter(({ from, to }) => from.name.vi !== to.name.vi)
      .map(({ name, from, to }) => `${name}: ${from.name.en} → ${to.name.en}`);
    expect(renamed).toMatchInlineSnapshot(`
      [
        "set 8, 3b → 3.2: Legal representative is a woman or of an ethnic minority → Legal representative is a woman, of an ethnic minority, or disabled",
        "set 8, 5a → 5.1: Product story → Product story",
        "set 26, 5a → 5.1: Product story → Product story",
        "set 8, 5c → 5.2: Structure of the story → Structure of the story",
        "set 1, 9a → 9: Declaration of the producer's standard → Declaration of quality",
        "set 3, 9a → 9: Declaration of quality → Declaration of the product",
        "set 4, 9a → 9: Declaration of quality as required → Declaration of the product",
        "set 8, 8a → 8: Declaration of quality as required → Declaration of quality",
        "set 16, 8a → 8: Declaration of quality as required → Declaration of quality",
        "set 26, 8 → 8: Conditions of business → Conditions of business",
        "set 26, 9 → 9: Safety and public order → Safety and public order",
      ]
    `);
  });
});

describe('two sheets of a product set', () => {
  it.each(readings)('%s: no criterion pairs twice, and each is in a pair or in the lists', (_, from, to) => {
    const { pairs, fallsAway, withoutSource } = correspondenceOf(from, to);
    const inOrder = (rubric: Rubric, criteria: readonly Criterion[]) =>
      criteriaOf(rubric).filter((criterion) => criteria.includes(criterion));
    expect(pairs.map((pair) => pair.from)).toEqual(
      inOrder(
        from,
        pairs.map((pair) => pair.from),
      ),
    );
    expect([...pairs.map((pair) => pair.from), ...fallsAway].map(({ code }) => code).sort()).toEqual(
      criteriaOf(from)
        .map(({ code }) => code)
        .sort(),
    );
    expect([...pairs.map((pair) => pair.to), ...withoutSource].map(({ code }) => code).sort()).toEqual(
      criteriaOf(to)
        .map(({ code }) => code)
        .sort(),
    );
  });

  it.each(readings)('%s: what reads alike is the same, option by option', (_, from, to) => {
    for (const pair of correspondenceOf(from, to).pairs) {
      if (pair.from.name.vi !== pair.to.name.vi || labelsOf(pair.from).join() !== labelsOf(pair.to).join())
        continue;
      for (const [index] of pair.from.options.entries()) {
        expect(pair.readings.get(index + 1)).toEqual({ least: index + 1, most: index + 1 });
      }
    }
  });

  it.each(readings.filter(([, { framework }]) => framework === older))(
    '%s: what a reading allows leads back to where it came from',
    (_, from, to) => {
      const back = new Map(correspondenceOf(to, from).pairs.map((pair) => [pair.to, pair.readings]));
      for (const pair of correspondenceOf(from, to).pairs) {
        for (const [choice, { least, most }] of pair.readings) {
          if (choice === 0) continue;
          for (let option = Math.max(1, least); option <= most; option += 1) {
            const returned = back.get(pair.from)?.get(option);
            expect(returned?.least ?? 0).toBeLessThanOrEqual(choice);
            expect(returned?.most ?? choice).toBeGreaterThanOrEqual(choice);
          }
        }
      }
    },
  );

  it.each(readings)('%s: reads as itself under its own framework', (_, from) => {
    const { pairs, fallsAway, withoutSource } = correspondenceOf(from, from);
    expect([...fallsAway, ...withoutSource]).toEqual([]);
    expect(pairs.every((pair) => pair.from === pair.to)).toBe(true);
  });
});

it('a packed food of 2023 on the sheet of 2026', () => {
  const { fallsAway, withoutSource } = correspondenceOf(rubricOf(older, 8), rubricOf(newer, 8));
  expect(fallsAway.map(({ name }) => name.vi)).toEqual([
    'Liên kết chuỗi trong sản xuất',
    'Kế toán',
    'Kiểm tra định kỳ các chỉ tiêu an toàn thực phẩm theo quy định',
  ]);
  expect(withoutSource.map(({ name }) => name.vi)).toEqual([
    'Vùng nguyên liệu được cấp chứng nhận chất lượng',
    'Liên kết chuỗi trong sản xuất',
    'Ghi nhãn hàng hóa có sử dụng song ngữ (Việt – Anh hoặc ngôn ngữ nước ngoài khác)',
  ]);
});
