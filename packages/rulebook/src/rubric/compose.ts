import type { Text } from '../text.ts';
import type {
  Criterion,
  CriterionOption,
  Disqualification,
  Doubt,
  OriginUnit,
  PartCode,
  Rubric,
  RubricPart,
  RubricSection,
} from './model.ts';

/** A bilingual text: Vietnamese, then its English gloss. */
export const t = (vi: string, en: string): Text => ({ vi, en });

/** A criterion before it has its place on a sheet; its grounds and doubts move to the sheet with its code. */
export interface CriterionSpec extends Omit<Criterion, 'code' | 'max'> {
  /** The named group of its section that it stands in, where the sheet prints groups; see {@link inGroup}. */
  readonly group?: Text;
  readonly grounds?: readonly Omit<Disqualification, 'at'>[];
  readonly doubts?: readonly Omit<Doubt, 'at'>[];
}

/** A section: its criteria, or the one criterion that it is itself. */
export interface SectionSpec {
  readonly name: Text;
  readonly criteria: readonly CriterionSpec[];
  /** The section is itself the criterion and lends it its number. */
  readonly single: boolean;
}

export interface RubricSpec {
  readonly number: number;
  readonly name: Text;
  readonly originUnit?: OriginUnit;
  readonly parts: Readonly<
    Record<PartCode, { readonly name: Text; readonly sections: readonly SectionSpec[] }>
  >;
  readonly disqualifications?: readonly Disqualification[];
  readonly doubts?: readonly Doubt[];
}

/**
 * How a framework numbers the criteria of a section: `(section, index from 0, single, group from 0) => code`; the index
 * is the place within the group where there is one.
 */
export type CriterionCoder = (section: string, index: number, single: boolean, group?: number) => string;

/** A section of several criteria. */
export const section = (name: Text, criteria: readonly CriterionSpec[]): SectionSpec => ({
  name,
  criteria,
  single: false,
});

/** A section that is scored as one criterion of the same name. */
export const single = (criterion: CriterionSpec): SectionSpec => ({
  name: criterion.name,
  criteria: [criterion],
  single: true,
});

/** Criteria that stand in a named group of their section: the group's name goes before theirs. */
export const inGroup = (group: Text, criteria: readonly CriterionSpec[]): readonly CriterionSpec[] =>
  criteria.map((criterion) => ({
    ...criterion,
    group,
    name: t(`${group.vi} – ${criterion.name.vi}`, `${group.en} – ${criterion.name.en}`),
  }));

/**
 * Options from points and labels in step. `null` instead of points: this sheet does not print that option, which
 * its neighbours have.
 */
export function options(
  points: readonly (number | null)[],
  labels: readonly Text[],
): readonly CriterionOption[] {
  if (points.length !== labels.length) {
    throw new RangeError(`${points.length} points for ${labels.length} labels from “${labels[0]?.vi}”`);
  }
  return labels.flatMap((label, index) => {
    const value = points[index] ?? null;
    return value === null ? [] : [{ points: value, label }];
  });
}

/** Lays out the sheet of a product set: numbers sections and criteria, adds up maxima, gathers grounds and doubts. */
export function composeRubric(framework: string, coder: CriterionCoder, spec: RubricSpec): Rubric {
  const disqualifications = [...(spec.disqualifications ?? [])];
  const doubts = [...(spec.doubts ?? [])];
  let sectionNumber = 0;

  const layCriterion = (code: string, criterion: CriterionSpec): Criterion => {
    const { grounds = [], doubts: criterionDoubts = [], group: _group, ...rest } = criterion;
    disqualifications.push(...grounds.map((ground) => ({ ...ground, at: code })));
    doubts.push(...criterionDoubts.map((doubt) => ({ ...doubt, at: code })));
    return { code, max: Math.max(...rest.options.map(({ points }) => points)), ...rest };
  };

  const laySection = ({ name, criteria, single: isSingle }: SectionSpec): RubricSection => {
    sectionNumber += 1;
    const code = String(sectionNumber);
    const groups = [...new Set(criteria.map(({ group }) => group))];
    const laid = criteria.map((criterion, index) => {
      if (!criterion.group) return layCriterion(coder(code, index, isSingle), criterion);
      const place = criteria.filter(({ group }) => group === criterion.group).indexOf(criterion);
      return layCriterion(coder(code, place, isSingle, groups.indexOf(criterion.group)), criterion);
    });
    return { code, name, max: sum(laid), criteria: laid };
  };

  const layPart = (code: PartCode): RubricPart => {
    const { name, sections } = spec.parts[code];
    const laid = sections.map(laySection);
    return { code, name, max: sum(laid), sections: laid };
  };

  return {
    framework,
    number: spec.number,
    name: spec.name,
    ...(spec.originUnit ? { originUnit: spec.originUnit } : {}),
    parts: [layPart('A'), layPart('B'), layPart('C')],
    disqualifications,
    doubts,
  };
}

const sum = (scored: readonly { readonly max: number }[]): number =>
  scored.reduce((total, { max }) => total + max, 0);
