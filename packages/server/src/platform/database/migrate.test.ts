import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/database.ts';
import { databaseTypes, databaseTypesFile } from '../../../test/database-types.ts';
import { migrate } from './migrate.ts';
import { createDatabase } from './pool.ts';

const { url, db } = await createTestDatabase('empty');
let folder: string;
let schema: string;
let count = 0;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saolang-migrations-'));
  schema = `province_${++count}`;
  await write('0001-create-village.sql', 'CREATE TABLE village (name text); INSERT INTO village VALUES (1);');
});

afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const run = () => migrate({ url, schema }, folder);

async function villages(): Promise<unknown[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM ${sql.id(schema, 'village')}`.execute(db);
  return rows.map(({ name }) => name);
}

describe('migrations', () => {
  it('run once, in the order of their numbers, in the schema of the installation', async () => {
    await write('0002-add-village.sql', "INSERT INTO village VALUES ('Sa Huỳnh');");
    expect(await run()).toEqual(['0001-create-village.sql', '0002-add-village.sql']);
    expect(await run()).toEqual([]);
    expect(await villages()).toEqual(['1', 'Sa Huỳnh']);
    await write('0003-add-village.sql', "INSERT INTO village VALUES ('Tịnh Khê');");
    expect(await run()).toEqual(['0003-add-village.sql']);
    expect(await villages()).toEqual(['1', 'Sa Huỳnh', 'Tịnh Khê']);
  });

  it('wait for each other when several starts coincide', async () => {
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toEqual(['0001-create-village.sql']);
    expect(await villages()).toEqual(['1']);
  });

  it('leave the database as before a file that fails, and name file and line', async () => {
    await write(
      '0002-fail.sql',
      "INSERT INTO village VALUES ('Sa Huỳnh');\n\nINSERT INTO hamlet VALUES (1);",
    );
    await expect(run()).rejects.toThrow(/0002-fail\.sql.*relation "hamlet" does not exist \(line 3\)/);
    expect(await villages()).toEqual(['1']);
  });

  it('that have run are never changed', async () => {
    await run();
    await write('0001-create-village.sql', 'CREATE TABLE village (name text, code text);');
    await expect(run()).rejects.toThrow(/đã bị sửa[\s\S]*its file was changed/);
  });

  it('are not changed by the line ends of another system', async () => {
    await write('0002-two-lines.sql', "INSERT INTO village\nVALUES ('Sa Huỳnh');");
    await run();
    await write('0002-two-lines.sql', "INSERT INTO village\r\nVALUES ('Sa Huỳnh');");
    expect(await run()).toEqual([]);
  });

  it('of a newer version stop an older program', async () => {
    await write('0002-add-village.sql', "INSERT INTO village VALUES ('Sa Huỳnh');");
    await run();
    await rm(path.join(folder, '0002-add-village.sql'));
    await expect(run()).rejects.toThrow(/0002-add-village\.sql.*use a newer version/);
  });

  it('cannot slip in below one that has run', async () => {
    await write('0003-add-village.sql', "INSERT INTO village VALUES ('Sa Huỳnh');");
    await run();
    await write('0002-late.sql', 'SELECT 1;');
    await expect(run()).rejects.toThrow(/0002-late\.sql.*renumber/);
  });

  it.each(['2-short.sql', '0001-same-number.sql', '0002-Tên.sql'])('are not named %s', async (name) => {
    await write(name, 'SELECT 1;');
    await expect(run()).rejects.toThrow(name);
  });
});

describe('two provinces in one database', () => {
  it('each have their own tables by the same unqualified SQL', async () => {
    const addresses = ['quang_ngai', 'kon_tum'].map((province) => ({ url, schema: province }));
    for (const address of addresses) {
      await migrate(address);
      const province = createDatabase(address);
      const row = { series: address.schema, year: 2024, last_number: 1 };
      await province.insertInto('number_series').values(row).execute();
      expect(await province.selectFrom('number_series').select('series').execute()).toEqual([
        { series: address.schema },
      ]);
      await province.destroy();
    }
  });
});

describe('the committed types of the tables', async () => {
  const migrated = await createTestDatabase();

  it('are those of the migrated database (npm run database:types)', async () => {
    await expect(await databaseTypes(migrated)).toMatchFileSnapshot(databaseTypesFile);
  });
});
