import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { criteriaByCode, criteriaOf, type Rubric } from './model.ts';
import { lookUpRubric } from './registry.ts';

const sheetOf = (framework: string, set: number): Rubric => {
  const found = lookUpRubric(framework, set);
  if ('message' in found) throw new Error(found.message.en);
  return found;
};

const groundsOf = (framework: string, set: number): string[] =>
  sheetOf(framework, set).disqualifications.map(({ code, at }) => `${at} ${code}`);

const labelsOf = (framework: string, set: number, code: string): string[] =>
  (criteriaByCode(sheetOf(framework, set)).get(code)?.options ?? []).map(({ label }) => label.vi);

/** The codes of criteria that two sheets of a framework word or score differently. */
const differing = (framework: string, set: number, other: number): string[] => {
  const there = criteriaByCode(sheetOf(framework, other));
  return criteriaOf(sheetOf(framework, set))
    .filter((criterion) => JSON.stringify(criterion) !== JSON.stringify(there.get(criterion.code)))
    .map(({ code }) => code);
};

const doubtsAt = (framework: string, set: number, place: string): string[] =>
  sheetOf(framework, set).doubts.flatMap(({ at, doubt }) => (at === place ? [doubt.en] : []));

describe('drinks', () => {
  it('differ in the senses, the making, and how safety is assured', () => {
    expect(differing('qd-26-2026', 15, 14)).toEqual(['6.2', '6.3', '6.4']);
    expect(differing('qd-26-2026', 16, 14)).toEqual(['1.2', '6.1', '6.2', '6.3', '6.4', '9']);
    expect(differing('qd-26-2026', 17, 15)).toEqual(['6.1', '6.2', '6.4']);
    expect(differing('qd-148-2023', 15, 14)).toEqual(['6b']);
    expect(differing('qd-148-2023', 16, 17)).toEqual(['1b', '6a', '6b', '6c', '6d', '8a', '8b', '9']);
  });

  it('count no new product as an origin of ideas, unlike medicinal plants', () => {
    for (const [framework, code] of [
      ['qd-26-2026', '2.1'],
      ['qd-148-2023', '2a'],
    ] as const) {
      for (const set of [14, 15, 16, 17]) {
        expect(labelsOf(framework, set, code).join()).not.toContain('sản phẩm mới');
      }
      expect(labelsOf(framework, 18, code).join()).toContain('sản phẩm mới');
    }
  });

  it.each(frameworkIds)(
    'of %s other than white spirits and water are out without a production licence',
    (id) => {
      const licensed = [14, 15, 16, 17].filter((set) =>
        groundsOf(id, set).includes('dossier production-licence'),
      );
      expect(licensed).toEqual([15, 17]);
    },
  );

  it('end at dangerous impurities in 15 and 17, at any failed sense in 16', () => {
    expect(groundsOf('qd-26-2026', 14).filter((ground) => ground.startsWith('6'))).toEqual([]);
    expect(groundsOf('qd-26-2026', 15)).toContain('6.1 unacceptable-impurities');
    expect(groundsOf('qd-26-2026', 16)).toContain('6.4 zero-sensory-points');
    expect(groundsOf('qd-26-2026', 17)).toContain('6.1 unacceptable-impurities');
    expect(groundsOf('qd-148-2023', 16)).toContain('6d zero-sensory-points');
  });

  it('reject foreign material in 14 and 15, copies in 14 alone', () => {
    for (const [framework, origin, idea] of [
      ['qd-26-2026', '1.1', '2.1'],
      ['qd-148-2023', '1a', '2a'],
    ] as const) {
      const having = (ground: string) =>
        [14, 15, 16, 17].filter((set) => groundsOf(framework, set).includes(ground));
      expect(having(`${origin} foreign-material`)).toEqual([14, 15]);
      expect(having(`${idea} copied-product`)).toEqual([14]);
    }
  });

  it('of QĐ 148/2023 praise the packaging of soft drinks and water for the environment', () => {
    expect(labelsOf('qd-148-2023', 15, '2b').at(-1)).toContain('sang trọng');
    for (const set of [16, 17])
      expect(labelsOf('qd-148-2023', set, '2b').at(-1)).toContain('thân thiện môi trường');
  });

  it('tell where the transcript of set 17 lost points or options', () => {
    expect(doubtsAt('qd-148-2023', 17, '1d')).toContainEqual(expect.stringContaining('cannot be read'));
    expect(doubtsAt('qd-148-2023', 17, '6b')).toHaveLength(1);
  });
});

describe('medicinal plants', () => {
  it('score a certified growing area in set 18 of QĐ 26/2026 alone', () => {
    expect(labelsOf('qd-26-2026', 18, '1.2').at(-1)).toContain('GACP-WHO');
    expect(labelsOf('qd-26-2026', 19, '1.2')).toEqual(labelsOf('qd-26-2026', 18, '1.3'));
  });

  it.each(frameworkIds)('of %s share parts A and B between cosmetics and essential oils', (framework) => {
    expect(differing(framework, 20, 19)).toEqual(['6', '10', '11']);
  });

  it.each(frameworkIds)('of %s are out by the rules of their trade, not by those of food', (framework) => {
    const dossier = (set: number) =>
      groundsOf(framework, set).flatMap((ground) => (ground.startsWith('dossier ') ? [ground.slice(8)] : []));
    expect(dossier(18)).toEqual([
      'forged-dossier',
      'production-certificate',
      'declaration-label-advertising',
      'incomplete-dossier',
    ]);
    for (const set of [19, 20]) {
      expect(dossier(set)).toEqual([
        'forged-dossier',
        'production-conditions',
        'no-product-declaration',
        'incomplete-dossier',
      ]);
      expect(groundsOf(framework, set)).toContain('6 no-declaration-form');
    }
  });

  it('tell what is doubtful: the label of set 19, food safety asked of what is no food, repeated letters', () => {
    expect(doubtsAt('qd-26-2026', 19, '2.3')).toHaveLength(1);
    for (const set of [19, 20]) expect(doubtsAt('qd-26-2026', set, '12')).toHaveLength(1);
    for (const set of [18, 19]) {
      expect(doubtsAt('qd-148-2023', set, '3e')).toContainEqual(expect.stringContaining('a second time'));
    }
  });
});
