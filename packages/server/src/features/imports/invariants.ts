import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';

/** A finished import says of itself, and its action says, what its rows add up to; none is left over. */
async function countsBesideTheirRows({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT register_import.id FROM register_import
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE standing = 'good') AS good, count(*) FILTER (WHERE standing = 'made') AS made,
        count(*) FILTER (WHERE standing = 'existing') AS existing, count(*) FILTER (WHERE standing = 'bad') AS bad
      FROM register_import_row WHERE import_id = register_import.id
    ) counted ON true
    LEFT JOIN action ON subject_kind = 'register-import' AND subject_id = register_import.id::text
      AND kind = 'finish'
    WHERE state = 'done' AND (counted.good <> 0
      OR (register_import.made, register_import.existing, register_import.bad)
        IS DISTINCT FROM (counted.made, counted.existing, counted.bad)
      OR (payload ->> 'made', payload ->> 'existing', payload ->> 'bad', payload ->> 'sha256')
        IS DISTINCT FROM (counted.made::text, counted.existing::text, counted.bad::text, register_import.sha256))
    ORDER BY register_import.id`.execute(db);
  return rows.map(({ id }) => `import ${id} does not add up to its rows`);
}

/** What a row says was made is in the register. */
async function rowsWithoutRecord({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ import_id: string; sheet: string; row: number }>`
    SELECT import_id, sheet, row FROM register_import_row
    LEFT JOIN producer ON sheet = 'producer' AND producer.id = record_id
    LEFT JOIN product ON sheet = 'product' AND product.id = record_id
    WHERE (standing = 'made') <> (producer.id IS NOT NULL OR product.id IS NOT NULL)
    ORDER BY import_id, sheet, row`.execute(db);
  return rows.map(
    ({ import_id, sheet, row }) => `row ${row} (${sheet}) of import ${import_id} and the register differ`,
  );
}

export const importInvariants: readonly Invariant[] = [
  {
    name: 'import-counts',
    means: {
      vi: 'Số liệu của mỗi lần nhập từ Excel khớp với các dòng của nó',
      en: 'The counts of each import equal its rows',
    },
    breaches: countsBesideTheirRows,
  },
  {
    name: 'import-rows-registered',
    means: {
      vi: 'Mỗi dòng đã nhập từ Excel có chủ thể hoặc sản phẩm tương ứng',
      en: 'Each imported row has its producer or product',
    },
    breaches: rowsWithoutRecord,
  },
];
