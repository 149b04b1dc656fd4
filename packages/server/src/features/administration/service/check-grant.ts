import {
  type AdministrativeUnit,
  givenByHand,
  isValidOn,
  roles,
  type Scope,
  type Text,
  tierOfUnit,
  unitById,
} from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../../platform/database/schema.ts';
import { Problem } from '../../../platform/http/problem.ts';
import type { NewGrantInput } from '../schema.ts';
import { scopeExists } from '../store.ts';

/** Whether a unit is of the level that a role is held at: a commune's role cannot be given for a city. */
export function fitsLevel(role: NewGrantInput['role'], unit: AdministrativeUnit): boolean {
  const definition = roles[role];
  if (!('level' in definition) || definition.level === 'any') return true;
  return (tierOfUnit(unit) === 'commune') === (definition.level === 'commune');
}

/**
 * The scope of a right that is to be given, checked: the kind that the role is held within, an existing producer,
 * council or unit of the role's level that stands on its first day, and dates in order. Answers 400 otherwise.
 */
export async function checkedScope(db: Kysely<Database>, grant: NewGrantInput, path = ''): Promise<Scope> {
  const role = roles[grant.role];
  const refuse = (field: string, code: string, { vi, en }: Text): never => {
    throw new Problem('invalid-input', {
      detail: { vi, en },
      errors: [{ path: `${path}/${field}`, code, message: vi }],
    });
  };
  if (!givenByHand(grant.role)) {
    refuse('role', 'by-consent', {
      vi: `Vai trò “${role.name.vi}” chỉ có khi chủ thể đồng ý, không giao bằng tay.`,
      en: `The role “${role.name.en}” comes with the producer's consent alone and is not given by hand.`,
    });
  }
  if (grant.validTo !== null && grant.validTo < grant.validFrom) {
    refuse('validTo', 'ends-before-start', {
      vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
      en: 'The last day must not be before the first.',
    });
  }
  if (grant.scopeKind !== role.scope) {
    refuse('scopeKind', 'wrong-scope-kind', {
      vi: `Vai trò “${role.name.vi}” không được giao trong phạm vi này.`,
      en: `The role “${role.name.en}” is not held within such a scope.`,
    });
  }
  if (grant.scopeKind === 'installation') return { kind: 'installation' };
  const id = grant.scopeId ?? '';
  const unknown: Text = {
    vi: 'Hãy chọn đơn vị, chủ thể hoặc hội đồng có trong hệ thống.',
    en: 'Choose a unit, producer or council that exists.',
  };
  if (grant.scopeKind !== 'unit') {
    if (!(await scopeExists(db, grant.scopeKind, id))) refuse('scopeId', 'unknown-scope', unknown);
    return { kind: grant.scopeKind, id };
  }
  const unit = unitById(id) ?? refuse('scopeId', 'unknown-scope', unknown);
  if (!isValidOn(unit, grant.validFrom)) {
    refuse('scopeId', 'unit-not-in-force', {
      vi: `${unit.name} không tồn tại vào ngày bắt đầu giao quyền.`,
      en: `${unit.name} does not exist on the first day of the right.`,
    });
  }
  if (!fitsLevel(grant.role, unit)) {
    refuse('scopeId', 'wrong-level', {
      vi: `Vai trò “${role.name.vi}” không được giao cho ${unit.name}: sai cấp.`,
      en: `The role “${role.name.en}” is not held at the level of ${unit.name}.`,
    });
  }
  return { kind: 'unit', id };
}
