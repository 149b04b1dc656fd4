import { type Grant, grantOver, grantsFor, mayEver, type Permission, type Subject } from '@saolang/rulebook';
import { Problem } from './problem.ts';

/** The signed-in person: who, and the grants in force today. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly locale: 'vi' | 'en';
  readonly grants: readonly Grant[];
}

/** The grant by which the actor may do this to the subject. Answers 403 when there is none. */
export function requireGrant(actor: Actor, permission: Permission, subject: Subject): Grant {
  const grant = grantOver(permission, actor.grants, subject);
  if (!grant) throw new Problem('forbidden');
  return grant;
}

/** A grant by which the actor holds the permission over anything at all, for what lies in no unit. Answers 403 else. */
export function requireAnyGrant(actor: Actor, permission: Permission): Grant {
  const [grant] = grantsFor(permission, actor.grants);
  if (!grant) throw new Problem('forbidden');
  return grant;
}

/** Answers 403 when the actor does not hold the permission over anything at all. */
export function requireEver(actor: Actor, permission: Permission): void {
  if (!mayEver(permission, actor.grants)) throw new Problem('forbidden');
}

/** The scopes over which the actor holds a permission, split by kind, for filtering lists in SQL. */
export function scopesOf(actor: Actor, permission: Permission) {
  const grants = grantsFor(permission, actor.grants);
  const ids = (kind: 'producer' | 'unit' | 'council') =>
    grants.flatMap((grant) => (grant.scope.kind === kind ? [grant.scope.id] : []));
  return {
    producerIds: ids('producer'),
    unitIds: ids('unit'),
    councilIds: ids('council'),
    installation: grants.some((grant) => grant.scope.kind === 'installation'),
  };
}
