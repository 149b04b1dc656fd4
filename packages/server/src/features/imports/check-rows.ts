import {
  checkEmail,
  checkGtin13,
  checkPhoneNumber,
  checkTaxCode,
  grantOver,
  type PlainDate,
  type Subject,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { checkProducer } from '../producers/check-producer.ts';
import { producerChange } from '../producers/schema.ts';
import { productValues } from '../products/insert-product.ts';
import { productChange } from '../products/schema.ts';
import { unitScope } from '../units/unit-scope.ts';
import type { Choice, Choices } from './choices.ts';
import { type ImportColumn, importColumns, type SheetKind, sameWords } from './columns.ts';
import { cellDefects, type Defect, dayOf, type ReadRow } from './read-import-file.ts';

type Cells = ReadRow['cells'];
export type Checked<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** What a producer's row would write, by the checks of the single form. */
export function checkProducerCells(
  cells: Cells,
  choices: Choices,
  today: PlainDate,
): Checked<ReturnType<typeof checkProducer>> {
  const { input, defects } = inputOf('producer', cells, choices);
  const parsed = parse(producerChange, input, defects);
  if (!parsed) return { ok: false, defects };
  try {
    const values = checkProducer(parsed, today, []);
    return defects.length > 0 ? { ok: false, defects } : { ok: true, values };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ok: false, defects: [...defects, ...(error.errors ?? []).map(atField)] };
  }
}

/** What a product's row would write, by the checks of the single form; whose it is, is asked apart. */
export function checkProductCells(
  cells: Cells,
  choices: Choices,
): Checked<ReturnType<typeof productValues>['values']> {
  const { input, defects } = inputOf('product', cells, choices);
  const parsed = parse(productChange, { ...input, productSet: Number(input.productSet) }, defects);
  if (!parsed) return { ok: false, defects };
  const { values, errors } = productValues(parsed);
  const all = [...defects, ...errors.map(atField)];
  return all.length > 0 ? { ok: false, defects: all } : { ok: true, values };
}

/** The grant by which the actor may register a producer of this commune, or null. */
export function grantForUnit(actor: Pick<Actor, 'grants'>, unitId: string, today: PlainDate) {
  const subject: Subject = { unitIds: unitScope(unitId, today) };
  return grantOver('register.import', actor.grants, subject);
}

const atField = ({ path, code, message }: { path: string; code: string; message: string }): Defect => ({
  field: path.split('/')[1] ?? '',
  code,
  message,
});

/** Fields of the single form from words; a cell that says no choice or day is a defect, and not asked about again. */
function inputOf(sheet: SheetKind, cells: Cells, choices: Choices) {
  const defects: Defect[] = [];
  const input: Record<string, string> = {};
  for (const column of importColumns[sheet]) {
    const text = cells[column.field];
    if (text === undefined || text === '') continue;
    const value = readCell(column, text, choices);
    if (typeof value === 'string') input[column.field] = value;
    else defects.push({ field: column.field, ...value });
  }
  return { input, defects };
}

function readCell(
  { kind, field }: ImportColumn,
  text: string,
  choices: Choices,
): string | Omit<Defect, 'field'> {
  if (kind === 'date') return dayOf(text) ?? { code: 'date-form', message: cellDefects['date-form'] };
  if (kind !== 'choice') return text;
  const list = choices[field as 'kind' | 'unitId' | 'productSet'];
  const chosen = choiceOf(list, text, field === 'productSet');
  if (chosen) return chosen.value;
  if (field === 'unitId' && choices.elsewhere.has(sameWords(text))) {
    return {
      code: 'outside-scope',
      message: `${text} không thuộc địa bàn ông/bà phụ trách. Hãy để đơn vị phụ trách xã, phường đó nhập.`,
    };
  }
  return {
    code: 'unknown-choice',
    message: `“${text}” không có trong danh sách. Hãy chọn trong danh sách của ô.`,
  };
}

/** The choice of a text: its label, or of a numbered list the number alone. */
function choiceOf(list: readonly Choice[], text: string, numbered: boolean): Choice | undefined {
  const asked = sameWords(text);
  const number = numbered ? /^\d+(?=\.|$)/.exec(text)?.[0] : undefined;
  return list.find(({ label, value }) => sameWords(label) === asked || value === number);
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: Record<string, unknown>,
  defects: Defect[],
): z.output<Schema> | null {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const known = new Set(defects.map(({ field }) => field));
  for (const { path, code, message } of parsed.error.issues) {
    const field = String(path[0] ?? '');
    if (!known.has(field)) defects.push({ field, code, message });
    known.add(field);
  }
  // The form asks about these once everything is filled in; who mends a list wants to know all of it at once.
  for (const [field, check] of Object.entries(numberChecks)) {
    const text = input[field];
    const checked = typeof text === 'string' && !known.has(field) ? check(text) : null;
    if (checked?.ok === false) defects.push({ field, code: checked.code, message: checked.message.vi });
  }
  return null;
}

const numberChecks = {
  taxCode: checkTaxCode,
  phone: checkPhoneNumber,
  email: checkEmail,
  gtin: checkGtin13,
} as const;
