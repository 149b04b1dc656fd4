import {
  addDays,
  communeReviewDeadline,
  formatDate,
  type PlainDate,
  roundDeadline,
} from '../calendar/index.ts';
import { type Framework, tiersOn } from '../framework/index.ts';
import type { Text } from '../text.ts';
import type { Missing } from './missing-for-submission.ts';

/** How a paper's last day stands to a date that matters: past, before that date is over, or neither. */
export type PaperValidity = 'expired' | 'expiring' | 'valid';

export const paperValidities = ['expired', 'expiring', 'valid'] as const satisfies readonly PaperValidity[];

/** How long before its last day a paper is called expiring in its producer's own list: time to have it renewed. */
const renewalDays = 60;

/** The day until which a paper must hold not to be called expiring in its producer's list. */
export const renewalHorizon = (today: PlainDate): PlainDate => addDays(today, renewalDays);

/**
 * How a paper stands that holds up to and including a day.
 *
 * @param expiresOn its last day; null holds without end
 * @param neededUntil last day on which it is needed, in a dossier `decisionExpectedBy`
 */
export function paperValidity(
  expiresOn: PlainDate | null,
  today: PlainDate,
  neededUntil: PlainDate,
): PaperValidity {
  if (expiresOn === null) return 'valid';
  if (expiresOn < today) return 'expired';
  return expiresOn < neededUntil ? 'expiring' : 'valid';
}

/**
 * The day by which a dossier is likely decided: the commune has its working days (QĐ 26/2026, Điều 7.2), then the
 * ranking round into which its proposal falls ends (Điều 5.1). A framework without rounds decides by the end of its
 * cycle, and never before the commune is due.
 *
 * @param filedOn day of receipt, today for a draft
 * @param cycleEnds last day of the cycle
 */
export function decisionExpectedBy(
  framework: Framework,
  filedOn: PlainDate,
  cycleEnds: PlainDate,
): PlainDate {
  const proposed = communeReviewDeadline(framework, filedOn).date;
  const first = tiersOn(framework, filedOn).find(({ recognises }) => recognises.length > 0);
  const round = first && roundDeadline(framework, first.code, proposed);
  if (round) return round.date;
  return proposed > cycleEnds ? proposed : cycleEnds;
}

/** A paper of a filing by what its dates say. */
export interface DatedPaper {
  readonly id: string;
  readonly title: string;
  readonly documentType: string;
  readonly expiresOn: PlainDate | null;
}

/** The papers of a filing that have expired or will before it is likely decided: named, but no bar to filing. */
export function expiryWarnings(
  papers: readonly DatedPaper[],
  today: PlainDate,
  decidedBy: PlainDate,
): Missing[] {
  return papers.flatMap(({ id, title, expiresOn }) => {
    const validity = paperValidity(expiresOn, today, decidedBy);
    return expiresOn === null || validity === 'valid'
      ? []
      : [{ step: 'evidence' as const, place: id, message: warnings[validity](title, expiresOn, decidedBy) }];
  });
}

const warnings: Readonly<
  Record<'expired' | 'expiring', (title: string, expiresOn: PlainDate, decidedBy: PlainDate) => Text>
> = {
  expired: (title, expiresOn) => ({
    vi: `“${title}” đã hết hạn ngày ${formatDate(expiresOn)}.`,
    en: `“${title}” expired on ${formatDate(expiresOn)}.`,
  }),
  expiring: (title, expiresOn, decidedBy) => ({
    vi: `“${title}” hết hạn ngày ${formatDate(expiresOn)}, trước khi dự kiến có kết quả (${formatDate(decidedBy)}).`,
    en: `“${title}” expires on ${formatDate(expiresOn)}, before the expected decision (${formatDate(decidedBy)}).`,
  }),
};
