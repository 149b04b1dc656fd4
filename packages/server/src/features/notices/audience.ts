import type { Role } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { decidingUnits } from '../units/unit-scope.ts';
import type { Subject } from './read-subject.ts';
import { holders, seatsOf } from './store.ts';
import { type Audience, rolesOf } from './who-is-told.ts';

type Db = Kysely<Database>;

/** The accounts of an audience, whose business a record is today. */
export async function audienceOf(
  trx: Db,
  context: Context,
  to: Audience,
  subject: Subject,
): Promise<string[]> {
  const today = context.clock.today();
  const members = async (): Promise<string[]> =>
    subject.producerId ? holders(trx, rolesOf.producer, 'producer', [subject.producerId], today) : [];
  /** Those of the unit, or of what it has become; who acts for the producer judges none of it. */
  const desk = async (role: Role, unitId: string | undefined) => {
    if (!unitId) return [];
    const people = await holders(trx, role, 'unit', decidingUnits(unitId, today), today);
    const own = await members();
    return people.filter((id) => !own.includes(id));
  };
  switch (to) {
    case 'person':
    case 'importer':
      return subject.personId ? [subject.personId] : [];
    case 'council':
    case 'chair':
      return subject.councilId ? seatsOf(trx, subject.councilId, to === 'chair') : [];
    case 'producer':
      return members();
    case 'commune':
    case 'commune-leader':
      return desk(rolesOf[to], subject.communeUnitId);
    case 'office':
    case 'office-leader':
    case 'signer':
      return desk(rolesOf[to], subject.officeUnitId);
  }
}
