import { type RubricExport, rubricsOf, toExport } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { Person, TestApp } from './app.ts';
import { city } from './builders.ts';
import { caller, ok } from './council.ts';

type Loose<T> = { -readonly [key in keyof T]: Loose<T[key]> };
type LooseCriterion = Loose<
  RubricExport['sets'][number]['parts'][number]['sections'][number]['criteria'][number]
>;

/** The sheets of 2024 in the export form, with one criterion of set 8 changed. */
export function contentWith(
  changes: Readonly<Record<string, (criterion: LooseCriterion) => void>>,
): RubricExport {
  const content = structuredClone(toExport('qd-148-2023', rubricsOf('qd-148-2023'))) as Loose<RubricExport>;
  for (const [code, change] of Object.entries(changes)) {
    const criterion = content.sets
      .find(({ number }) => number === 8)
      ?.parts.flatMap(({ sections }) => sections)
      .flatMap(({ criteria }) => criteria)
      .find((each) => each.code === code);
    if (!criterion) throw new Error(`no criterion ${code}`);
    change(criterion);
  }
  return content as RubricExport;
}

/** The second option of criterion 1a counts less, and says so: what was chosen before means something else. */
export const lessFor1a = () =>
  contentWith({
    '1a': ({ options }) => {
      Object.assign(options[1] ?? {}, { points: 2, label: 'Nguyên liệu trong xã từ 50 %' });
    },
  });

/** People of the city's office who make another version of the sheets, and what they do, all through the API. */
export async function packDesk(test: Pick<TestApp, 'app' | 'person'>) {
  const call = caller(test);
  const scope = { kind: 'unit', id: city } as const;
  const officer = await test.person({ role: 'office-officer', scope });
  const leader = await test.person({ role: 'office-leader', scope });
  const committee = await test.person({ role: 'committee-leader', scope });

  const body = (content: object, activatesOn: string) => ({
    id: uuidv7(),
    unitId: city,
    activatesOn,
    note: 'Đính chính theo công báo',
    sourceName: 'bo-tieu-chi.xlsx',
    content,
  });
  const propose = (who: Person, content: object, activatesOn: string) =>
    call(who, 'POST', '/api/rubric-packs', { body: body(content, activatesOn) });
  const act = (who: Person, pack: { id: string; version: number }, action: string, reason?: string) =>
    call(who, 'POST', `/api/rubric-packs/${pack.id}/actions/${action}`, {
      version: pack.version,
      ...(reason === undefined ? {} : { body: { reason } }),
    });
  /** A version that was approved, from a day on. */
  const approved = async (content: object, activatesOn: string) =>
    ok(act(leader, await ok(propose(officer, content, activatesOn)), 'approve'));

  return { call, officer, leader, committee, body, propose, act, approved };
}
