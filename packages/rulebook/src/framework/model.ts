import type { Doubt } from '../rubric/model.ts';
import type { Text } from '../text.ts';

/** Stars by the band of points alone; 1 and 2 give neither decision nor certificate. */
export type Star = 1 | 2 | 3 | 4 | 5;

/** A star and the least average that reaches it; the band ends below the next star's minimum (5 stars: at 100). */
export interface StarBand {
  readonly star: Star;
  readonly min: number;
}

/** The stars of a framework, highest first. */
export type StarBands = readonly StarBand[];

export type FrameworkId = 'qd-148-2023' | 'qd-26-2026';

export type TierCode = 'commune' | 'city' | 'province' | 'ministry';

/** What an administrative tier does with a dossier. */
export interface Tier {
  readonly code: TierCode;
  readonly name: Text;
  /** Whether a council of this tier scores. */
  readonly scores: boolean;
  /** The stars that this tier recognises. */
  readonly recognises: readonly Star[];
  /** An average from which the dossier goes to a higher tier, with the result approved. */
  readonly forwards?: { readonly fromPoints: number; readonly to: TierCode };
  readonly article: string;
}

/** The tiers in force from a date on (legal dates, YYYY-MM-DD). */
export interface TierPeriod {
  readonly from: string;
  readonly basis: string;
  readonly tiers: readonly Tier[];
}

/** A legal document: its number and date (YYYY-MM-DD). */
export interface LegalAct {
  readonly number: string;
  readonly issued: string;
  readonly role: 'basis' | 'amendment' | 'replaced';
}

/** A number set by law, with where it stands. */
export interface LegalNumber {
  readonly value: number;
  readonly article: string;
}

/** Named deadlines; a framework lists those that its sources state. Days are calendar days unless named working days. */
export interface Deadlines {
  readonly communeReviewWorkingDays: LegalNumber;
  /** A re-evaluation is filed no earlier than so many days before the certificate expires … */
  readonly refilingEarliestDaysBeforeExpiry?: LegalNumber;
  /** … and no later than so many. */
  readonly refilingLatestDaysBeforeExpiry?: LegalNumber;
  readonly reEvaluationDays?: LegalNumber;
  readonly revocationDays?: LegalNumber;
  /** How long past its expiry a late re-filer's certificate may run on until the result. */
  readonly extensionDaysPastExpiry?: LegalNumber;
  /** From the framework's first day on: how long the law that it replaces still stands beside it … */
  readonly formerLawEndsDays?: LegalNumber;
  /** … and in how many days a dossier filed before and not yet scored may be finished under that law. */
  readonly pendingFirstOrUpgradeDays?: LegalNumber;
  readonly pendingReEvaluationDays?: LegalNumber;
}

export type FilingKindCode = 'first' | 'upgrade' | 're-evaluation';

export interface FilingKind {
  readonly code: FilingKindCode;
  readonly name: Text;
  readonly asks: Text;
}

/** An agency that sits on a council. */
export interface CouncilSeat {
  readonly agency: Text;
  /** When it sits, where not always. */
  readonly condition?: Text;
}

export interface CouncilMakeUp {
  readonly tier: TierCode;
  readonly chair: Text;
  readonly members: readonly CouncilSeat[];
  readonly article: string;
}

/** A yearly round: dossiers proposed before one day (MM-DD) are finished before another. */
export interface Round {
  readonly tier: TierCode;
  readonly proposedBefore: string;
  readonly finishedBefore: string;
  readonly article: string;
}

/** A version of the law: everything about ranking that a decree decides. */
export interface Framework {
  readonly id: FrameworkId;
  readonly name: Text;
  readonly acts: readonly LegalAct[];
  /** First and last day in force (YYYY-MM-DD); no last day while in force. */
  readonly inForce: { readonly from: string; readonly until?: string; readonly article: string };
  readonly starBands: StarBands;
  /** Oldest period first. */
  readonly tierPeriods: readonly TierPeriod[];
  readonly certificateMonths: LegalNumber;
  readonly councils: readonly CouncilMakeUp[];
  readonly deadlines: Deadlines;
  readonly filingKinds: readonly FilingKind[];
  readonly rounds: readonly Round[];
  /** Sample products sent along; none for set 26. */
  readonly sampleProducts: LegalNumber;
  readonly doubts: readonly Doubt[];
}
