import { type Permission, permissions, unitById } from '@saolang/rulebook';
import { useSignedIn } from '../../api/session.ts';

/** A unit within which somebody holds a permission. */
export interface OwnUnit {
  readonly id: string;
  readonly name: string;
}

/** The units within which the signed-in person holds a permission, each once. */
export function useOwnUnits(permission: Permission): readonly OwnUnit[] {
  const holders = permissions[permission];
  const ids = new Set(
    useSignedIn().grants.flatMap(({ role, scopeKind, scopeId }) =>
      scopeKind === 'unit' && scopeId !== null && typeof holders !== 'string' && holders.includes(role)
        ? [scopeId]
        : [],
    ),
  );
  return [...ids].map((id) => ({ id, name: unitById(id)?.name ?? id }));
}
