import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/database.ts';
import { migrate } from '../../platform/database/migrate.ts';

const migrations = path.resolve(import.meta.dirname, '../../../migrations');
const { url, db } = await createTestDatabase('empty');
const folder = await mkdtemp(path.join(tmpdir(), 'saolang-papers-'));
afterAll(() => rm(folder, { recursive: true }));

it('makes papers of the evidence that was there, and loses nothing of what it said', async () => {
  const names = (await readdir(migrations)).sort();
  const keepPapers = names.find((name) => name.endsWith('keep-papers.sql')) ?? '';
  const copy = (name: string) => cp(path.join(migrations, name), path.join(folder, name));
  for (const name of names.filter((each) => each < keepPapers)) await copy(name);
  await migrate({ url, schema: 'before' }, folder);

  const columns = `file_id, document_type, title, number, issuer, issued_on::text, expires_on::text`;
  const read = async (from: string) =>
    (
      await sql<object>`SELECT evidence.id, ${sql.raw(columns)}, criteria, removed_at IS NULL AS stands
        FROM ${sql.raw(from)} ORDER BY evidence.id`.execute(db)
    ).rows;
  await db.connection().execute(async (connection) => {
    await sql`SET search_path TO before, public`.execute(connection);
    // Cycles, products and accounts are of no matter here.
    await sql`SET session_replication_role = replica`.execute(connection);
    await sql`INSERT INTO producer (id, unit_id, kind, name, tax_code, licence_number, licence_date,
        licence_issuer, address, phone, representative_name, representative_position, representative_address, created_at)
      SELECT ('10000000-0000-4000-8000-00000000000' || n)::uuid, 'c', 'household', 'Hộ ' || n, n, n, now(), n, n, n,
        n, n, n, now()
      FROM generate_series(1, 2) n`.execute(connection);
    await sql`INSERT INTO file (id, sha256, name, media_type, size, uploaded_by, created_at)
      SELECT ('30000000-0000-4000-8000-00000000000' || n)::uuid, repeat(n::text, 64), 'a.pdf', 'application/pdf', 1,
        gen_random_uuid(), now() FROM generate_series(1, 2) n`.execute(connection);
    await sql`INSERT INTO dossier (id, cycle_id, framework, product_set, product_id, producer_id, commune_unit_id,
        office_unit_id, filing_kind, state, created_at, updated_at)
      SELECT ('00000000-0000-4000-8000-00000000000' || n)::uuid, gen_random_uuid(), 'qd-148-2023', 8,
        gen_random_uuid(), ('10000000-0000-4000-8000-00000000000' || least(n, 2))::uuid, 'c', 'o', 'first',
        'submitted', now(), now() FROM generate_series(1, 3) n`.execute(connection);
    // One file as it stands, taken off under another name, and on two dossiers of another producer.
    await sql`INSERT INTO dossier_evidence (id, dossier_id, file_id, document_type, title, number, expires_on, criteria,
        created_at, removed_at)
      SELECT ('20000000-0000-4000-8000-00000000000' || n)::uuid, ('00000000-0000-4000-8000-00000000000' || d)::uuid,
        ('30000000-0000-4000-8000-00000000000' || f)::uuid, 'other', title, number, expires_on::date, ARRAY[n::text],
        at::timestamptz, removed_at::timestamptz
      FROM (VALUES (1, 1, 1, 'Giấy A', '1', '2025-01-01', '2024-01-01', NULL),
        (2, 1, 1, 'Giấy A cũ', NULL, NULL, '2024-02-01', '2024-03-01'),
        (3, 2, 1, 'Giấy A', '1', '2025-01-01', '2024-01-01', NULL),
        (4, 3, 1, 'Giấy A', '1', '2025-01-01', '2024-04-01', NULL),
        (5, 3, 2, 'Giấy B', NULL, NULL, '2024-04-01', NULL))
        old (n, d, f, title, number, expires_on, at, removed_at)`.execute(connection);
    await sql`RESET ALL`.execute(connection);
  });
  const before = await read('before.dossier_evidence evidence');
  expect(before).toHaveLength(5);
  await copy(keepPapers);
  await migrate({ url, schema: 'before' }, folder);
  expect(
    await read(
      `before.dossier_evidence evidence JOIN before.paper_version said
        ON said.paper_id = evidence.paper_id AND said.version = evidence.paper_version`,
    ),
  ).toEqual(before);
});
