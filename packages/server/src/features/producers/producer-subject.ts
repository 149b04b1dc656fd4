import type { Subject } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import { found } from '../../platform/http/problem.ts';
import { unitScope } from '../units/unit-scope.ts';

/** Where a producer lies, for asking who may do what with it and what is its own. Answers 404 when there is none. */
export async function producerSubject(context: Context, producerId: string): Promise<Subject> {
  const producer = found(
    await context.db.selectFrom('producer').select('unit_id').where('id', '=', producerId).executeTakeFirst(),
  );
  return { producerId, unitIds: unitScope(producer.unit_id, context.clock.today()) };
}
