import { findRubric, type Rubric } from '@saolang/rulebook';
import { use } from 'react';
import { api, dataOf } from './client.ts';

/** What says which version of its sheet a dossier is filed under; a score sheet and an agenda say it as well. */
export interface RubricRef {
  readonly framework: string;
  readonly productSet: number;
  /** The version's pack, or null for the built-in sheet. */
  readonly rubricPackId: string | null;
}

/** Sheets of versions by pack and set; they never change, so each is asked for once. */
const sheets = new Map<string, Promise<Rubric | undefined>>();

function sheetOf(id: string, set: number): Promise<Rubric | undefined> {
  const key = `${id} ${set}`;
  const known = sheets.get(key);
  if (known) return known;
  const asked = dataOf(api.GET('/api/rubric-packs/{id}/rubrics/{set}', { params: { path: { id, set } } }));
  const sheet = asked.then((rubric) => rubric as Rubric);
  sheets.set(key, sheet);
  // What failed is asked for again the next time.
  sheet.catch(() => sheets.delete(key));
  return sheet;
}

/**
 * The sheet that a dossier is filed under. The built-in ones are here; another version is fetched once, and the page
 * waits for it. Undefined for a set that has no sheet.
 */
export function useRubric({ framework, productSet, rubricPackId }: RubricRef): Rubric | undefined {
  return rubricPackId === null ? findRubric(framework, productSet) : use(sheetOf(rubricPackId, productSet));
}
