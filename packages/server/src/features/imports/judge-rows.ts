import { checkTaxCode, type Grant, type PlainDate } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { type Checked, checkProducerCells, checkProductCells, grantForUnit } from './check-rows.ts';
import { choicesFor } from './choices.ts';
import { sameWords } from './columns.ts';
import type { Defect, ReadRow } from './read-import-file.ts';
import { producersByTaxCode, productNames } from './store.ts';

/** Who imports, and when. */
export interface Desk {
  readonly actor: Pick<Actor, 'grants'>;
  readonly today: PlainDate;
}

type Values<Check extends (...args: never[]) => Checked<unknown>> = Extract<
  ReturnType<Check>,
  { readonly ok: true }
>['values'];
type Verdict<Good> =
  | ({ readonly standing: 'good' } & Good)
  | { readonly standing: 'existing' }
  | { readonly standing: 'bad'; readonly defects: readonly Defect[] };

type ProducerVerdict = Verdict<{ readonly values: Values<typeof checkProducerCells>; readonly grant: Grant }>;
type ProductVerdict = Verdict<{
  readonly values: Values<typeof checkProductCells>;
  /** Where it belongs; null while its producer stands in the same file and is not made yet. */
  readonly owner: { readonly id: string; readonly unit_id: string; readonly grant: Grant } | null;
}>;

const taxCodeOf = ({ cells, defects }: ReadRow): string | null => {
  if (defects.some(({ field }) => field === 'taxCode')) return null;
  const checked = checkTaxCode(cells.taxCode ?? '');
  return checked.ok ? checked.value : null;
};

const registered = (db: Kysely<Database>, rows: readonly ReadRow[]) =>
  producersByTaxCode(db, [...new Set(rows.flatMap((row) => taxCodeOf(row) ?? []))]);

/** What reading found comes first; what follows from it in the same cell, or was said, is not said again. */
const together = ({ defects }: ReadRow, more: readonly Defect[]): readonly Defect[] => {
  const fresh = more.filter(({ field }) => !defects.some((defect) => defect.field === field));
  return [...defects, ...new Map(fresh.map((each) => [`${each.field} ${each.code}`, each])).values()];
};

const bad = (row: ReadRow, more: readonly Defect[]) =>
  ({ standing: 'bad', defects: together(row, more) }) as const;

const lostRight: Defect = {
  field: 'unitId',
  code: 'outside-scope',
  message: 'Xã, phường này không thuộc địa bàn ông/bà phụ trách.',
};

/** What may become of each producer's row as the register is now. */
export async function judgeProducers(
  db: Kysely<Database>,
  { actor, today }: Desk,
  rows: readonly ReadRow[],
): Promise<readonly ProducerVerdict[]> {
  const known = await registered(db, rows);
  const choices = choicesFor(actor, today);
  const rowOfCode = new Map<string, number>();
  return rows.map((row) => {
    const code = taxCodeOf(row);
    if (code !== null && known.has(code)) return { standing: 'existing' };
    const more: Defect[] = [];
    const earlier = code === null ? undefined : rowOfCode.get(code);
    if (earlier !== undefined) {
      const message = `Mã số thuế đã có ở dòng ${earlier} của tệp. Hãy bỏ một dòng.`;
      more.push({ field: 'taxCode', code: 'repeated', message });
    } else if (code !== null) rowOfCode.set(code, row.row);
    const checked = checkProducerCells(row.cells, choices, today);
    if (!checked.ok) return bad(row, [...more, ...checked.defects]);
    const grant = grantForUnit(actor, checked.values.unit_id, today);
    if (!grant) return bad(row, [...more, lostRight]);
    if (more.length > 0 || row.defects.length > 0) return bad(row, more);
    return { standing: 'good', values: checked.values, grant };
  });
}

/**
 * What may become of each product's row as the register is now.
 *
 * @param producers rows of the same file with what may become of them; none once they are made
 */
export async function judgeProducts(
  db: Kysely<Database>,
  { actor, today }: Desk,
  rows: readonly ReadRow[],
  producers: ReadonlyMap<ReadRow, ProducerVerdict>,
): Promise<readonly ProductVerdict[]> {
  const known = await registered(db, rows);
  const names = await productNames(
    db,
    [...known.values()].map(({ id }) => id),
  );
  const there = new Set(names.map(({ producer_id, name }) => `${producer_id} ${sameWords(name)}`));
  const inFile = new Map<string, ProducerVerdict['standing']>();
  for (const [row, { standing }] of producers) {
    const code = taxCodeOf(row);
    if (code !== null && inFile.get(code) !== 'good') inFile.set(code, standing);
  }
  const choices = choicesFor(actor, today);
  const rowOfName = new Map<string, number>();
  return rows.map((row) => {
    const code = taxCodeOf(row);
    const more: Defect[] = [];
    const report = (field: string, problem: string, message: string) =>
      more.push({ field, code: problem, message });
    const producer = code === null ? undefined : known.get(code);
    const grant = producer ? grantForUnit(actor, producer.unit_id, today) : null;
    const name = sameWords(row.cells.name ?? '');
    if (code === null) {
      const checked = checkTaxCode(row.cells.taxCode ?? '');
      if (!checked.ok) report('taxCode', checked.code, checked.message.vi);
    } else if (producer && !grant) {
      report('taxCode', 'outside-scope', 'Chủ thể này không thuộc địa bàn ông/bà phụ trách.');
    } else if (producer && there.has(`${producer.id} ${name}`)) {
      return { standing: 'existing' };
    } else if (!producer && inFile.get(code) === undefined) {
      report(
        'taxCode',
        'unknown-producer',
        'Chưa có chủ thể nào dùng mã số thuế này. Hãy thêm ở trang “Chủ thể”.',
      );
    } else if (!producer && inFile.get(code) === 'bad') {
      report('taxCode', 'bad-producer', 'Dòng của chủ thể này ở trang “Chủ thể” còn lỗi. Hãy sửa dòng đó.');
    }
    const key = `${code} ${name}`;
    const earlier = rowOfName.get(key);
    if (code !== null && name !== '' && earlier !== undefined) {
      report('name', 'repeated', `Sản phẩm đã có ở dòng ${earlier} của tệp. Hãy bỏ một dòng.`);
    } else rowOfName.set(key, row.row);
    const checked = checkProductCells(row.cells, choices);
    if (!checked.ok) return bad(row, [...more, ...checked.defects]);
    if (more.length > 0 || row.defects.length > 0) return bad(row, more);
    const owner = producer && grant ? { id: producer.id, unit_id: producer.unit_id, grant } : null;
    return { standing: 'good', values: checked.values, owner };
  });
}
