import { describe, expect, it } from 'vitest';
import { findRubric, frameworks, type Rubric, rubricsOf } from '../index.ts';
import { completenessParts } from './completeness-parts.ts';
import { evidenceTypeCodes } from './evidence-types.ts';
import { phrasesFor, returnPlaces } from './return-points.ts';

const framework = frameworks['qd-26-2026'];
const codes = (set: number, kind: 'first' | 'upgrade' = 'first') =>
  completenessParts(framework, set, kind).map(({ code }) => code);

describe('the parts of a dossier at the commune’s desk', () => {
  it('are forms, papers, evidence and five samples for food', () => {
    expect(codes(8)).toEqual([
      'form-01',
      'form-02',
      'business-licence',
      'food-safety',
      'quality',
      'evidence',
      'samples',
    ]);
    expect(completenessParts(framework, 8, 'first').find(({ code }) => code === 'samples')?.copies).toBe(
      '05',
    );
  });

  it('have no food papers for handicraft and no samples for tourism (QĐ 26/2026, Điều 6.2)', () => {
    expect(codes(21)).not.toContain('food-safety');
    expect(codes(21)).toContain('samples');
    expect(codes(26)).not.toContain('samples');
  });

  it('ask medicinal plants for the papers of their trade instead of food safety', () => {
    for (const set of [18, 19, 20]) {
      expect(codes(set)).toEqual(
        codes(8).map((code) => (code === 'food-safety' ? 'production-conditions' : code)),
      );
    }
    expect(codes(17)).not.toContain('production-conditions');
  });

  it('ask an upgrade for what has changed', () => {
    expect(codes(8, 'upgrade')).toContain('changes');
    expect(codes(8)).not.toContain('changes');
  });

  it.each([8, 18, 21, 26])('look at every kind of evidence once, in set %i too', (set) => {
    const looked = completenessParts(framework, set, 'first').flatMap(({ evidence }) => evidence);
    expect([...looked].sort()).toEqual([...evidenceTypeCodes].sort());
  });
});

describe('the places to which a return points', () => {
  const places = (rubric: Rubric) =>
    returnPlaces({
      framework,
      rubric,
      kind: 'first',
      evidence: [{ id: '0192', title: 'Phiếu kiểm nghiệm' }],
    }).map(({ place }) => place);

  it('never share a code, in any sheet: a point is found again by its place alone', () => {
    for (const rubric of [...rubricsOf('qd-148-2023'), ...rubricsOf('qd-26-2026')]) {
      const all = places(rubric);
      expect(new Set(all).size, `${rubric.framework} ${rubric.number}`).toBe(all.length);
    }
  });

  it('are parts, questions, criteria and evidence', () => {
    const rubric = findRubric('qd-148-2023', 8);
    if (!rubric) throw new Error('no rubric');
    expect(places(rubric)).toEqual(expect.arrayContaining(['samples', 'materialArea', '3c', '0192']));
  });

  it('each have a phrase that fits, and none that does not', () => {
    const rubric = findRubric('qd-26-2026', 8);
    if (!rubric) throw new Error('no rubric');
    const evidence = [{ id: '0192', title: 'Phiếu kiểm nghiệm' }];
    for (const place of returnPlaces({ framework, rubric, kind: 'upgrade', evidence })) {
      expect(phrasesFor(place).length, place.place).toBeGreaterThan(0);
    }
    const codes = (place: string) => phrasesFor({ place, kind: 'part' }).map(({ code }) => code);
    expect(codes('samples')).toEqual(['part-missing', 'samples-short']);
    expect(codes('quality')).toContain('test-expired');
    expect(codes('form-01')).not.toContain('test-expired');
  });
});
