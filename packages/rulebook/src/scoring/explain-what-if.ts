import { findFramework } from '../framework/frameworks.ts';
import { criteriaByCode, type Rubric } from '../rubric/model.ts';
import type { Text } from '../text.ts';
import { pointsAt } from './readings.ts';
import type { ScoreResult } from './score.ts';
import type { OpenReading, WhatIf } from './what-if.ts';
import { countOf, criterionWords, optionWords } from './words.ts';

/**
 * What another framework does to a dossier, in plain words, one sentence an entry: the result now and the range
 * there, then what makes the range.
 *
 * @param from the sheet that was scored
 * @param to the sheet of the other framework
 */
export function explainWhatIf(found: WhatIf, from: Rubric, to: Rubric): readonly Text[] {
  const { now, worst, best, comparablePoints, withoutSource, fallsAway, open } = found;
  if (now.counted === 0) {
    return [
      { vi: 'Chưa có phiếu nào được tính để so sánh.', en: 'There is no sheet that counts to compare.' },
    ];
  }
  return [
    standingWords(from, now, now),
    standingWords(to, worst, best),
    {
      vi: `Các tiêu chí so được chiếm ${comparablePoints} trên 100 điểm; căn cứ loại hồ sơ không được xét lại.`,
      en: `The criteria that compare make up ${comparablePoints} of 100 points; grounds of exclusion are not examined again.`,
    },
    ...listWords(withoutSource, to, {
      vi: 'Phiếu đã chấm không nói gì về tiêu chí',
      en: 'The sheets say nothing of criterion',
    }),
    ...listWords(fallsAway, from, {
      vi: 'Không còn được chấm: tiêu chí',
      en: 'No longer scored: criterion',
    }),
    ...open.map((reading) => openWords(reading, from, to)),
  ];
}

function standingWords(rubric: Rubric, worst: ScoreResult, best: ScoreResult): Text {
  const name = findFramework(rubric.framework)?.name;
  const points = span(worst.average ?? '', best.average ?? '');
  const star = span(String(worst.star ?? ''), String(best.star ?? ''));
  const out = worst.disqualified !== null;
  return {
    vi: `${name?.vi ?? rubric.framework}: ${points.vi.replaceAll('.', ',')} điểm, ${out ? `bị loại (${worst.disqualified})` : `${star.vi} sao`}.`,
    en: `${name?.en ?? rubric.framework}: ${points.en} points, ${out ? `disqualified (${worst.disqualified})` : `${star.en} ${star.en === '1' ? 'star' : 'stars'}`}.`,
  };
}

const span = (least: string, most: string): Text =>
  least === most ? { vi: least, en: least } : { vi: `từ ${least} đến ${most}`, en: `${least} to ${most}` };

/** Criteria by name, with the most points that they count together. */
function listWords(codes: readonly string[], rubric: Rubric, opening: Text): readonly Text[] {
  if (codes.length === 0) return [];
  const names = codes.map((code) => criterionWords(rubric, code));
  const points = codes.reduce((sum, code) => sum + (criteriaByCode(rubric).get(code)?.max ?? 0), 0);
  return [
    {
      vi: `${opening.vi} ${names.map(({ vi }) => vi).join('; ')} (tối đa ${points} điểm).`,
      en: `${opening.en} ${names.map(({ en }) => en).join('; ')} (at most ${countOf(points, 'point')}).`,
    },
  ];
}

function openWords(
  { criterion, choice, to: code, least, most, sheets }: OpenReading,
  from: Rubric,
  to: Rubric,
): Text {
  const source = criterionWords(from, criterion);
  const option = optionWords(from, criterion, choice);
  const target = criteriaByCode(to).get(code);
  const [low, high] = [least, most].map((ordinal) => (target ? pointsAt(target, ordinal) : 0));
  return {
    vi: `Chưa rõ: tiêu chí ${source.vi}, ${option.vi} (${sheets} phiếu), sang tiêu chí ${code} có thể được từ ${low} đến ${high} điểm.`,
    en: `Open: criterion ${source.en}, ${option.en} (${countOf(sheets, 'sheet')}), may count ${low} to ${countOf(high ?? 0, 'point')} at criterion ${code}.`,
  };
}
