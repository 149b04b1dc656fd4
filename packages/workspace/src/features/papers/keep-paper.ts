import { newId } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import type { Paper, File as StoredFile } from '../../api/schema.d.ts';
import { addPaper, readPaper } from './paper-queries.ts';
import { titleSuggestedBy, typeSuggestedBy } from './paper-suggestions.ts';

/** A file whose answer was lost is kept again under the id it was given first. */
const ids = new Map<string, string>();

/** Keeps a file as a paper, described by its name as far as that tells; the paper that has it already, where one does. */
export async function keepPaper(
  producerId: string,
  file: StoredFile,
  documentType: Paper['documentType'] = typeSuggestedBy(file.name),
): Promise<{ readonly paper: Paper; readonly known: boolean }> {
  const id = ids.get(file.id) ?? newId();
  ids.set(file.id, id);
  try {
    const paper = await addPaper({
      id,
      producerId,
      fileId: file.id,
      documentType,
      title: titleSuggestedBy(file.name),
      number: null,
      issuer: null,
      issuedOn: null,
      expiresOn: null,
    });
    return { paper, known: false };
  } catch (error) {
    const known = error instanceof ApiError && error.code === 'already-exists' ? error.facts.paperId : null;
    if (typeof known !== 'string') throw error;
    return { paper: await readPaper(known), known: true };
  }
}
