import { formerLawEnd, pendingDeadline } from '../framework/governing-framework.ts';
import type { Framework, LegalNumber, TierCode } from '../framework/model.ts';
import type { Text } from '../text.ts';
import {
  certificateExpiry,
  communeReviewDeadline,
  extensionLimit,
  type RefilingWarning,
  reEvaluationDeadline,
  reEvaluationWindow,
  revocationDeadline,
} from './deadlines.ts';
import type { LegalDate } from './legal-date.ts';
import type { PlainDate } from './plain-date.ts';
import { roundDeadline } from './rounds.ts';
import type { DayOff } from './working-days.ts';

/** A deadline as computed by a rule, with what only some rules tell. */
export interface Deadline extends LegalDate {
  /** The first day in time, where the law sets one too. */
  readonly opens?: PlainDate;
  readonly skipped?: readonly DayOff[];
  readonly warnings?: readonly RefilingWarning[];
}

/** What a framework sets, in words, and where. */
export interface DeadlineTerm {
  readonly text: Text;
  readonly article: string;
}

interface DeadlineRule {
  readonly name: Text;
  /** The event whose day is counted from. */
  readonly from: Text;
  /** Null when the framework sets no such term. */
  readonly term: (framework: Framework) => DeadlineTerm | null;
  /** Null when the framework sets no such term, or none for an event on that day. */
  readonly compute: (framework: Framework, from: PlainDate) => Deadline | null;
}

const days = (rule: LegalNumber | undefined): DeadlineTerm | null =>
  rule ? { article: rule.article, text: { vi: `${rule.value} ngày`, en: `${rule.value} days` } } : null;

