import type { PlainDate } from '../../src/calendar/plain-date.ts';

/** A commune-level unit before 1 July 2025: code, name, and whether the merger of 1 January 2025 ended or made it. */
export type OldCommuneRow = readonly [code: string, name: string, merger?: 'until' | 'since'];

export interface DistrictRow {
  readonly code: string;
  readonly name: string;
  /** Since when the district and its communes have stood in this form; the register does not reach further back. */
  readonly validFrom: PlainDate;
  readonly basis: string;
  readonly communes: readonly OldCommuneRow[];
}

/** A unit from 1 July 2025, with the codes of its predecessors; `*` after a code: only a part of it. */
export type CommuneRow = readonly [
  code: string,
  name: string,
  lon: number,
  lat: number,
  predecessors: string,
];
