import { starBandsOf } from '../framework/frameworks.ts';
import type { Star } from '../framework/model.ts';
import type { Rubric } from '../rubric/model.ts';
import type { Text } from '../text.ts';
import type { ScoreResult, StarCap } from './score.ts';
import type { StarRule } from './stars.ts';
import { criterionWords, optionWords, stars } from './words.ts';

/**
 * A result in plain words, one sentence an entry: which sheets count, the average and its band, every condition
 * that keeps the product below the band, and what follows.
 */
export function explainResult(
  result: ScoreResult,
  rubric: Rubric,
  starRule: StarRule = 'majority',
): readonly Text[] {
  return [
    countedSheets(result),
    ...average(result, rubric),
    ...result.cappedBy.map((cap) => capText(cap, rubric, starRule)),
    outcome(result),
  ];
}

function countedSheets({ sheets, counted }: ScoreResult): Text {
  const left = sheets.length - counted;
  if (left === 0) {
    return { vi: `Tính cả ${counted} phiếu.`, en: `All ${counted} sheets count.` };
  }
  return {
    vi: `Tính ${counted} trên ${sheets.length} phiếu; ${left} phiếu không tính vì chưa ký hoặc thành viên có xung đột lợi ích.`,
    en: `${counted} of ${sheets.length} sheets count; ${left} do not, being unsigned or of a member with a conflict of interest.`,
  };
}

function average({ average: shown, band, sum, counted }: ScoreResult, rubric: Rubric): readonly Text[] {
  if (shown === null || band === null) return [];
  const { from, below } = bandLimits(rubric, band);
  return [
    {
      vi: `Điểm trung bình ${shown.replace('.', ',')} (${sum} điểm : ${counted} phiếu), thuộc khung ${band} sao (${below === null ? `từ ${from} đến 100` : `từ ${from} đến dưới ${below}`} điểm).`,
      en: `Average ${shown} (${sum} points over ${counted} sheets), in the band of ${stars(band)} (${below === null ? `${from} to 100` : `${from} to under ${below}`} points).`,
    },
  ];
}

function bandLimits(rubric: Rubric, band: Star): { from: number; below: number | null } {
  const bands = starBandsOf(rubric.framework);
  const index = bands.findIndex(({ star }) => star === band);
  return { from: bands[index]?.min ?? 0, below: bands[index - 1]?.min ?? null };
}

function capText(cap: StarCap, rubric: Rubric, starRule: StarRule): Text {
  const criterion = criterionWords(rubric, cap.criterion);
  const option = optionWords(rubric, cap.criterion, cap.requiredOption);
  const asked = askedOf[starRule];
  return {
    vi: `Chưa đạt ${cap.star} sao: tiêu chí ${criterion.vi} cần ít nhất ${option.vi}; ${cap.met} trên ${cap.of} phiếu đạt, ${asked.vi}.`,
    en: `Not ${stars(cap.star)}: criterion ${criterion.en} needs at least ${option.en}; ${cap.met} of ${cap.of} sheets meet it, ${asked.en}.`,
  };
}

const askedOf: Readonly<Record<StarRule, Text>> = {
  majority: { vi: 'cần quá nửa số phiếu', en: 'more than half are needed' },
  all: { vi: 'cần tất cả các phiếu', en: 'all are needed' },
  mean: { vi: 'điểm trung bình của tiêu chí phải đạt mức này', en: "the criterion's mean must reach it" },
};

function outcome({ star, counted, disqualified }: ScoreResult): Text {
  if (disqualified !== null) {
    return {
      vi: `Kết quả: bị loại (${disqualified}), không xếp hạng.`,
      en: `Result: disqualified (${disqualified}), no star.`,
    };
  }
  if (star === null || counted === 0) {
    return { vi: 'Chưa có kết quả: chưa có phiếu nào được tính.', en: 'No result yet: no sheet counts.' };
  }
  if (star < 3) {
    return {
      vi: `Kết quả: ${star} sao, không ra quyết định và không cấp giấy chứng nhận.`,
      en: `Result: ${stars(star)}, neither decision nor certificate.`,
    };
  }
  return { vi: `Kết quả: ${star} sao.`, en: `Result: ${stars(star)}.` };
}
