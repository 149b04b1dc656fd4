import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Database } from '../database/schema.ts';

/** A link of the chain kept elsewhere (on paper, in a mail): it betrays a history that was rewritten as a whole. */
export interface Anchor {
  readonly seq: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * The first breach of the audit chain: a row whose content is not what was hashed (`changed`), a row that does not
 * carry the hash of the one before it (`broken-link`), rows missing between two or at the start (`missing`), rows
 * missing at the end (`removed-tail`), or a link unlike the one kept elsewhere (`rewritten`).
 */
export interface Breach {
  readonly kind: 'changed' | 'broken-link' | 'missing' | 'removed-tail' | 'rewritten';
  /** The place in the chain where it shows. */
  readonly seq: number;
}

/** What verifying found. `head` is the newest link, worth keeping elsewhere as an anchor. */
export interface ChainReport {
  readonly verified: number;
  readonly head: Anchor;
  readonly breach: Breach | null;
}

interface LinkRow {
  seq: number;
  id: string;
  at: string;
  subject_kind: string;
  subject_id: string;
  kind: string;
  account_id: string | null;
  role: string | null;
  scope_id: string | null;
  version: number | null;
  payload: string;
  previous_sha256: Buffer;
  sha256: Buffer;
}

const batch = 1000;

/**
 * Recomputes the chain of actions from the rows, apart from the trigger that wrote it, and stops at the first breach.
 * Reads one snapshot in batches, so it takes constant memory and the service may go on appending.
 */
export function verifyChain(db: Kysely<Database>, anchor?: Anchor): Promise<ChainReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const headRow = await trx.selectFrom('action_head').select(['seq', 'sha256']).executeTakeFirst();
      const head = { seq: headRow?.seq ?? 0, sha256: hex(headRow?.sha256 ?? start) };
      let previous: Buffer = start;
      let seq = 0;
      const report = (kind: Breach['kind'], at: number): ChainReport => ({
        verified: seq,
        head,
        breach: { kind, seq: at },
      });
      for (;;) {
        const rows = await linksAfter(trx, seq);
        for (const row of rows) {
          if (row.seq !== seq + 1) return report('missing', seq + 1);
          if (!row.previous_sha256.equals(previous)) return report('broken-link', row.seq);
          if (!row.sha256.equals(linkHash(previous, row))) return report('changed', row.seq);
          if (anchor?.seq === row.seq && anchor.sha256 !== hex(row.sha256))
            return report('rewritten', row.seq);
          seq = row.seq;
          previous = row.sha256;
        }
        if (rows.length < batch) break;
      }
      if (head.seq !== seq || head.sha256 !== hex(previous)) return report('removed-tail', seq + 1);
      if (anchor && anchor.seq > seq) return report('removed-tail', seq + 1);
      return { verified: seq, head, breach: null };
    });
}

/** For `doctor`: the first breach of the chain, if there is one. */
export async function chainBreaches({ db }: Pick<Context, 'db'>): Promise<string[]> {
  const { breach } = await verifyChain(db);
  return breach ? [`action ${breach.seq}: ${breach.kind}`] : [];
}

/** What the chain starts from: the SHA-256 of nothing. */
const start = createHash('sha256').digest();

const hex = (bytes: Buffer) => bytes.toString('hex');

async function linksAfter(db: Kysely<Database>, seq: number): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    SELECT seq, id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, subject_kind, subject_id,
      kind, account_id, role, scope_id, version, payload::text AS payload, previous_sha256, sha256
    FROM action WHERE seq > ${seq} ORDER BY seq LIMIT ${batch}
  `.execute(db);
  return rows;
}

/** The hash of a link: of the hash before it and of every column, one a line, with `-` for none. */
function linkHash(previous: Buffer, row: LinkRow): Buffer {
  const { seq, id, at, subject_kind, subject_id, kind, account_id, role, scope_id, version, payload } = row;
  const columns = [seq, id, at, subject_kind, subject_id, kind, account_id, role, scope_id, version, payload];
  const material = [hex(previous), ...columns.map((column) => column ?? '-')].join('\n');
  return createHash('sha256').update(material, 'utf8').digest();
}
