import type { Grant } from '@saolang/rulebook';

/** Who does something: a person by a grant, or the operator of the machine, who needs none. */
export interface Doer {
  readonly accountId: string | null;
  readonly grant: Grant | null;
}

/** The operator, by the `saolang` command. */
export const operator: Doer = { accountId: null, grant: null };
