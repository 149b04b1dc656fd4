import type { SheetContent } from '../../api/schema.d.ts';

/**
 * A sheet as flat fields, one a criterion: two devices of one member are merged criterion by criterion, and only the
 * same criterion answered differently on both is asked about.
 */
export type SheetFields = Readonly<Record<string, string | number>>;

export const choiceField = (criterion: string): string => `choice:${criterion}`;
export const commentField = (criterion: string): string => `comment:${criterion}`;
export const opinionField = 'opinion';

/** The fields of what is on a sheet. */
export function fieldsOf({ choices, comments, opinion }: SheetContent): SheetFields {
  return {
    ...Object.fromEntries(Object.entries(choices).map(([code, choice]) => [choiceField(code), choice])),
    ...Object.fromEntries(Object.entries(comments).map(([code, comment]) => [commentField(code), comment])),
    [opinionField]: opinion,
  };
}

/** What is on a sheet of these fields; an emptied comment is none. */
export function contentOf(fields: SheetFields): SheetContent {
  return {
    choices: choicesOf(fields),
    comments: Object.fromEntries(
      entriesOf(fields, 'comment:')
        .map(([code, value]) => [code, String(value).trim()] as const)
        .filter(([, comment]) => comment !== ''),
    ),
    opinion: String(fields[opinionField] ?? '').trim(),
  };
}

/** The choices among the fields, by criterion. */
export const choicesOf = (fields: SheetFields): Record<string, number> =>
  Object.fromEntries(entriesOf(fields, 'choice:').map(([code, value]) => [code, Number(value)]));

const entriesOf = (fields: SheetFields, prefix: string) =>
  Object.entries(fields)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value] as const);

/** The criterion that a field belongs to; undefined for the opinion on the whole. */
export const criterionOf = (field: string): string | undefined => field.split(':')[1];
