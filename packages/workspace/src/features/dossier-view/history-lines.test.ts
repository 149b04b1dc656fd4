import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../api/schema.d.ts';
import { historyLines } from './history-lines.ts';

const entry = (seq: number, action: string, actorName = 'Lê Thị Sao Biển'): TimelineEntry => ({
  seq,
  at: '2024-09-16T02:00:00.000Z',
  action,
  from: null,
  to: null,
  reason: null,
  actorName,
  role: null,
  version: seq,
});

describe('the history of a dossier', () => {
  it('begins with what came first, and gathers saves that follow one another', () => {
    const newestFirst = [
      entry(6, 'submit'),
      entry(5, 'edit'),
      entry(4, 'add-evidence'),
      entry(3, 'edit'),
      entry(2, 'edit'),
      entry(1, 'create'),
    ];
    expect(
      historyLines(newestFirst).map(({ entry: { action, seq }, count }) => [action, seq, count]),
    ).toEqual([
      ['create', 1, 1],
      ['edit', 3, 2],
      ['add-evidence', 4, 1],
      ['edit', 5, 1],
      ['submit', 6, 1],
    ]);
  });

  it('keeps apart what different people did, and every step that is not a save', () => {
    const newestFirst = [
      entry(4, 'return-to-producer'),
      entry(3, 'return-to-producer'),
      entry(2, 'edit', 'Trần Văn Lợi'),
      entry(1, 'edit'),
    ];
    expect(historyLines(newestFirst)).toHaveLength(4);
  });
});
