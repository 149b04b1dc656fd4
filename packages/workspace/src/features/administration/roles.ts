import { roleCodes, roles } from '@saolang/rulebook';
import type { NewGrant } from '../../api/schema.d.ts';

export type Role = NewGrant['role'];

/** The roles to choose from, by name, in the order of the rulebook's table. */
export const roleOptions = (text: (name: { vi: string; en: string }) => string) =>
  roleCodes.map((code) => ({ value: code, label: text(roles[code].name) }));
