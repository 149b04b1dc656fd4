import {
  type CriterionCoder,
  composeRubric,
  type RubricSpec,
  type SectionSpec,
  t,
} from '../../../src/rubric/compose.ts';
import type { Doubt } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { nameOfSet } from '../common/classification.ts';
import { partNames } from '../common/names.ts';

/** The signed text that would settle a doubt: all of the annex, or the sheet of one set. */
export const signedAnnex = (set?: number): Text =>
  set === undefined
    ? t('Bản ký của QĐ 148/QĐ-TTg, Phụ lục III', 'The signed QĐ 148/QĐ-TTg, Annex III')
    : t(
        `Bản ký của QĐ 148/QĐ-TTg, Phụ lục III, bộ ${set}`,
        `The signed QĐ 148/QĐ-TTg, Annex III, set ${set}`,
      );

const letters = ['a', 'b', 'c', 'd', 'đ', 'e'];

/**
 * Criteria are lettered in the Vietnamese order: `1a` … `1d`, `1đ`, `1e`. Of a group only the group has a letter, so
 * its criteria are counted behind it: `6a.1`. A section that is itself scored prints a letter or its bare number.
 */
const coder =
  (bare: (section: string) => boolean): CriterionCoder =>
  (section, index, single, group) => {
    if (single && bare(section)) return section;
    return group === undefined ? `${section}${letters[index]}` : `${section}${letters[group]}.${index + 1}`;
  };

/** What is to be settled for every sheet of this framework. */
const sourceDoubts: readonly Doubt[] = [
  {
    at: 'rubric',
    doubt: t(
      'Phiếu lấy theo bản chép tay của một đơn vị cấp huyện, không phải bản công báo của QĐ 148/QĐ-TTg.',
      "The sheet follows a district's transcript, not the gazette's QĐ 148/QĐ-TTg.",
    ),
    settledBy: signedAnnex(),
  },
  {
    at: 'dossier',
    doubt: t(
      'Bản chép không có dòng “hồ sơ bị loại khi”; các căn cứ loại hồ sơ lấy theo QĐ 26/2026.',
      'The transcript lacks the line on rejected dossiers; the grounds are those of QĐ 26/2026.',
    ),
    settledBy: signedAnnex(),
  },
];

export interface Sheet extends Omit<RubricSpec, 'name' | 'parts'> {
  /** Whether a section that is itself scored prints a letter (`7a`) or its bare number (`7`); else which are bare. */
  readonly singles: 'lettered' | 'bare' | { readonly bare: string };
  readonly A: readonly SectionSpec[];
  readonly B: readonly SectionSpec[];
  readonly C: readonly SectionSpec[];
}

const isBare = (singles: Sheet['singles']) => (section: string) =>
  typeof singles === 'string' ? singles === 'bare' : singles.bare === section;

/** A sheet of QĐ 148/2023, Phụ lục III. */
export const sheet = ({ A, B, C, singles, doubts = [], ...spec }: Sheet) =>
  composeRubric('qd-148-2023', coder(isBare(singles)), {
    ...spec,
    name: nameOfSet('qd-148-2023', spec.number),
    doubts: [...sourceDoubts, ...doubts],
    parts: {
      A: { name: partNames.A, sections: A },
      B: { name: partNames.B, sections: B },
      C: { name: partNames.C, sections: C },
    },
  });
