import {
  type AdviceStep,
  adviceFor,
  claimsWithoutEvidence,
  earnedPoints,
  type FilingContent,
  type Forecast,
  forecast,
  nextStar,
  type Rubric,
  type Star,
  starBandsOf,
  type UnmetCondition,
} from '@saolang/rulebook';

/** A criterion that brings points on the producer's word alone. */
export interface Claim {
  readonly criterion: string;
  readonly points: number;
}

/** What it takes to reach a star. */
export interface NextStar {
  readonly star: Star;
  /** Points still to be won. */
  readonly points: number;
  /** The conditions of this star and those below it that are not met. */
  readonly conditions: readonly UnmetCondition[];
  /** The fewest steps that lead there; null while criteria are still to be answered. */
  readonly steps: readonly AdviceStep[] | null;
}

/** What a filing is worth as it stands. */
export interface Outlook {
  /** By what the producer claims. */
  readonly claimed: Forecast;
  /** By the claims that have evidence: what a council can follow. */
  readonly proven: Forecast;
  readonly unproven: readonly Claim[];
  readonly unprovenPoints: number;
  /** What keeps the star below the band of the points. */
  readonly caps: readonly UnmetCondition[];
  /** The way to the next star that is recognised; null at five stars. */
  readonly next: NextStar | null;
}

/** What a filing is worth, what holds it back, and what would take it further. */
export function outlookOf(content: Pick<FilingContent, 'rubric' | 'choices' | 'evidence'>): Outlook {
  const { rubric, choices } = content;
  const claimed = forecast(rubric, choices);
  const points = earnedPoints(rubric, choices);
  const unproven = claimsWithoutEvidence(content).map((criterion) => ({
    criterion,
    points: points.get(criterion) ?? 0,
  }));
  const without = new Set(unproven.map(({ criterion }) => criterion));
  const provenChoices = Object.fromEntries(Object.entries(choices).filter(([code]) => !without.has(code)));
  return {
    claimed,
    proven: forecast(rubric, provenChoices),
    unproven,
    unprovenPoints: unproven.reduce((sum, claim) => sum + claim.points, 0),
    caps: claimed.unmet.filter(({ star }) => star > claimed.star && star <= claimed.band),
    next: wayOn(rubric, choices, claimed),
  };
}

function wayOn(rubric: Rubric, choices: FilingContent['choices'], claimed: Forecast): NextStar | null {
  const star = nextStar(claimed.star);
  if (star === null) return null;
  const min = starBandsOf(rubric.framework).find((band) => band.star === star)?.min ?? 0;
  const advice = claimed.unanswered.length === 0 ? adviceFor(rubric, choices, star) : null;
  return {
    star,
    points: Math.max(0, min - claimed.total),
    conditions: claimed.unmet.filter((each) => each.star <= star),
    steps: advice?.reachable ? advice.steps : null,
  };
}
