import { tiersOn } from '../framework/frameworks.ts';
import type { Framework } from '../framework/model.ts';
import { type DossierAction, dossierActionCodes, rolesUnder, stateAfter } from './actions.ts';
import { type DossierState, dossierStateCodes } from './states.ts';

/**
 * The action table in Markdown: the law in force drawn whole as a Mermaid state diagram, and for every other
 * framework the steps that differ. Steps that lead back to the same state are left out.
 */
export function dossierDiagrams(inForce: Framework, others: readonly Framework[]): string {
  const whole = stepsUnder(inForce);
  return [
    titleOf(inForce),
    '',
    draw(['  [*] --> draft', ...whole]),
    ...others.flatMap((framework) => [
      '',
      `${titleOf(framework)} What differs:`,
      '',
      draw(stepsUnder(framework).filter((step) => !whole.includes(step))),
    ]),
  ].join('\n');
}

const draw = (lines: readonly string[]): string =>
  ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');

const stepsUnder = (framework: Framework): readonly string[] =>
  dossierStateCodes.flatMap((from) =>
    dossierActionCodes.flatMap((action) => lineOf(framework, action, from)),
  );

function lineOf({ id }: Framework, action: DossierAction, from: DossierState): readonly string[] {
  const to = stateAfter(action, from, id);
  return to && to !== from ? [`  ${from} --> ${to}: ${action} (${rolesUnder(action, id).join(', ')})`] : [];
}

/** “`qd-148-2023`: city → province → ministry; from 2025-07-06 province → ministry.” */
function titleOf(framework: Framework): string {
  const paths = framework.tierPeriods.map(({ from }, index) => {
    const scoring = tiersOn(framework, from).filter(({ scores }) => scores);
    return `${index > 0 ? `from ${from} ` : ''}${scoring.map(({ code }) => code).join(' → ')}`;
  });
  return `\`${framework.id}\`: ${paths.join('; ')}.`;
}
