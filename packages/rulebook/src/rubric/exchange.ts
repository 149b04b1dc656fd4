import type { Text } from '../text.ts';
import { checkRubric, type Defect } from './check.ts';
import type {
  AppliesWhen,
  Criterion,
  CriterionOption,
  Disqualification,
  Doubt,
  OriginUnit,
  PartCode,
  Rubric,
  RubricPart,
  RubricSection,
  StarConditions,
} from './model.ts';
import { lookUpRubric, lookUpRubrics, type UnknownRubric } from './registry.ts';

/** Rubrics as they are exchanged in JSON: labels are plain Vietnamese, with the English gloss beside. */
export interface RubricExport {
  readonly framework: string;
  readonly sets: readonly ExportedSet[];
}

interface Named {
  readonly name: string;
  readonly nameEn?: string;
}

export interface ExportedSet extends Named {
  readonly number: number;
  readonly originUnit?: OriginUnit;
  readonly parts: readonly ExportedPart[];
  readonly disqualifications?: readonly Disqualification[];
  readonly doubts?: readonly Doubt[];
}

export interface ExportedPart extends Partial<Named> {
  readonly code: PartCode;
  readonly max: number;
  readonly sections: readonly ExportedSection[];
}

export interface ExportedSection extends Named {
  readonly code: string;
  readonly max: number;
  readonly criteria: readonly ExportedCriterion[];
}

export interface ExportedCriterion extends Named {
  readonly code: string;
  readonly max: number;
  readonly options: readonly ExportedOption[];
  readonly minForStar?: StarConditions;
  readonly appliesWhen?: AppliesWhen;
  readonly yesNo?: true;
  readonly notes?: readonly Text[];
  readonly evidence?: Text;
}

export interface ExportedOption {
  readonly points: number;
  readonly label: string;
  readonly labelEn?: string;
  readonly branch?: string;
}

export type ExportOutcome =
  | { readonly ok: true; readonly export: RubricExport }
  | { readonly ok: false; readonly errors: readonly UnknownRubric[] };

/** The sheets of a framework, or that of one product set, in the export form. */
export function exportRubrics(framework: string, set?: number): ExportOutcome {
  const found = set === undefined ? lookUpRubrics(framework) : lookUpRubric(framework, set);
  if ('code' in found) return { ok: false, errors: [found] };
  return { ok: true, export: toExport(framework, 'number' in found ? [found] : found) };
}

/** Any sheets of one framework in the export form. */
export const toExport = (framework: string, rubrics: readonly Rubric[]): RubricExport => ({
  framework,
  sets: rubrics.map((rubric) => ({
    number: rubric.number,
    ...named(rubric.name),
    ...(rubric.originUnit ? { originUnit: rubric.originUnit } : {}),
    parts: rubric.parts.map(exportPart),
    ...(rubric.disqualifications.length > 0 ? { disqualifications: rubric.disqualifications } : {}),
    ...(rubric.doubts.length > 0 ? { doubts: rubric.doubts } : {}),
  })),
});

const named = (name: Text): Required<Named> => ({ name: name.vi, nameEn: name.en });

const exportPart = ({ code, name, max, sections }: RubricPart): ExportedPart => ({
  code,
  ...named(name),
  max,
  sections: sections.map(exportSection),
});

const exportSection = ({ code, name, max, criteria }: RubricSection): ExportedSection => ({
  code,
  ...named(name),
  max,
  criteria: criteria.map(exportCriterion),
});

const exportCriterion = ({ code, name, max, options, ...rest }: Criterion): ExportedCriterion => ({
  code,
  ...named(name),
  max,
  options: options.map(({ points, label, branch }) => ({
    points,
    label: label.vi,
    labelEn: label.en,
    ...(branch === undefined ? {} : { branch }),
  })),
  ...rest,
});

export type ImportOutcome =
  | { readonly ok: true; readonly rubrics: readonly Rubric[] }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/**
 * Rubrics from the export form, after {@link checkRubric} found no defect. Where the English gloss is missing the
 * Vietnamese stands in; pasted Vietnamese is composed (NFC); fields that the form does not have are left behind.
 */
export function importRubrics(json: unknown): ImportOutcome {
  const defects = checkRubric(json);
  if (defects.length > 0) return { ok: false, defects };
  // No defect: every field has the type that the export form gives it.
  const { framework, sets } = json as RubricExport;
  return { ok: true, rubrics: sets.map((set) => importSet(framework, set)) };
}

/**
 * Sheets of one framework as text, letter for letter the same for the same sheets, whoever wrote them and in whatever
 * format they came: what a digest is taken of.
 */
export function canonicalText(rubrics: readonly Rubric[]): string {
  const framework = rubrics[0]?.framework ?? '';
  // The way in puts the fields in one order.
  const ordered = toExport(framework, rubrics).sets.map((set) => importSet(framework, set));
  return JSON.stringify(toExport(framework, ordered));
}

const importSet = (framework: string, set: ExportedSet): Rubric => ({
  framework,
  number: set.number,
  name: bilingual(set.name, set.nameEn),
  ...(set.originUnit ? { originUnit: set.originUnit } : {}),
  parts: set.parts.map(importPart),
  disqualifications: (set.disqualifications ?? []).map(({ code, kind, text, at }) => ({
    code,
    kind,
    text: composed(text),
    ...(at === undefined ? {} : { at }),
  })),
  doubts: (set.doubts ?? []).map(({ at, doubt, settledBy }) => ({
    at,
    doubt: composed(doubt),
    settledBy: composed(settledBy),
  })),
});

const bilingual = (vi: string, en: string | undefined): Text => composed({ vi, en: en ?? vi });

const composed = ({ vi, en }: Text): Text => ({ vi: vi.normalize('NFC'), en: en.normalize('NFC') });

const importPart = ({ code, name, nameEn, max, sections }: ExportedPart): RubricPart => ({
  code,
  name: name === undefined ? bilingual(`Phần ${code}`, `Part ${code}`) : bilingual(name, nameEn),
  max,
  sections: sections.map(importSection),
});

const importSection = ({ code, name, nameEn, max, criteria }: ExportedSection): RubricSection => ({
  code,
  name: bilingual(name, nameEn),
  max,
  criteria: criteria.map(importCriterion),
});

const importCriterion = (criterion: ExportedCriterion): Criterion => ({
  code: criterion.code,
  name: bilingual(criterion.name, criterion.nameEn),
  max: criterion.max,
  options: criterion.options.map(importOption),
  ...(criterion.minForStar ? { minForStar: { ...criterion.minForStar } } : {}),
  ...(criterion.appliesWhen ? { appliesWhen: importCondition(criterion.appliesWhen) } : {}),
  ...(criterion.yesNo ? { yesNo: true } : {}),
  ...(criterion.notes ? { notes: criterion.notes.map(composed) } : {}),
  ...(criterion.evidence ? { evidence: composed(criterion.evidence) } : {}),
});

const importCondition = ({ criterion, minPoints }: AppliesWhen): AppliesWhen => ({ criterion, minPoints });

const importOption = ({ points, label, labelEn, branch }: ExportedOption): CriterionOption => ({
  points,
  label: bilingual(label, labelEn),
  ...(branch === undefined ? {} : { branch: branch.normalize('NFC') }),
});
