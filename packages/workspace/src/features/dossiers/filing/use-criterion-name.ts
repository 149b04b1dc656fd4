import { criteriaByCode } from '@saolang/rulebook';
import { useFormat } from '../../../i18n/format.ts';
import { useFiling } from './filing-context.ts';

/** Names a criterion of the dossier's sheet by its code and its words: nobody knows codes by heart. */
export function useCriterionName(): (code: string) => string {
  const format = useFormat();
  const { rubric } = useFiling();
  return (code) => {
    const criterion = criteriaByCode(rubric).get(code);
    return criterion ? `${code} ${format.text(criterion.name)}` : code;
  };
}
