import { type DossierState, type PlainDate, paperValidity, renewalHorizon } from '@saolang/rulebook';
import type { z } from 'zod';
import type { paper } from './schema.ts';
import type { PaperRow, UseRow } from './store.ts';

/** What is said of the file and facts of a paper, wherever it is shown. */
export const presentPaperFacts = (row: Omit<PaperRow, 'producer_id' | 'producer_name' | 'created_at'>) => ({
  id: row.id,
  version: row.version,
  fileId: row.file_id,
  fileName: row.file_name,
  mediaType: row.media_type,
  size: row.size,
  pages: row.pages,
  hasThumbnail: row.thumbnail_sha256 !== null,
  documentType: row.document_type as 'other',
  title: row.title,
  number: row.number,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
});

/** A paper in its producer's list, with what uses it. */
export const presentPaper = (
  row: PaperRow,
  uses: readonly UseRow[],
  today: PlainDate,
): z.output<typeof paper> => ({
  ...presentPaperFacts(row),
  producerId: row.producer_id,
  producerName: row.producer_name,
  validity: paperValidity(row.expires_on, today, renewalHorizon(today)),
  createdAt: row.created_at.toISOString(),
  dossiers: uses
    .filter(({ paper_id }) => paper_id === row.id)
    .slice(0, 20)
    .map(({ id, product_name, cycle_name, state }) => ({
      id,
      productName: product_name,
      cycleName: cycle_name,
      state: state as DossierState,
    })),
});
