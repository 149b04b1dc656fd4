import { daysAfter, type LegalDate } from '../calendar/legal-date.ts';
import { formatDate, type PlainDate } from '../calendar/plain-date.ts';
import type { Text } from '../text.ts';
import { frameworkIds, frameworkOn, frameworks } from './frameworks.ts';
import type { FilingKindCode, Framework, FrameworkId } from './model.ts';

/** Which law governs a dossier, and why. */
export interface Governance {
  /** Null for the time before the first framework that the software knows. */
  readonly framework: FrameworkId | null;
  readonly article: string;
  readonly explanation: Text;
  /** The last day to finish under a law that has been replaced meanwhile; null when nothing presses. */
  readonly finishBy: PlainDate | null;
}

/**
 * The framework that governs a dossier: the one in force when it was filed. Where a new law has come into force
 * since, a dossier not yet scored stays under the former one if it is finished within the transition's term, else
 * it goes under the new one (QĐ 26/2026, Điều 12.2).
 *
 * @param on the day on which the ranking was finished, or today while it is not
 */
export function governingFramework(filed: PlainDate, kind: FilingKindCode, on: PlainDate): Governance {
  const own = frameworkOn(filed);
  if (!own) return beforeAll(filed);
  const next = frameworks[frameworkIds[frameworkIds.indexOf(own.id) + 1] ?? own.id];
  const limit = pendingDeadline(next, kind, filed);
  if (!limit || on < next.inForce.from) return inForce(own, filed);
  const inTime = on <= limit.date;
  const until = formatDate(limit.date);
  return {
    framework: inTime ? own.id : next.id,
    article: limit.article,
    finishBy: inTime ? limit.date : null,
    explanation: {
      vi: inTime
        ? `${limit.explanation.vi} Trong hạn đó, hồ sơ tiếp tục theo ${own.name.vi}.`
        : `${limit.explanation.vi} Đến ngày ${formatDate(on)} chưa xong: đã quá hạn ${until}, hồ sơ chuyển sang ${next.name.vi}.`,
      en: inTime
        ? `${limit.explanation.en} Until then the dossier stays with ${own.name.en}.`
        : `${limit.explanation.en} Not finished by ${formatDate(on)}, past ${until}: the dossier goes over to ${next.name.en}.`,
    },
  };
}

/**
 * The last day on which a dossier that a new framework found filed and not yet scored may be finished under the
 * former law; null for one filed under the new framework, or when it has no such rule.
 *
 * @param framework the new law
 */
export function pendingDeadline(
  { deadlines, inForce: { from } }: Framework,
  kind: FilingKindCode,
  filed: PlainDate,
): LegalDate | null {
  if (filed >= from) return null;
  const again = kind === 're-evaluation';
  const rule = again ? deadlines.pendingReEvaluationDays : deadlines.pendingFirstOrUpgradeDays;
  const kinds = again
    ? { vi: 'đánh giá lại', en: 're-evaluation' }
    : { vi: 'lần đầu, nâng hạng', en: 'first or upgrade' };
  return daysAfter(rule, from, {
    vi: `Hồ sơ ${kinds.vi} nộp ngày ${formatDate(filed)}, chưa đánh giá, làm xong theo quy định trước, kể từ ngày quy định mới có hiệu lực`,
    en: `Dossier (${kinds.en}) filed on ${formatDate(filed)} and not yet ranked, to be finished under the former law, from the first day of the new one`,
  });
}

/**
 * The last day on which the law that a framework replaces still stands; null when the framework does not say.
 *
 * @param start the framework's first day
 */
export const formerLawEnd = ({ deadlines }: Framework, start: PlainDate): LegalDate | null =>
  daysAfter(deadlines.formerLawEndsDays, start, {
    vi: 'Quy định trước còn hiệu lực, kể từ ngày quy định mới có hiệu lực',
    en: 'The former law stands, from the first day of the new one',
  });

function inForce({ id, name, inForce: { from, article } }: Framework, filed: PlainDate): Governance {
  return {
    framework: id,
    article,
    finishBy: null,
    explanation: {
      vi: `Hồ sơ nộp ngày ${formatDate(filed)} theo ${name.vi}, có hiệu lực từ ngày ${formatDate(from)}.`,
      en: `Filed on ${formatDate(filed)} under ${name.en}, in force from ${formatDate(from)}.`,
    },
  };
}

function beforeAll(filed: PlainDate): Governance {
  return {
    framework: null,
    article: 'QĐ 1048/2019, QĐ 781/2020',
    finishBy: null,
    explanation: {
      vi: `Hồ sơ nộp ngày ${formatDate(filed)} theo quy định trước QĐ 148/QĐ-TTg (2023), không có trong phần mềm.`,
      en: `Filed on ${formatDate(filed)} under the law before QĐ 148/QĐ-TTg (2023), which the software does not hold.`,
    },
  };
}
