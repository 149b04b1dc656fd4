import { dossierAction, dossierActionCodes, stateAfter } from './actions.ts';
import { dossierStateCodes } from './states.ts';

/** The action table drawn as a Mermaid state diagram; steps that lead back to the same state are left out. */
export function dossierDiagram(): string {
  const steps = dossierStateCodes.flatMap((from) =>
    dossierActionCodes.flatMap((action) => {
      const to = stateAfter(action, from);
      return to && to !== from
        ? [`  ${from} --> ${to}: ${action} (${dossierAction(action).roles.join(', ')})`]
        : [];
    }),
  );
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...steps, '```'].join('\n');
}
