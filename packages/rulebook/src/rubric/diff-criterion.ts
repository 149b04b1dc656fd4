import type { Text } from '../text.ts';
import { align } from './align.ts';
import {
  alike,
  type ChangeKind,
  compare,
  compareTexts,
  lines,
  pointsText,
  type RubricChange,
} from './changes.ts';
import { type Criterion, type CriterionOption, conditionedStars } from './model.ts';

/** The differences between two versions of a criterion, in the order in which a sheet prints it. */
export function diffCriterion(before: Criterion, after: Criterion): readonly RubricChange[] {
  const head = (kind: ChangeKind, what: Text) => ({ kind, at: after.code, what });
  return [
    ...compareTexts(head('labels', { vi: 'Tên tiêu chí', en: 'Name' }), before.name, after.name),
    ...compare(
      head('points', { vi: 'Điểm tối đa', en: 'Maximum' }),
      pointsText(before.max),
      pointsText(after.max),
    ),
    ...conditionedStars.flatMap((star) =>
      compare(
        head('conditions', { vi: `Điều kiện ${star} sao`, en: `Condition for ${star} stars` }),
        atLeast(before.minForStar?.[star]),
        atLeast(after.minForStar?.[star]),
      ),
    ),
    ...compare(
      head('conditions', { vi: 'Chỉ áp dụng khi', en: 'Applies only when' }),
      dependence(before),
      dependence(after),
    ),
    ...compare(head('options', { vi: 'Cách chấm', en: 'Scoring' }), scoring(before), scoring(after)),
    ...align(before.options, after.options, optionCost).flatMap(([old, now]) =>
      diffOption(old && place(before, old), now && place(after, now), after.code),
    ),
    ...compareTexts(
      head('guidance', { vi: 'Minh chứng', en: 'Evidence' }),
      before.evidence ?? null,
      after.evidence ?? null,
    ),
    ...align(before.notes ?? [], after.notes ?? [], noteCost).flatMap(([old, now]) =>
      compareTexts(head('guidance', { vi: 'Ghi chú', en: 'Note' }), old, now),
    ),
  ];
}

/** A criterion that is on one of the sheets only: all that it says. */
export const wholeCriterion = (criterion: Criterion): Text =>
  lines([
    {
      vi: `${criterion.name.vi} (tối đa ${criterion.max} điểm)`,
      en: `${criterion.name.en} (${criterion.max} points at most)`,
    },
    ...criterion.options.map(wholeOption),
    ...conditionedStars.flatMap((star) => {
      const least = atLeast(criterion.minForStar?.[star]);
      return least ? [{ vi: `${star} sao: ${least.vi}`, en: `${star} stars: ${least.en}` }] : [];
    }),
  ]);

const wholeOption = ({ points, label, branch }: CriterionOption): Text => ({
  vi: `${pointsText(points).vi}: ${label.vi}${branch === undefined ? '' : ` [${branch}]`}`,
  en: `${pointsText(points).en}: ${label.en}${branch === undefined ? '' : ` [${branch}]`}`,
});

const atLeast = (points: number | undefined): Text | null =>
  points === undefined ? null : { vi: `từ ${points} điểm`, en: `${pointsText(points).en} or more` };

const dependence = ({ appliesWhen }: Criterion): Text | null =>
  appliesWhen
    ? {
        vi: `tiêu chí ${appliesWhen.criterion} từ ${appliesWhen.minPoints} điểm`,
        en: `criterion ${appliesWhen.criterion} counts ${pointsText(appliesWhen.minPoints).en} or more`,
      }
    : null;

const scoring = ({ yesNo }: Criterion): Text =>
  yesNo ? { vi: 'có – không', en: 'yes – no' } : { vi: 'theo mức', en: 'by options' };

interface Placed {
  readonly option: CriterionOption;
  readonly ordinal: number;
}

const place = ({ options }: Criterion, option: CriterionOption): Placed => ({
  option,
  ordinal: options.indexOf(option) + 1,
});

function diffOption(before: Placed | null, after: Placed | null, at: string): readonly RubricChange[] {
  const ordinal = (after ?? before)?.ordinal ?? 0;
  const what = { vi: `Phương án ${ordinal}`, en: `Option ${ordinal}` };
  if (before === null || after === null) {
    return compare(
      { kind: 'options', at, what },
      before && wholeOption(before.option),
      after && wholeOption(after.option),
    );
  }
  const branch = ({ option }: Placed) => (option.branch === undefined ? null : alike(option.branch));
  return [
    ...compareTexts({ kind: 'labels', at, what }, before.option.label, after.option.label),
    ...compare(
      {
        kind: 'points',
        at,
        what: { vi: `Điểm của phương án ${ordinal}`, en: `Points of option ${ordinal}` },
      },
      pointsText(before.option.points),
      pointsText(after.option.points),
    ),
    ...compare(
      {
        kind: 'options',
        at,
        what: { vi: `Trường hợp của phương án ${ordinal}`, en: `Branch of option ${ordinal}` },
      },
      branch(before),
      branch(after),
    ),
  ];
}

/** Options are the same one by what they say, then by what they count; never less like than two that stand alone. */
const optionCost = (before: CriterionOption, after: CriterionOption): number =>
  (before.label.vi === after.label.vi ? 0 : 0.9) +
  (before.points === after.points ? 0 : 0.5) +
  (before.branch === after.branch ? 0 : 0.3) +
  (before.label.en === after.label.en ? 0 : 0.1);

const noteCost = (before: Text, after: Text): number =>
  (before.vi === after.vi ? 0 : 0.9) + (before.en === after.en ? 0 : 0.1);
