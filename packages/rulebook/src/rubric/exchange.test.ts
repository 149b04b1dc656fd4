import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { canonicalText, exportRubrics, importRubrics } from './exchange.ts';
import { rubricsOf } from './registry.ts';

/** What comes out of a command and goes into another: JSON text. */
function exported(framework: string, set?: number) {
  const outcome = exportRubrics(framework, set);
  if (!outcome.ok) throw new Error(outcome.errors[0]?.message.en);
  return JSON.parse(JSON.stringify(outcome.export));
}

describe('export', () => {
  it('gives one set when asked, all sets of the framework otherwise', () => {
    expect(exported('qd-26-2026', 9).sets).toHaveLength(1);
    expect(exported('qd-26-2026').sets).toHaveLength(rubricsOf('qd-26-2026').length);
  });

  it('writes a criterion with plain labels, points and the least points a star asks', () => {
    const criterion = exported('qd-26-2026', 1).sets[0].parts[0].sections[0].criteria[4];
    expect(criterion).toMatchObject({
      code: '1.5',
      name: 'Liên kết sản xuất',
      max: 3,
      minForStar: { '4': 2, '5': 3 },
    });
    expect(criterion.options.map(({ points }: { points: number }) => points)).toEqual([0, 1, 2, 3]);
    expect(criterion.options[1].label).toBe('Hợp đồng liên kết 50 – dưới 75 % sản lượng tiêu thụ');
  });

  it('writes on what a criterion depends, and leaves out star conditions where there are none', () => {
    const [story, structure] = exported('qd-26-2026', 1).sets[0].parts[1].sections[1].criteria;
    expect(structure.appliesWhen).toEqual({ criterion: '5.1', minPoints: 1 });
    expect(structure).not.toHaveProperty('minForStar');
    expect(story).not.toHaveProperty('appliesWhen');
  });

  it('names parts by code and maximum', () => {
    const parts = exported('qd-148-2023', 21).sets[0].parts;
    expect(parts.map(({ code, max }: { code: string; max: number }) => [code, max])).toEqual([
      ['A', 40],
      ['B', 25],
      ['C', 35],
    ]);
  });

  it.each([
    ['qd-1', undefined, 'unknown-framework'],
    ['qd-26-2026', 2.5, 'unknown-set'],
  ])('of %s, set %s is refused', (framework, set, code) => {
    expect(exportRubrics(framework, set)).toMatchObject({ ok: false, errors: [{ code }] });
  });
});

describe('import', () => {
  it.each(frameworkIds)(
    'of what was exported of %s gives back the same rubrics, nothing lost',
    (framework) => {
      expect(importRubrics(exported(framework))).toEqual({ ok: true, rubrics: rubricsOf(framework) });
    },
  );

  it('of a bare sheet, Vietnamese alone, stands in for the gloss', () => {
    const bare = exported('qd-26-2026', 9);
    const [set] = bare.sets;
    for (const field of ['nameEn', 'doubts', 'disqualifications', 'originUnit']) delete set[field];
    for (const part of set.parts) {
      delete part.name;
      delete part.nameEn;
    }
    delete set.parts[0].sections[0].criteria[0].options[0].labelEn;
    const outcome = importRubrics(bare);
    const rubric = outcome.ok ? outcome.rubrics[0] : undefined;
    expect(rubric?.name.en).toBe(rubric?.name.vi);
    expect(rubric?.parts[0]?.name).toEqual({ vi: 'Phần A', en: 'Part A' });
    const label = rubric?.parts[0]?.sections[0]?.criteria[0]?.options[0]?.label;
    expect(label?.en).toBe(label?.vi);
    expect(rubric?.disqualifications).toEqual([]);
  });

  it('composes what was pasted decomposed, and leaves behind what the form does not have', () => {
    const file = exported('qd-26-2026', 9);
    const [set] = file.sets;
    const criterion = set.parts[0].sections[0].criteria[0];
    criterion.name = criterion.name.normalize('NFD');
    criterion.evidence = { note: 'x', en: criterion.evidence.en, vi: criterion.evidence.vi.normalize('NFD') };
    set.doubts = set.doubts.map(({ at, doubt, settledBy }: Record<string, unknown>) => ({
      settledBy,
      doubt,
      at,
    }));
    file.note = 'of the secretary';
    const outcome = importRubrics(file);
    const rubrics = rubricsOf('qd-26-2026').filter(({ number }) => number === 9);
    expect(outcome).toEqual({ ok: true, rubrics });
    expect(canonicalText(outcome.ok ? outcome.rubrics : []) === canonicalText(rubrics)).toBe(true);
  });

  it('refuses a defective file and says why', () => {
    const file = exported('qd-26-2026', 9);
    file.sets[0].parts[0].max = 41;
    expect(importRubrics(file)).toMatchObject({
      ok: false,
      defects: [{ code: 'part-maximum' }, { code: 'part-sum' }, { code: 'set-sum' }],
    });
  });
});
