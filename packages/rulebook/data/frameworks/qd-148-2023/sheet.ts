import {
  type CriterionCoder,
  composeRubric,
  type RubricSpec,
  type SectionSpec,
  t,
} from '../../../src/rubric/compose.ts';
import type { Doubt } from '../../../src/rubric/model.ts';
import { partNames } from '../common/names.ts';

const letters = ['a', 'b', 'c', 'd', 'đ', 'e'];

/** Criteria are lettered in the Vietnamese order: `1a` … `1d`, `1đ`, `1e`. */
const lettered: CriterionCoder = (section, index) => `${section}${letters[index]}`;

/** The same, but a section that is itself scored keeps its bare number: sets print one way or the other. */
const letteredUnlessSingle: CriterionCoder = (section, index, single) =>
  single ? section : lettered(section, index, single);

/** What is to be settled for every sheet of this framework. */
const sourceDoubts: readonly Doubt[] = [
  {
    at: 'rubric',
    doubt: t(
      'Phiếu lấy theo bản chép tay của một đơn vị cấp huyện, không phải bản công báo của QĐ 148/QĐ-TTg.',
      "The sheet follows a district's transcript, not the gazette's QĐ 148/QĐ-TTg.",
    ),
    settledBy: t('Bản ký của QĐ 148/QĐ-TTg, Phụ lục III', 'The signed QĐ 148/QĐ-TTg, Annex III'),
  },
  {
    at: 'dossier',
    doubt: t(
      'Bản chép không có dòng “hồ sơ bị loại khi”; các căn cứ loại hồ sơ lấy theo QĐ 26/2026.',
      'The transcript lacks the line on rejected dossiers; the grounds are those of QĐ 26/2026.',
    ),
    settledBy: t('Bản ký của QĐ 148/QĐ-TTg, Phụ lục III', 'The signed QĐ 148/QĐ-TTg, Annex III'),
  },
];

interface Sheet extends Omit<RubricSpec, 'parts'> {
  /** Whether a section that is itself scored prints a letter (`7a`) or its bare number (`7`). */
  readonly singles: 'lettered' | 'bare';
  readonly A: readonly SectionSpec[];
  readonly B: readonly SectionSpec[];
  readonly C: readonly SectionSpec[];
}

/** A sheet of QĐ 148/2023, Phụ lục III. */
export const sheet = ({ A, B, C, singles, doubts = [], ...spec }: Sheet) =>
  composeRubric('qd-148-2023', singles === 'lettered' ? lettered : letteredUnlessSingle, {
    ...spec,
    doubts: [...sourceDoubts, ...doubts],
    parts: {
      A: { name: partNames.A, sections: A },
      B: { name: partNames.B, sections: B },
      C: { name: partNames.C, sections: C },
    },
  });
