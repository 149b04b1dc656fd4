import {
  type CriterionCoder,
  composeRubric,
  type RubricSpec,
  type SectionSpec,
  t,
} from '../../../src/rubric/compose.ts';
import type { Text } from '../../../src/text.ts';
import { nameOfSet } from '../common/classification.ts';
import { partNames } from '../common/names.ts';

/** The signed text that would settle a doubt: all of the annex, or the sheet of one set. */
export const signedAnnex = (set?: number): Text =>
  set === undefined
    ? t('Bản ký của QĐ 26/2026, Phụ lục II', 'The signed QĐ 26/2026, Annex II')
    : t(`Bản ký của QĐ 26/2026, Phụ lục II, bộ ${set}`, `The signed QĐ 26/2026, Annex II, set ${set}`);

/** Criteria are numbered `1.1`, `1.2` …, in groups `6.1.1`; a section that is itself scored keeps its number. */
const coder: CriterionCoder = (section, index, single, group) =>
  single ? section : [section, ...(group === undefined ? [] : [group + 1]), index + 1].join('.');

interface Sheet extends Omit<RubricSpec, 'name' | 'parts'> {
  readonly A: readonly SectionSpec[];
  readonly B: readonly SectionSpec[];
  readonly C: readonly SectionSpec[];
}

/** A sheet of QĐ 26/2026, Phụ lục II. */
export const sheet = ({ A, B, C, ...spec }: Sheet) =>
  composeRubric('qd-26-2026', coder, {
    ...spec,
    name: nameOfSet('qd-26-2026', spec.number),
    parts: {
      A: { name: partNames.A, sections: A },
      B: { name: partNames.B, sections: B },
      C: { name: partNames.C, sections: C },
    },
  });
