import type { TimelineEntry } from '../../api/schema.d.ts';

/** A line of the history: an action, or several alike by the same person that follow one another. */
export interface HistoryLine {
  /** The last of them. */
  readonly entry: TimelineEntry;
  readonly count: number;
}

/** The history in the order in which it happened; autosaves and papers added in a row become one line. */
export function historyLines(newestFirst: readonly TimelineEntry[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const entry of newestFirst.toReversed()) {
    const last = lines.at(-1);
    const alike =
      last &&
      gathered.has(entry.action) &&
      last.entry.action === entry.action &&
      last.entry.actorName === entry.actorName;
    if (alike) lines[lines.length - 1] = { entry, count: last.count + 1 };
    else lines.push({ entry, count: 1 });
  }
  return lines;
}

const gathered = new Set(['edit', 'add-evidence', 'change-evidence', 'remove-evidence']);
