import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { diffRubrics } from './diff.ts';
import { exportRubrics, importRubrics, type RubricExport } from './exchange.ts';
import type { Rubric } from './model.ts';
import { findRubric, rubricsOf } from './registry.ts';

type Loose<T> = { -readonly [key in keyof T]: Loose<T[key]> };
type LooseSet = Loose<RubricExport['sets'][number]>;

const rubric = (set: number): Rubric => {
  const found = findRubric('qd-26-2026', set);
  if (!found) throw new Error(`no set ${set}`);
  return found;
};

/** Set 8 after some changes, whether or not the outcome could be used. */
function changed(change: (set: LooseSet) => void): Rubric {
  const outcome = exportRubrics('qd-26-2026', 8);
  if (!outcome.ok) throw new Error('set 8 is missing');
  const file = structuredClone(outcome.export) as Loose<RubricExport>;
  const [set] = file.sets;
  if (!set) throw new Error('set 8 is missing');
  change(set);
  const imported = importRubrics(file);
  if (!imported.ok) throw new Error(imported.defects.map(({ message }) => message.en).join());
  return imported.rubrics[0] as Rubric;
}

const section = (set: LooseSet, part: number, index: number) => {
  const found = set.parts[part]?.sections[index];
  if (!found) throw new Error('no such section');
  return found;
};

const label26 = (set: LooseSet) => {
  const found = section(set, 0, 1).criteria[2];
  if (!found) throw new Error('no 2.3');
  return found;
};

/** What changed, as `kind at what: before → after` in Vietnamese. */
const told = (after: Rubric, before: Rubric | undefined = rubric(8)) =>
  diffRubrics(before, after).changes.map(
    ({ kind, at, what, before: old, after: now }) =>
      `${kind} ${at ?? '-'} ${what.vi}: ${old?.vi ?? '∅'} → ${now?.vi ?? '∅'}`,
  );

