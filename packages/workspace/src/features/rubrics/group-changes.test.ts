import { expect, test } from 'vitest';
import type { RubricChange } from '../../api/schema.d.ts';
import { changesByPlace, countsByKind } from './group-changes.ts';

const change = (kind: RubricChange['kind'], at: string | null): RubricChange => ({
  kind,
  at,
  what: { vi: 'Tên', en: 'Name' },
  before: null,
  after: null,
});
const changes = [
  change('labels', null),
  change('labels', '1.1'),
  change('points', '2.3'),
  change('points', '1.1'),
];

test('changes stand together by their place, in the order of the sheet', () => {
  expect(changesByPlace(changes).map(({ at, changes: list }) => [at, list.length])).toEqual([
    [null, 1],
    ['1.1', 2],
    ['2.3', 1],
  ]);
});

test('points are counted before words', () => {
  expect(countsByKind(changes)).toEqual([
    { kind: 'points', count: 2 },
    { kind: 'labels', count: 2 },
  ]);
});
