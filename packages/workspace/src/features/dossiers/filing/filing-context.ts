import type { FilingContent, Rubric } from '@saolang/rulebook';
import { createContext, useContext } from 'react';
import type { Dossier, RecognisedBefore } from '../../../api/schema.d.ts';
import type { AutosaveForm } from '../../../components/use-autosave.ts';
import type { Draft } from './draft.ts';
import type { Outlook } from './outlook.ts';
import type { Step } from './steps.ts';

/** A filing that is being filled in: what every part of it needs. */
export interface Filing {
  readonly dossier: Dossier;
  readonly rubric: Rubric;
  readonly form: AutosaveForm<Draft>;
  readonly content: FilingContent;
  readonly steps: readonly Step[];
  readonly outlook: Outlook;
  /** The installation's date (`YYYY-MM-DD`). */
  readonly today: string;
  /** Of an upgrade or re-evaluation: what the product was recognised on. */
  readonly before: RecognisedBefore | undefined;
}

export const FilingContext = createContext<Filing | null>(null);

/** The filing around this component. */
export function useFiling(): Filing {
  const filing = useContext(FilingContext);
  if (!filing) throw new Error('outside a filing');
  return filing;
}
