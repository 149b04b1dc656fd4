import type { Evidence, Paper } from '../../api/schema.d.ts';

/** What a paper is said to be. */
export type PaperFacts = Pick<
  Paper,
  'documentType' | 'title' | 'number' | 'issuer' | 'issuedOn' | 'expiresOn'
>;

/** The facts of a paper, or of a piece of evidence, to be sent back with a change. */
export const factsOf = ({
  documentType,
  title,
  number,
  issuer,
  issuedOn,
  expiresOn,
}: PaperFacts | Paper | Evidence): PaperFacts => ({
  documentType,
  title,
  number,
  issuer,
  issuedOn,
  expiresOn,
});

export const sameFacts = (a: PaperFacts, b: PaperFacts): boolean =>
  JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b));

/** What keeps facts from being saved: no title, or dates that contradict each other. */
export const faultsOf = ({ title, issuedOn, expiresOn }: PaperFacts) => ({
  titleMissing: title.trim() === '',
  datesCrossed: issuedOn !== null && expiresOn !== null && expiresOn < issuedOn,
});
