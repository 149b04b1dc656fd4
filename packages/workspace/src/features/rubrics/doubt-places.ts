import { useTranslation } from 'react-i18next';
import type { RubricDoubt } from '../../api/schema.d.ts';

/** The places of a doubt in words, those at the same criterion of several sets as one: “Tiêu chí 1.5: bộ 1, 6, 8”. */
export function usePlaces() {
  const { t } = useTranslation('rubrics');
  return ({ places }: RubricDoubt): readonly string[] =>
    [...Map.groupBy(places, ({ at }) => at)].map(([at, alike]) => {
      const sets = alike.map(({ set }) => set).join(', ');
      if (at === 'dossier' || at === 'rubric') return t(`doubts.at.${at}`, { sets });
      return t('doubts.at.criterion', { code: at, sets });
    });
}
