import { describe, expect, it } from 'vitest';
import { correspondence } from '../../data/frameworks/correspondence.ts';
import { type Criterion, criteriaByCode, criteriaOf, type Rubric } from '../rubric/model.ts';
import { findRubric, rubricsOf } from '../rubric/registry.ts';
import { correspondenceOf } from './correspondence.ts';
import { stepsTo } from './ladder.ts';
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

  it.each(entries)('$name never puts a higher option lower', ({ standings }) => {
    for (const end of [1, 2] as const) {
      const ends = standings.map((standing) => standing[end]);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    }
  });

  it.each(entries)(
    '$name gives no option for sure a larger share of the points, but the same words',
    ({ from, to, standings }) => {
      for (const [choice, least] of standings) {
        const sameWords = from.options[choice - 1]?.label.vi === to.options[least - 1]?.label.vi;
        if (!sameWords)
          expect(pointsAt(to, least) * from.max).toBeLessThanOrEqual(pointsAt(from, choice) * to.max);
      }
    },
  );

  it.each(entries)('$name is needed: the two do not read alike', ({ from, to }) => {
    expect(labelsOf(from)).not.toEqual(labelsOf(to));
  });

  it('pairs these criteria', () => {
    expect(entries.map(({ from, to }) => `${from.name.vi} → ${to.name.vi}`)).toMatchInlineSnapshot(`
      [
        "Nguồn nguyên liệu → Nguồn nguyên liệu",
        "Năng lực sản xuất đáp ứng yêu cầu phân phối → Năng lực sản xuất đáp ứng yêu cầu phân phối",
        "Năng lực sản xuất để đáp ứng yêu cầu phân phối → Năng lực sản xuất để đáp ứng yêu cầu phân phối",
        "Liên kết sản xuất → Liên kết sản xuất",
        "Nguồn gốc ý tưởng sản phẩm → Nguồn gốc ý tưởng sản phẩm",
        "Nguồn gốc ý tưởng sản phẩm → Nguồn gốc ý tưởng sản phẩm",
        "Nguồn gốc ý tưởng sản phẩm → Nguồn gốc ý tưởng sản phẩm",
        "Phong cách, ghi nhãn hàng hóa → Phong cách, ghi nhãn hàng hóa",
        "Bao bì, ghi nhãn sản phẩm → Bao bì, ghi nhãn sản phẩm",
        "Loại hình tổ chức sản xuất - kinh doanh → Loại hình tổ chức sản xuất - kinh doanh",
        "Đại diện pháp luật của chủ thể là nữ/đồng bào dân tộc thiểu số → Đại diện pháp luật của chủ thể là nữ; hoặc đồng bào dân tộc thiểu số; hoặc người khuyết tật",
        "Sử dụng lao động địa phương → Sử dụng lao động địa phương",
        "Tăng trưởng sản xuất kinh doanh → Tăng trưởng sản xuất kinh doanh",
        "Sở hữu trí tuệ → Sở hữu trí tuệ",
        "Khu vực phân phối chính → Khu vực phân phối chính",
        "Quảng bá sản phẩm → Quảng bá sản phẩm",
        "Câu chuyện về sản phẩm → Câu chuyện sản phẩm",
        "Trí tuệ/bản sắc địa phương → Trí tuệ/bản sắc địa phương",
        "Cấu trúc câu chuyện → Cấu trúc câu chuyện sản phẩm",
        "Chất lượng của nguyên liệu/thành phần → Chất lượng của nguyên liệu/thành phần",
        "Công bố tiêu chuẩn sản phẩm của cơ sở sản xuất → Công bố chất lượng sản phẩm",
        "Công bố chất lượng sản phẩm theo quy định → Công bố chất lượng sản phẩm",
        "Đảm bảo chất lượng sản phẩm → Đảm bảo chất lượng sản phẩm",
        "Đảm bảo chất lượng sản phẩm → Đảm bảo chất lượng sản phẩm",
        "Đảm bảo chất lượng sản phẩm → Đảm bảo chất lượng sản phẩm",
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
