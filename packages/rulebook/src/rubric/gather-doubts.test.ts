import { expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { doubtKey, gatherDoubts } from './gather-doubts.ts';
import { rubricsOf } from './registry.ts';

const rubrics = frameworkIds.flatMap(rubricsOf);
const gathered = gatherDoubts(rubrics);

it('every doubt of every sheet is gathered, at each of its places', () => {
  for (const { framework, number, doubts } of rubrics) {
    for (const { at, doubt } of doubts) {
      const found = gathered.find((each) => doubtKey(each) === doubtKey({ framework, doubt }));
      expect(found?.places).toContainEqual({ set: number, at });
    }
  }
});

it('what reads alike is one question within a framework, and two across frameworks', () => {
  const keys = gathered.map(doubtKey);
  expect(new Set(keys).size).toBe(keys.length);
  const both = gathered.filter(({ doubt }) => doubt.vi.startsWith('Đúng 75 % không thuộc mức nào'));
  expect(both.map(({ framework }) => framework).sort()).toEqual(['qd-148-2023', 'qd-26-2026']);
  expect(both.every(({ places }) => places.length > 1)).toBe(true);
});
