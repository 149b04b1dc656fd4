import {
  type CriterionCoder,
  composeRubric,
  type RubricSpec,
  type SectionSpec,
} from '../../../src/rubric/compose.ts';
import { partNames } from '../common/names.ts';

/** Criteria are numbered `1.1`, `1.2` …, in groups `6.1.1`; a section that is itself scored keeps its number. */
const coder: CriterionCoder = (section, index, single, group) =>
  single ? section : [section, ...(group === undefined ? [] : [group + 1]), index + 1].join('.');

interface Sheet extends Omit<RubricSpec, 'parts'> {
  readonly A: readonly SectionSpec[];
  readonly B: readonly SectionSpec[];
  readonly C: readonly SectionSpec[];
}

/** A sheet of QĐ 26/2026, Phụ lục II. */
export const sheet = ({ A, B, C, ...spec }: Sheet) =>
  composeRubric('qd-26-2026', coder, {
    ...spec,
    parts: {
      A: { name: partNames.A, sections: A },
      B: { name: partNames.B, sections: B },
      C: { name: partNames.C, sections: C },
    },
  });
