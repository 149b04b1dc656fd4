import type { Text } from '@saolang/rulebook';
import type { Context } from './context.ts';

/** Something that must hold of the data at every moment, whatever happened to the program. */
export interface Invariant {
  /** Short name, `dossier-has-producer`. */
  readonly name: string;
  readonly means: Text;
  /** One line for each breach, naming the record; none when it holds. */
  readonly breaches: (context: Context) => Promise<readonly string[]>;
}
