import type { Rubric, StarCondition } from '../rubric/model.ts';
import type { Text } from '../text.ts';
import type { Advice, AdviceStep, FreedCriterion } from './advice.ts';
import { countOf, criterionWords, optionWords, stars } from './words.ts';

type Reached = Extract<Advice, { reachable: true }>;
type Blocked = Extract<Advice, { reachable: false }>;

/** Advice in plain words for a producer, one sentence an entry: what it takes, each criterion to raise, and the end. */
export const explainAdvice = (advice: Advice, rubric: Rubric): readonly Text[] =>
  advice.reachable ? explainSteps(advice, rubric) : explainBlock(advice, rubric);

function explainSteps({ target, before, after, steps }: Reached, rubric: Rubric): readonly Text[] {
  if (steps.length === 0) {
    return [
      {
        vi: `Phiếu này đã đạt ${before.star} sao với ${before.total} điểm; không phải nâng tiêu chí nào để đạt ${target} sao.`,
        en: `This sheet stands at ${stars(before.star)} with ${before.total} points; nothing need rise for ${stars(target)}.`,
      },
    ];
  }
  const climbed = steps.reduce((sum, step) => sum + step.steps, 0);
  return [
    {
      vi: `Để đạt ${target} sao, ít nhất phải nâng ${climbed} bậc ở ${steps.length} tiêu chí; điểm tăng từ ${before.total} lên ${after.total}.`,
      en: `For ${stars(target)} at least ${countOf(climbed, 'step')} up at ${countOf(steps.length, 'criterion', 'criteria')}; points rise from ${before.total} to ${after.total}.`,
    },
    ...steps.map((step) => explainStep(step, rubric)),
    {
      vi: `Khi đó: ${after.total} điểm, ${after.star} sao.`,
      en: `Then: ${after.total} points, ${stars(after.star)}.`,
    },
  ];
}

function explainStep(step: AdviceStep, rubric: Rubric): Text {
  const { criterion, from, to, frees } = step;
  const name = criterionWords(rubric, criterion);
  const start: Text =
    from === 0
      ? { vi: 'chưa có phương án nào', en: 'no option' }
      : { vi: `phương án ${from}`, en: `option ${from}` };
  const end = optionWords(rubric, criterion, to);
  const gain = gainWords(step);
  const freed = frees.map((other) => freedWords(other, rubric));
  return {
    vi: `Tiêu chí ${name.vi}: từ ${start.vi} lên ${[`${end.vi}, ${gain.vi}`, ...freed.map(({ vi }) => vi)].join('; ')}.`,
    en: `Criterion ${name.en}: from ${start.en} to ${[`${end.en}, ${gain.en}`, ...freed.map(({ en }) => en)].join('; ')}.`,
  };
}

function freedWords(freed: FreedCriterion, rubric: Rubric): Text {
  const name = criterionWords(rubric, freed.criterion);
  const gain = gainWords(freed);
  return {
    vi: `nhờ đó tiêu chí ${name.vi} được tính, ${gain.vi}`,
    en: `with it criterion ${name.en} counts, ${gain.en}`,
  };
}

/** The points gained, and the stars whose minimum the criterion then meets. */
function gainWords({ points, meets }: FreedCriterion): Text {
  const asked = meets.map(({ star }) => star);
  return {
    vi: `thêm ${points} điểm${asked.length === 0 ? '' : `, đủ mức tối thiểu của ${asked.join(', ')} sao`}`,
    en: `${countOf(points, 'point')} more${asked.length === 0 ? '' : `, the minimum for ${asked.join(', ')} stars`}`,
  };
}

function explainBlock({ target, best, neededPoints, unmet }: Blocked, rubric: Rubric): readonly Text[] {
  return [
    {
      vi: `Không đạt được ${target} sao khi giữ nguyên các tiêu chí đã khóa: nâng hết phần còn lại được ${best.total} điểm, ${best.star} sao.`,
      en: `${stars(target)} cannot be reached while the locked criteria stay: raising all the rest gives ${best.total} points, ${stars(best.star)}.`,
    },
    ...(best.total < neededPoints
      ? [
          {
            vi: `Còn thiếu ${neededPoints - best.total} điểm: ${target} sao cần từ ${neededPoints} điểm.`,
            en: `${countOf(neededPoints - best.total, 'point')} short: ${stars(target)} need ${neededPoints}.`,
          },
        ]
      : []),
    ...unmet.map((condition) => unmetWords(condition, rubric)),
  ];
}

function unmetWords({ criterion, star, requiredOption }: StarCondition, rubric: Rubric): Text {
  const name = criterionWords(rubric, criterion);
  const option = optionWords(rubric, criterion, requiredOption);
  return {
    vi: `${star} sao cần tiêu chí ${name.vi} ít nhất ở ${option.vi}.`,
    en: `${stars(star)} need criterion ${name.en} at ${option.en} at least.`,
  };
}
