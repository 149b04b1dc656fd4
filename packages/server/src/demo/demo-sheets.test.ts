import { findRubric, scoreSheets } from '@saolang/rulebook';
import { expect, it } from 'vitest';
import { sheetFor, stream } from './demo-sheets.ts';
import { demoProducts } from './products.ts';

it.each(
  demoProducts.flatMap(({ product, set, fate }) => (fate.score ? [[product, set, fate.score] as const] : [])),
)('%s scores as the story wants under both frameworks', (_product, set, score) => {
  for (const framework of ['qd-148-2023', 'qd-26-2026']) {
    const rubric = findRubric(framework, set);
    if (!rubric) throw new Error(`no rubric ${set}`);
    const sheets = Array.from({ length: 11 }, (_, member) => ({
      member: String(member),
      signed: true,
      conflict: false,
      choices: sheetFor(rubric, { ...score, points: score.points + (member % 3) - 1 }, stream(member + set)),
    }));
    const result = scoreSheets({ rubric, sheets, disqualified: null });
    expect(Math.abs(Number(result.average) - score.points)).toBeLessThan(4);
    expect(result.star).toBe(score.star);
  }
});
