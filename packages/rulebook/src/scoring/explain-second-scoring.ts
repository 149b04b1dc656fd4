import { starBandsOf } from '../framework/frameworks.ts';
import type { Rubric } from '../rubric/model.ts';
import type { Text } from '../text.ts';
import {
  type CriterionSpread,
  defaultSecondScoringRule,
  type MemberDeviation,
  type SecondScoring,
  type SecondScoringRule,
} from './second-scoring.ts';
import { countOf, criterionWords, stars } from './words.ts';

/** So many criteria are named; the rest stand in the result itself. */
const namedCriteria = 5;

/** Why the chair may ask for a second scoring, or may not, and where the members differ; one sentence an entry. */
export function explainSecondScoring(
  found: SecondScoring | null,
  rubric: Rubric,
  rule: SecondScoringRule = defaultSecondScoringRule,
): readonly Text[] {
  if (found === null) {
    return [
      { vi: 'Chưa có hai phiếu được tính để so sánh.', en: 'There are no two sheets that count to compare.' },
    ];
  }
  const { grounds, counted, lowest, highest, members, criteria } = found;
  const spread = highest - lowest;
  const outliers = members.filter(({ outlier }) => outlier);
  return [
    {
      vi: `${counted} phiếu được tính có điểm từ ${lowest} đến ${highest}, chênh nhau ${spread} điểm.`,
      en: `${counted} sheets that count give ${lowest} to ${highest} points, ${countOf(spread, 'point')} apart.`,
    },
    ...(grounds.includes('wide-spread') ? [wideSpread(rule)] : []),
    ...(grounds.includes('across-bands') ? [acrossBands(found, rubric)] : []),
    ...(grounds.length === 0 ? [noGround] : [mayAsk]),
    ...(grounds.length > 0 && outliers.length > 0 ? [farthest(outliers, found.median)] : []),
    ...(criteria.length > 0 ? [widest(criteria.slice(0, namedCriteria), rubric)] : []),
  ];
}

const wideSpread = ({ wideSpread: limit }: SecondScoringRule): Text => ({
  vi: `Chênh từ ${limit} điểm trở lên là chênh lệch lớn theo quy chế Hội đồng.`,
  en: `Totals ${limit} points apart or more differ widely by the council's regulation.`,
});

function acrossBands({ limitsCrossed }: SecondScoring, rubric: Rubric): Text {
  const limits = starBandsOf(rubric.framework)
    .filter(({ min }) => limitsCrossed.includes(min))
    .toReversed();
  return {
    vi: `Các phiếu nằm ở hai bên mức ${limits.map(({ min, star }) => `${min} điểm (${star} sao)`).join(', ')}.`,
    en: `The sheets stand on both sides of ${limits.map(({ min, star }) => `${min} points (${stars(star)})`).join(', ')}.`,
  };
}

const mayAsk: Text = {
  vi: 'Chủ tịch Hội đồng có thể yêu cầu chấm lần hai.',
  en: 'The chair may ask for a second scoring.',
};

const noGround: Text = {
  vi: 'Không có căn cứ để yêu cầu chấm lần hai.',
  en: 'There is no ground to ask for a second scoring.',
};

function farthest(outliers: readonly MemberDeviation[], median: number): Text {
  const each = outliers.map(({ member, total, deviation }) => {
    const apart = Math.abs(deviation);
    return {
      vi: `${member} (${total} điểm, ${deviation < 0 ? 'thấp' : 'cao'} hơn ${decimal(apart)})`,
      en: `${member} (${countOf(total, 'point')}, ${apart} ${deviation < 0 ? 'below' : 'above'})`,
    };
  });
  return {
    vi: `Xa trung vị ${decimal(median)} điểm nhất: ${each.map(({ vi }) => vi).join(', ')}.`,
    en: `Farthest from the median of ${median}: ${each.map(({ en }) => en).join(', ')}.`,
  };
}

function widest(criteria: readonly CriterionSpread[], rubric: Rubric): Text {
  const each = criteria.map(({ criterion, lowest, highest }) => {
    const name = criterionWords(rubric, criterion);
    return {
      vi: `${name.vi} (${lowest} – ${highest} điểm)`,
      en: `${name.en} (${lowest} – ${highest} points)`,
    };
  });
  return {
    vi: `Chênh nhiều nhất ở tiêu chí ${each.map(({ vi }) => vi).join('; ')}.`,
    en: `They differ most on criterion ${each.map(({ en }) => en).join('; ')}.`,
  };
}

/** Half points as Vietnamese writes them. */
const decimal = (points: number): string => String(points).replace('.', ',');
