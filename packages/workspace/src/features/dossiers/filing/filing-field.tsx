import { Box } from '@mantine/core';
import type { FilingField as Field } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { problemsAt } from '../../../api/errors.ts';
import { type Answer, QuestionField } from '../../../components/question-field.tsx';
import { SinceRecognised } from '../../dossier-view/recognised-before.tsx';
import { useAnswerText } from './answer-text.ts';
import { formKey } from './draft.ts';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';

/** One question of the forms. */
export function FilingField({ field }: { readonly field: Field }) {
  const { form, before, rubric } = useFiling();
  const answers = useAnswerText(rubric);
  const key = formKey(field.code);
  const { value, onChange } = form.field(key);
  const error = useFieldError(field.code);
  return (
    <Box data-place={field.code} className={classes.group}>
      <QuestionField field={field} value={value ?? null} onChange={onChange} error={error} />
      {before && field.kind !== 'tick' && !field.onlyKinds && (
        <SinceRecognised
          was={answers.field(field.code, (before.form[field.code] ?? null) as Answer)}
          is={answers.field(field.code, value ?? null)}
        />
      )}
    </Box>
  );
}

/** What the server objects to, or what cannot be together with another answer. */
function useFieldError(code: string): string | undefined {
  const { t } = useTranslation('dossiers');
  const { form } = useFiling();
  const { [formKey('employees')]: all, [formKey('localEmployees')]: local } = form.value;
  if (code === 'localEmployees' && typeof local === 'number' && typeof all === 'number' && local > all) {
    return t('filing.localTooMany');
  }
  return problemsAt(form.error, formKey(code)).join(' ') || undefined;
}
