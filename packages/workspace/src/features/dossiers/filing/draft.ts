import {
  criteriaOf,
  type FilingContent,
  type FilingField,
  filingSteps,
  type Rubric,
} from '@saolang/rulebook';
import type { Dossier, DossierPatch, Evidence } from '../../../api/schema.d.ts';
import type { Answer } from '../../../components/question-field.tsx';

/**
 * All answers of a filing side by side, each under a key of its own (`form.history`, `choice.1a`, `note.1a`), so that
 * two people who answer different questions never contradict each other. Null: not answered.
 */
export type Draft = Readonly<Record<string, Answer>>;

export const formKey = (code: string): string => `form.${code}`;
export const choiceKey = (criterion: string): string => `choice.${criterion}`;
export const noteKey = (criterion: string): string => `note.${criterion}`;

const fields: ReadonlyMap<string, FilingField> = new Map(
  filingSteps.flatMap((step) => step.fields.map((field) => [field.code, field] as const)),
);

/** The field of the forms with a code, or undefined. */
export const fieldOf = (code: string): FilingField | undefined => fields.get(code);

/** The answers of a dossier as the server has them. */
export function draftOf(
  { form, selfAssessment }: Pick<Dossier, 'form' | 'selfAssessment'>,
  rubric: Rubric,
): Draft {
  const codes = criteriaOf(rubric).map(({ code }) => code);
  return Object.fromEntries([
    ...[...fields.keys()].map((code) => [formKey(code), (form[code] ?? null) as Answer]),
    ...codes.map((code) => [choiceKey(code), selfAssessment.choices[code] ?? null]),
    ...codes.map((code) => [noteKey(code), selfAssessment.notes[code] ?? null]),
  ]);
}

type Section = 'form' | 'choice' | 'note';

/** The entries of one section of a draft, without the keys' beginning. */
function sectionOf(draft: Draft, section: Section): [string, Answer][] {
  const beginning = `${section}.`;
  return Object.entries(draft)
    .filter(([key]) => key.startsWith(beginning))
    .map(([key, answer]) => [key.slice(beginning.length), answer]);
}

/** An emptied text is no answer. */
const plain = (answer: Answer | undefined): Answer => (answer === undefined || answer === '' ? null : answer);

const same = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What to send so that the server has `draft`: only what differs from `known`, as each save is kept in the dossier's
 * history; everything when what the server has is not known.
 */
export function patchOf(draft: Draft, known: Draft | null): DossierPatch {
  const changed = Object.fromEntries(
    Object.entries(draft)
      .map(([key, answer]) => [key, plain(answer)] as const)
      .filter(([key, answer]) => known === null || !same(answer, plain(known[key]))),
  );
  const part = (section: Section) => {
    const entries = sectionOf(changed, section);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  };
  const [form, choices, notes] = [part('form'), part('choice'), part('note')];
  return { ...(form && { form }), ...(choices && { choices }), ...(notes && { notes }) } as DossierPatch;
}

/** The choices made so far, by criterion. */
export function choicesOf(draft: Draft): Record<string, number> {
  return Object.fromEntries(
    sectionOf(draft, 'choice').filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** The draft in the rulebook's terms: what is missing and what it is worth follow from it. */
export function contentOf(
  draft: Draft,
  {
    filingKind,
    evidence,
  }: { readonly filingKind: Dossier['filingKind']; readonly evidence: readonly Evidence[] },
  rubric: Rubric,
  today: string,
): FilingContent {
  return {
    kind: filingKind,
    rubric,
    form: Object.fromEntries(sectionOf(draft, 'form')),
    choices: choicesOf(draft),
    evidence,
    today,
  };
}
