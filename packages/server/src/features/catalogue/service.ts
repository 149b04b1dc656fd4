import { type CertificateState, certificateState, givesRightToMark, productSetsOf } from '@saolang/rulebook';
import type { ProductDetails } from '@saolang/site';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { cataloguePage, catalogueQuery } from './schema.ts';
import * as store from './store.ts';

/** Address of a photo that the public may see. */
export const photoUrl = (fileId: string | null): string | null => (fileId ? `/files/photos/${fileId}` : null);

/** The sectors of the classification, for the filter: I to VI. */
export function sectorsIn(language: 'vi' | 'en') {
  const names = new Map(
    productSetsOf('qd-26-2026').map(({ sector }) => [sector.code, sector.name[language]]),
  );
  return [...names].map(([code, name]) => ({ code, name }));
}

/** A page of the public catalogue, in two queries. */
export async function searchCatalogue(
  context: Context,
  query: z.output<typeof catalogueQuery>,
): Promise<z.output<typeof cataloguePage>> {
  const sets = productSetsOf('qd-26-2026').filter(({ sector }) => sector.code === query.group);
  const search = {
    q: query.q,
    star: query.star ? (Number(query.star) as 3) : null,
    productSets: sets.length > 0 ? sets.map(({ number }) => number) : null,
  };
  const [rows, counts] = await Promise.all([
    store.listEntries(context.db, search, query.page),
    store.countPerStar(context.db, search),
  ]);
  const count = (star: number) => counts.find((row) => row.star === star)?.count ?? 0;
  const perStar = { '3': count(3), '4': count(4), '5': count(5) };
  const total = search.star ? count(search.star) : counts.reduce((sum, row) => sum + row.count, 0);
  return {
    items: rows.map((row) => ({
      id: row.id,
      productName: row.product_name,
      producerName: row.producer_name,
      place: row.place,
      star: row.star,
      productSet: row.product_set,
      recognised: row.recognised,
      source: row.source,
      certificateNumber: row.certificate_number,
      photoUrl: photoUrl(row.photo_file_id),
      ended: endedState(stateOf(row, context.clock.today())),
    })),
    total,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / store.pageSize)),
    perStar,
  };
}

type CertificateDatesRow = Pick<
  store.EntryRow,
  'issued_on' | 'expires_on' | 'extended_until' | 'suspended_on' | 'revoked_on'
>;

/** The state of an entry's certificate; null for a recognition that was published without one. */
function stateOf(row: CertificateDatesRow, today: string): CertificateState | null {
  if (!row.issued_on || !row.expires_on) return null;
  return certificateState(
    {
      issuedOn: row.issued_on,
      expiresOn: row.expires_on,
      extendedUntil: row.extended_until,
      suspendedOn: row.suspended_on,
      revokedOn: row.revoked_on,
    },
    today,
  );
}

const endedState = (state: CertificateState | null) =>
  state === 'expired' || state === 'suspended' || state === 'revoked' ? state : null;

/** One product of the catalogue as its public page shows it, or null. */
export async function readEntry(
  context: Context,
  id: string,
  language: 'vi' | 'en',
): Promise<ProductDetails | null> {
  const row = await store.readEntry(context.db, id);
  if (!row) return null;
  const set = productSetsOf('qd-26-2026').find(({ number }) => number === row.product_set);
  const state = stateOf(row, context.clock.today());
  return {
    id: row.id,
    productName: row.product_name,
    producerName: row.producer_name,
    place: row.place,
    star: row.star,
    recognised: row.recognised,
    source: row.source,
    photoUrl: photoUrl(row.photo_file_id),
    ended: endedState(state),
    productSet: set ? `${set.number}. ${set.name[language]}` : null,
    description: row.description,
    specification: row.specification,
    story: row.story,
    photos: (row.photos ?? []).flatMap(({ fileId, caption }) => {
      const url = photoUrl(fileId);
      return url ? [{ url, caption }] : [];
    }),
    certificate:
      state && row.certificate_number
        ? { number: row.certificate_number, state, valid: givesRightToMark(state) }
        : null,
  };
}
