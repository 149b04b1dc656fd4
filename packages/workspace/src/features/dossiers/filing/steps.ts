import {
  criteriaOf,
  evidenceTypes,
  type FilingContent,
  type FilingField,
  type FilingStepCode,
  fieldsAsked,
  filingSteps,
  forecast,
  type Missing,
  missingForSubmission,
  type Rubric,
  type Text,
} from '@saolang/rulebook';

/** The steps of the forms, and the review that ends them. */
export type StepCode = FilingStepCode | 'review';

/** Questions that belong together: on a phone one screen, on a PC a part of the step's page. */
export interface Group {
  /** The first of its places; names the screen in the address. */
  readonly id: string;
  /** Codes of fields or criteria. */
  readonly places: readonly string[];
}

/** Something missing, at the step where the workspace asks it. */
export interface MissingHere extends Omit<Missing, 'step'> {
  readonly step: StepCode;
}

export interface Step {
  readonly code: StepCode;
  readonly groups: readonly Group[];
  /** How many things must be there. */
  readonly required: number;
  readonly missing: readonly MissingHere[];
  readonly status: 'empty' | 'begun' | 'done';
}

/** The titles of the steps of the forms; the review's is in the catalogue. */
export const stepTitles: Readonly<Partial<Record<StepCode, Text>>> = Object.fromEntries(
  filingSteps.map(({ code, title }) => [code, title]),
);

export const stepCodes: readonly StepCode[] = [...filingSteps.map(({ code }) => code), 'review'];

/** Whether a text of the address is a step. */
export const isStep = (code: string): code is StepCode => stepCodes.includes(code as StepCode);

/** The pledge of Mẫu số 01 is given at the end, when there is something to vouch for. */
const pledgePlace = 'pledge';

/** The one paper without which nothing can be submitted. */
export const licencePlace = 'business-licence';

/** Everything that is missing, each at the step where it is asked. */
export const missingIn = (content: FilingContent): readonly MissingHere[] =>
  missingForSubmission(content).map((missing) =>
    missing.place === pledgePlace ? { ...missing, step: 'review' } : missing,
  );

/** The steps of a filing, with what each asks and what is still missing. */
export function stepsOf(content: FilingContent): readonly Step[] {
  const missing = missingIn(content);
  return stepCodes.map((code) => {
    const here = missing.filter(({ step }) => step === code);
    const required = requiredIn(code, content);
    const open = new Set(here.map(({ place }) => place)).size;
    return {
      code,
      groups: groupsOf(code, content),
      required,
      missing: here,
      status: open === 0 ? 'done' : open < required ? 'begun' : 'empty',
    };
  });
}

const askedIn = (code: StepCode, { rubric, kind }: FilingContent) => {
  const step = filingSteps.find((each) => each.code === code);
  return step ? fieldsAsked(step, rubric.number, kind).filter((field) => field.code !== pledgePlace) : [];
};

function requiredIn(code: StepCode, content: FilingContent): number {
  switch (code) {
    case 'self-assessment':
      return (
        criteriaOf(content.rubric).length - forecast(content.rubric, content.choices).notApplicable.length
      );
    case 'evidence':
    case 'review':
      return 1;
    default:
      return askedIn(code, content).filter(({ required }) => required).length;
  }
}

function groupsOf(code: StepCode, content: FilingContent): readonly Group[] {
  switch (code) {
    case 'self-assessment':
      return criteriaOf(content.rubric).map((criterion) => ({
        id: criterion.code,
        places: [criterion.code],
      }));
    case 'evidence':
      return [{ id: licencePlace, places: Object.keys(evidenceTypes) }];
    case 'review':
      return [{ id: pledgePlace, places: [pledgePlace] }];
    default:
      return questionGroups(askedIn(code, content));
  }
}

/** A question that takes some writing or reading stands alone; short ones that follow each other stand together. */
export function questionGroups(fields: readonly FilingField[]): readonly Group[] {
  const groups: { id: string; places: string[]; short: boolean }[] = [];
  for (const field of fields) {
    const short = field.kind === 'text' || field.kind === 'money' || field.kind === 'count';
    const last = groups.at(-1);
    if (short && last?.short) last.places.push(field.code);
    else groups.push({ id: field.code, places: [field.code], short });
  }
  return groups.map(({ id, places }) => ({ id, places }));
}

/** Where one can be in a filing. */
export interface Screen {
  readonly step: StepCode;
  readonly group: string;
}

/** All screens in order: on a phone one a group, on a PC one a step. */
export const screensOf = (steps: readonly Step[], phone: boolean): readonly Screen[] =>
  steps.flatMap(({ code, groups }) =>
    groups.slice(0, phone ? undefined : 1).map(({ id }) => ({ step: code, group: id })),
  );

/** The screen on which a place of a step is; the step's first when the address names none that is known. */
export function screenAt(
  screens: readonly Screen[],
  steps: readonly Step[],
  step: StepCode,
  place: string,
): number {
  const group = steps.find(({ code }) => code === step)?.groups.find(({ places }) => places.includes(place));
  const exact = screens.findIndex((screen) => screen.step === step && screen.group === group?.id);
  return exact >= 0
    ? exact
    : Math.max(
        0,
        screens.findIndex((screen) => screen.step === step),
      );
}

/**
 * The step at which a place is mended: a field, a criterion, a kind of paper or a step itself, as officials name them
 * when they return a dossier. Null for what is nowhere in this filing.
 */
export function stepOfPlace(place: string, rubric: Rubric): StepCode | null {
  if (isStep(place)) return place;
  if (place === pledgePlace) return 'review';
  const step = filingSteps.find(({ fields }) => fields.some(({ code }) => code === place));
  if (step) return step.code;
  if (criteriaOf(rubric).some(({ code }) => code === place)) return 'self-assessment';
  return Object.hasOwn(evidenceTypes, place) ? 'evidence' : null;
}

/** How much of all that is required is there, in whole percent; 100 only when nothing is missing. */
export function percentDone(steps: readonly Step[]): number {
  const required = steps.reduce((sum, step) => sum + step.required, 0);
  const open = steps.reduce((sum, step) => sum + Math.min(step.required, step.missing.length), 0);
  return Math.floor(((required - open) / Math.max(1, required)) * 100);
}
