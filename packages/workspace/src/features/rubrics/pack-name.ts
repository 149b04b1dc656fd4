import { type FrameworkId, frameworks } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';

/** What a version of the sheets is called: “QĐ 148/QĐ-TTg, phiên bản 2”. */
export function usePackName() {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  return ({ framework, number }: { readonly framework: FrameworkId; readonly number: number }): string =>
    t('pack.name', { framework: format.text(frameworks[framework].name), number });
}