/** Every deadline of the programme by its name, in the order of a product's path. */
export const deadlineRules = {
  'commune-review': {
    name: { vi: 'UBND cấp xã kiểm tra, đánh giá hồ sơ', en: 'Check and assessment by the commune' },
    from: { vi: 'ngày tiếp nhận hồ sơ', en: 'receipt of the dossier' },
    term: ({ deadlines: { communeReviewWorkingDays: rule } }) => ({
      article: rule.article,
      text: { vi: `${rule.value} ngày làm việc`, en: `${rule.value} working days` },
    }),
    compute: communeReviewDeadline,
  },
  'province-round': roundRule(
    'province',
    { vi: 'Đợt đánh giá, phân hạng cấp tỉnh', en: 'Ranking round of the province' },
    { vi: 'ngày UBND cấp xã đề nghị', en: 'proposal by the commune' },
  ),
  'ministry-round': roundRule(
    'ministry',
    { vi: 'Đợt đánh giá, phân hạng cấp trung ương', en: 'Ranking round of the ministry' },
    { vi: 'ngày UBND cấp tỉnh đề nghị', en: 'proposal by the province' },
  ),
  'certificate-validity': {
    name: { vi: 'Thời hạn giấy chứng nhận', en: 'Validity of the certificate' },
    from: { vi: 'ngày cấp giấy chứng nhận', en: 'issue of the certificate' },
    term: ({ certificateMonths: { value, article } }) => ({
      article,
      text: { vi: `${value} tháng`, en: `${value} months` },
    }),
    compute: certificateExpiry,
  },
  're-evaluation-filing': {
    name: { vi: 'Nộp hồ sơ đánh giá, phân hạng lại', en: 'Filing for re-evaluation' },
    from: { vi: 'ngày hết hạn giấy chứng nhận', en: 'expiry of the certificate' },
    term: ({ deadlines }) => {
      const { refilingEarliestDaysBeforeExpiry: earliest, refilingLatestDaysBeforeExpiry: latest } =
        deadlines;
      if (!earliest || !latest) return null;
      const span = `${earliest.value} – ${latest.value}`;
      return {
        article: latest.article,
        text: { vi: `${span} ngày trước khi hết hạn`, en: `${span} days before expiry` },
      };
    },
    compute: (framework, expiry) => {
      const window = reEvaluationWindow(framework, expiry);
      if (!window) return null;
      const { closes, ...rest } = window;
      return { date: closes, provisional: false, ...rest };
    },
  },
  're-evaluation': {
    name: { vi: 'Đánh giá, phân hạng lại', en: 'Re-evaluation' },
    from: { vi: 'ngày nhận đủ hồ sơ đề nghị', en: 'receipt of the complete proposal' },
    term: ({ deadlines }) => days(deadlines.reEvaluationDays),
    compute: reEvaluationDeadline,
  },
  'certificate-extension': {
    name: {
      vi: 'Giấy chứng nhận kéo dài chờ đánh giá lại',
      en: 'Extension of the certificate until the re-evaluation',
    },
    from: { vi: 'ngày hết hạn giấy chứng nhận', en: 'expiry of the certificate' },
    term: ({ deadlines }) => days(deadlines.extensionDaysPastExpiry),
    compute: extensionLimit,
  },
  revocation: {
    name: { vi: 'Thu hồi giấy chứng nhận', en: 'Revocation of the certificate' },
    from: {
      vi: 'ngày có kết luận, hoặc xác nhận không còn sản xuất',
      en: 'conclusion, or confirmation that production has ended',
    },
    term: ({ deadlines }) => days(deadlines.revocationDays),
    compute: revocationDeadline,
  },
  'former-law-end': {
    name: { vi: 'Quy định trước hết hiệu lực', en: 'End of the former law' },
    from: { vi: 'ngày quy định mới có hiệu lực', en: 'first day of the new law' },
    term: ({ deadlines }) => days(deadlines.formerLawEndsDays),
    compute: formerLawEnd,
  },
  'pending-first-or-upgrade': {
    name: {
      vi: 'Chuyển tiếp: hồ sơ lần đầu, nâng hạng chưa đánh giá',
      en: 'Transition: first or upgrade dossier not yet ranked',
    },
    from: { vi: 'ngày nộp hồ sơ', en: 'filing of the dossier' },
    term: ({ deadlines }) => days(deadlines.pendingFirstOrUpgradeDays),
    compute: (framework, filed) => pendingDeadline(framework, 'first', filed),
  },
  'pending-re-evaluation': {
    name: {
      vi: 'Chuyển tiếp: hồ sơ đánh giá lại chưa đánh giá',
      en: 'Transition: re-evaluation not yet ranked',
    },
    from: { vi: 'ngày nộp hồ sơ', en: 'filing of the dossier' },
    term: ({ deadlines }) => days(deadlines.pendingReEvaluationDays),
    compute: (framework, filed) => pendingDeadline(framework, 're-evaluation', filed),
  },
} as const satisfies Record<string, DeadlineRule>;

export type DeadlineRuleName = keyof typeof deadlineRules;

/** The names of all rules, in the order of the table. */
export const deadlineRuleNames = Object.keys(deadlineRules) as readonly DeadlineRuleName[];

/** The rule of a name. */
export const deadlineRule = (name: DeadlineRuleName): DeadlineRule => deadlineRules[name];

function roundRule(tier: TierCode, name: Text, from: Text): DeadlineRule {
  return {
    name,
    from,
    term: ({ rounds }) => {
      const own = rounds.filter((round) => round.tier === tier);
      const [first] = own;
      if (!first) return null;
      const day = (monthDay: string) => monthDay.split('-').reverse().join('/');
      const list = (before: string) =>
        own.map((round) => `${day(round.proposedBefore)} → ${before} ${day(round.finishedBefore)}`);
      return {
        article: first.article,
        text: {
          vi: `đề nghị trước ${list('xong trước').join('; trước ')}`,
          en: `proposed before ${list('ranked before').join('; before ')}`,
        },
      };
    },
    compute: (framework, proposed) => roundDeadline(framework, tier, proposed),
  };
}
