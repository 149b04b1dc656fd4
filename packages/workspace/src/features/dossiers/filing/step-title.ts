import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { type StepCode, stepTitles } from './steps.ts';

/** The name of a step as the reader sees it. */
export function useStepTitle(): (code: StepCode) => string {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  return (code) => {
    const title = stepTitles[code];
    return title ? format.text(title) : t('step.review');
  };
}
