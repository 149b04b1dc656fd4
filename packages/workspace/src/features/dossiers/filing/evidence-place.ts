import type { Evidence } from '../../../api/schema.d.ts';

/** What a new paper is for: a criterion, or the one place that asks for a kind of paper. */
export interface EvidencePlace {
  readonly criterion?: string;
  readonly documentType?: Evidence['documentType'];
}

const licence = 'business-licence';

/** What the files of a dossier are called that were chosen at a place; all of them begin as `purposesOf` says. */
export function purposeAt(dossierId: string, { criterion, documentType }: EvidencePlace): string {
  const beginning = purposesOf(dossierId);
  if (criterion !== undefined) return `${beginning}criterion/${criterion}`;
  return documentType === licence ? `${beginning}licence` : `${beginning}evidence`;
}

export const purposesOf = (dossierId: string): string => `dossier/${dossierId}/`;

/** The place at which a file was chosen, for going on with it when the page is opened again. */
export function placeOf(purpose: string): EvidencePlace {
  const [, , kind, criterion] = purpose.split('/');
  if (kind === 'criterion' && criterion) return { criterion };
  return kind === 'licence' ? { documentType: licence } : {};
}
