import { type FrameworkId, productSetsOf } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';

/** A product set in the middle of a line, by number and name: “bộ sản phẩm 6: Chế biến từ rau, củ, quả”. */
export function useProductSet() {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return ({ framework, productSet }: { readonly framework: string; readonly productSet: number }): string => {
    const set = productSetsOf(framework as FrameworkId).find(({ number }) => number === productSet);
    return t('productSet', { number: productSet, name: set ? format.text(set.name) : '' });
  };
}
