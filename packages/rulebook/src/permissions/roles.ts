import type { Text } from '../text.ts';

/** What a grant is bounded by: one producer, a unit and all under it, one council, or the whole installation. */
export type ScopeKind = 'producer' | 'unit' | 'council' | 'installation';

interface RoleDefinition {
  readonly name: Text;
  readonly scope: ScopeKind;
  /** Which level of unit a unit-scoped role belongs to; a commune role cannot be granted for a city. */
  readonly level?: 'commune' | 'above-commune' | 'any';
  /** Follows from somebody's consent and is never given by hand. */
  readonly byConsent?: true;
  /** Officials must sign in with a second factor. */
  readonly official: boolean;
}

/** Every role of the programme with the kind of scope it is held within. */
export const roles = {
  'producer-member': {
    name: { vi: 'Thành viên chủ thể', en: 'Producer member' },
    scope: 'producer',
    official: false,
  },
  // Given by the producer's own consent alone, to an official who fills in its forms at the counter.
  'producer-assistant': {
    name: { vi: 'Người khai giúp chủ thể', en: "Producer's assistant" },
    scope: 'producer',
    byConsent: true,
    official: true,
  },
  'commune-officer': {
    name: { vi: 'Cán bộ cấp xã', en: 'Commune officer' },
    scope: 'unit',
    level: 'commune',
    official: true,
  },
  'commune-leader': {
    name: { vi: 'Lãnh đạo UBND cấp xã', en: 'Commune leader' },
    scope: 'unit',
    level: 'commune',
    official: true,
  },
  'office-officer': {
    name: { vi: 'Chuyên viên cơ quan quản lý OCOP', en: 'Office officer' },
    scope: 'unit',
    level: 'above-commune',
    official: true,
  },
  'office-leader': {
    name: { vi: 'Lãnh đạo cơ quan quản lý OCOP', en: 'Office leader' },
    scope: 'unit',
    level: 'above-commune',
    official: true,
  },
  'committee-leader': {
    name: { vi: 'Lãnh đạo UBND ký quyết định', en: "Leader of the People's Committee" },
    scope: 'unit',
    level: 'above-commune',
    official: true,
  },
  'advisory-member': {
    name: { vi: 'Thành viên Tổ tư vấn', en: 'Advisory-team member' },
    scope: 'council',
    official: true,
  },
  'council-member': {
    name: { vi: 'Ủy viên Hội đồng', en: 'Council member' },
    scope: 'council',
    official: true,
  },
  'council-secretary': {
    name: { vi: 'Thư ký Hội đồng', en: 'Council secretary' },
    scope: 'council',
    official: true,
  },
  'council-vice-chair': {
    name: { vi: 'Phó Chủ tịch Hội đồng', en: 'Council vice-chair' },
    scope: 'council',
    official: true,
  },
  'council-chair': {
    name: { vi: 'Chủ tịch Hội đồng', en: 'Council chair' },
    scope: 'council',
    official: true,
  },
  inspector: {
    name: { vi: 'Thanh tra, kiểm tra viên', en: 'Inspector' },
    scope: 'unit',
    level: 'any',
    official: true,
  },
  trainer: { name: { vi: 'Giảng viên', en: 'Trainer' }, scope: 'unit', level: 'any', official: true },
  'province-officer': {
    name: { vi: 'Chuyên viên cấp tỉnh', en: 'Province officer' },
    scope: 'unit',
    level: 'above-commune',
    official: true,
  },
  'ministry-officer': {
    name: { vi: 'Chuyên viên cấp bộ', en: 'Ministry officer' },
    scope: 'installation',
    official: true,
  },
  auditor: {
    name: { vi: 'Người giám sát (chỉ đọc)', en: 'Auditor (read only)' },
    scope: 'installation',
    official: true,
  },
  administrator: {
    name: { vi: 'Quản trị hệ thống', en: 'Administrator' },
    scope: 'installation',
    official: true,
  },
} as const satisfies Record<string, RoleDefinition>;

export type Role = keyof typeof roles;

/** The level of unit that a unit-scoped role belongs to; undefined for the others. */
export function roleLevel(role: Role): RoleDefinition['level'] {
  const definition: RoleDefinition = roles[role];
  return definition.level;
}

/** Whether an administrator may give a role by hand. */
export function givenByHand(role: Role): boolean {
  const definition: RoleDefinition = roles[role];
  return definition.byConsent !== true;
}

/** All role codes, in the order of the table. */
export const roleCodes = Object.keys(roles) as readonly Role[];

export type Scope =
  | { readonly kind: 'producer'; readonly id: string }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'council'; readonly id: string }
  | { readonly kind: 'installation' };

/** A role that a person holds within a scope. */
export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** Where the thing that somebody wants to act on lies. */
export interface Subject {
  readonly producerId?: string;
  /** The unit's own id and those of all units above it. */
  readonly unitIds?: readonly string[];
  readonly councilId?: string;
}

/** Whether a scope covers a subject. An empty subject is covered by an installation-wide scope only. */
export function covers(scope: Scope, subject: Subject): boolean {
  switch (scope.kind) {
    case 'producer':
      return subject.producerId === scope.id;
    case 'unit':
      return subject.unitIds?.includes(scope.id) ?? false;
    case 'council':
      return subject.councilId === scope.id;
    case 'installation':
      return true;
  }
}
