import { foldText } from '../identifiers/index.ts';
import { formatDocumentNumber } from '../numbering/index.ts';

/**
 * Number and symbol of a consolidated list: `03/DS-UBND`. NĐ 30/2020/NĐ-CP names no abbreviation for lists; the
 * symbol is the one that communes use.
 */
export const formatListNumber = (serial: number): string =>
  formatDocumentNumber({ serial, agency: 'DS', unit: 'UBND' });

/** Number and symbol of the letter by which a commune proposes products: `14/UBND-OCOP`. */
export const formatProposalLetterNumber = (serial: number): string =>
  formatDocumentNumber({ serial, agency: 'UBND', unit: 'OCOP' });

/** A dossier as a consolidated list names it. */
export interface ListedProduct {
  readonly dossierId: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
}

/** Why two rows of a list may be one and the same. */
export interface DuplicateHint {
  readonly dossierId: string;
  readonly otherId: string;
  readonly because: 'same-product' | 'same-name' | 'same-producer';
}

/**
 * Rows of a list that an officer should compare: the same product twice, a name that differs only in marks and
 * spaces, or several products of one producer. Hints only: a producer may well file more than one product.
 */
export function duplicateHints(rows: readonly ListedProduct[]): DuplicateHint[] {
  const nameOf = (row: ListedProduct) => foldText(row.productName).replace(/\s+/g, ' ').trim();
  return rows.flatMap((row, index) =>
    rows.slice(0, index).flatMap((other): DuplicateHint[] => {
      const because =
        row.productId === other.productId
          ? 'same-product'
          : nameOf(row) === nameOf(other)
            ? 'same-name'
            : row.producerId === other.producerId
              ? 'same-producer'
              : null;
      return because ? [{ dossierId: row.dossierId, otherId: other.dossierId, because }] : [];
    }),
  );
}