describe('two versions of a sheet', () => {
  it.each(frameworkIds.flatMap(rubricsOf).map((each) => [each.framework, each.number, each] as const))(
    '%s set %i differs in nothing from itself',
    (_, __, each) => {
      expect(diffRubrics(each, structuredClone(each)).changes).toEqual([]);
    },
  );

  it('say which label changed, and in which language', () => {
    const after = changed((set) => {
      const option = label26(set).options[1];
      if (option) Object.assign(option, { label: 'Có nhãn đầy đủ', labelEn: 'Full label' });
    });
    const [option] = rubric(8).parts[0]?.sections[1]?.criteria[2]?.options.slice(1) ?? [];
    expect(told(after)).toEqual([
      `labels 2.3 Phương án 2: ${option?.label.vi} → Có nhãn đầy đủ`,
      `labels 2.3 Phương án 2 (tiếng Anh): ${option?.label.en} → Full label`,
    ]);
  });

  it('say which points and star conditions changed', () => {
    const after = changed((set) => {
      const criterion = label26(set);
      Object.assign(criterion, { minForStar: { 4: 2, 5: 3 } });
      // One point from 2.3's neighbour, so that the section still adds up.
      const [first] = section(set, 0, 1).criteria;
      const best = first?.options.at(-1);
      if (first && best) {
        first.max -= 1;
        best.points -= 1;
        delete first.minForStar;
      }
      section(set, 0, 1).max -= 1;
      section(set, 0, 0).max += 1;
      const other = section(set, 0, 0).criteria[0];
      const top = other?.options.at(-1);
      if (other && top) {
        other.max += 1;
        top.points += 1;
        delete other.minForStar;
      }
    });
    const points = told(after).filter((line) => line.startsWith('points'));
    const max = rubric(8).parts[0]?.sections[0]?.max ?? 0;
    expect(points).toContain(`points 1 Mục 1: điểm tối đa: ${max} điểm → ${max + 1} điểm`);
    expect(points.filter((line) => line.includes('Điểm tối đa:'))).toHaveLength(2);
    expect(points.filter((line) => line.includes('Điểm của phương án'))).toHaveLength(2);
    expect(told(after)).toContain('conditions 2.3 Điều kiện 3 sao: từ 1 điểm → ∅');
    expect(told(after)).toContain('conditions 2.3 Điều kiện 4 sao: từ 3 điểm → từ 2 điểm');
    expect(told(after)).toContain('conditions 2.3 Điều kiện 5 sao: ∅ → từ 3 điểm');
  });

  it('know an option that was put between two others', () => {
    const after = changed((set) => {
      const { options } = label26(set);
      options.splice(1, 0, { points: 1, label: 'Nhãn còn thiếu một mục', labelEn: 'One entry is missing' });
    });
    expect(told(after)).toEqual(['options 2.3 Phương án 2: ∅ → 1 điểm: Nhãn còn thiếu một mục']);
  });

  it('know a criterion that was taken out and one that came', () => {
    const after = changed((set) => {
      const [first, second] = section(set, 0, 1).criteria.splice(2, 2);
      if (!first || !second) throw new Error('too few criteria');
      section(set, 0, 1).criteria.push({
        ...first,
        code: '2.9',
        name: 'Mới',
        max: first.max + second.max,
        options: [
          { points: 0, label: 'Chưa có' },
          { points: first.max + second.max, label: 'Có' },
        ],
        minForStar: { 5: first.max + second.max },
      });
      set.doubts = (set.doubts ?? []).filter(({ at }) => at !== '2.4');
    });
    const kinds = diffRubrics(rubric(8), after).changes.map(({ kind, at }) => `${kind} ${at}`);
    expect(kinds).toContain('criterion-removed 2.3');
    expect(kinds).toContain('criterion-removed 2.4');
    expect(kinds).toContain('criterion-added 2.9');
    expect(kinds).toContain('doubts 2.4');
    expect(told(after)).toContain(
      'criterion-added 2.9 Tiêu chí: ∅ → Mới (tối đa 4 điểm)\n0 điểm: Chưa có\n4 điểm: Có\n5 sao: từ 4 điểm',
    );
  });

  it('know a criterion that moved to another section', () => {
    const after = changed((set) => {
      const [moved] = section(set, 1, 1).criteria.splice(2, 1);
      if (!moved) throw new Error('no 5.3');
      section(set, 1, 0).criteria.push(moved);
      section(set, 1, 1).max -= moved.max;
      section(set, 1, 0).max += moved.max;
    });
    expect(told(after)).toContain('structure 5.3 Thuộc mục: phần B, mục 5 → phần B, mục 4');
    expect(diffRubrics(rubric(8), after).changes.map(({ kind }) => kind)).not.toContain('criterion-removed');
  });

  it('say what changed beside the criteria', () => {
    const after = changed((set) => {
      Object.assign(set, { name: 'Tên khác', originUnit: 'commune' });
      set.disqualifications = (set.disqualifications ?? []).slice(1);
      Object.assign(label26(set), { evidence: { vi: 'Ảnh nhãn', en: 'Photo of the label' } });
    });
    expect(told(after)).toContain(`labels - Tên bộ sản phẩm: ${rubric(8).name.vi} → Tên khác`);
    expect(diffRubrics(rubric(8), after).changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['labels', 'conditions', 'grounds', 'guidance']),
    );
  });

  it('of a set that had no sheet list every criterion as new', () => {
    const { isNew, changes } = diffRubrics(undefined, rubric(8));
    expect(isNew).toBe(true);
    expect(changes.every(({ kind, before }) => kind === 'criterion-added' && before === null)).toBe(true);
    expect(changes[0]?.at).toBe('1.1');
  });

  it('can be told in English', () => {
    const after = changed((set) => {
      const option = label26(set).options[1];
      if (option) Object.assign(option, { labelEn: 'Full label' });
    });
    expect(diffRubrics(rubric(8), after).changes[0]).toMatchObject({
      what: { en: 'Option 2 (English)' },
      after: { en: 'Full label' },
    });
  });
});
