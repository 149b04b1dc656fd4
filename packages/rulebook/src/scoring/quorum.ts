/** How far the sheets of one dossier are from making a valid result. */
export interface Quorum {
  /** Members who score and have no conflict of interest in the dossier. */
  readonly entitled: number;
  /** Of those, the ones who have signed. */
  readonly signed: number;
  /** The least number of signed sheets. */
  readonly needed: number;
  readonly reached: boolean;
}

/**
 * Whether enough members have scored a dossier. The decrees leave the quorum to the council's regulation, where
 * it is usually 75 %. It is taken of the members who may score this dossier: who steps aside for a conflict of
 * interest is neither missing nor present. No result rests on no sheet.
 * @param percent whole per cent, 1 to 100
 */
export function quorumOf(entitled: number, signed: number, percent: number): Quorum {
  const needed = Math.max(1, Math.ceil((entitled * percent) / 100));
  return { entitled, signed, needed, reached: signed >= needed };
}
