import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../api/schema.d.ts';
import { AnchorLink } from '../../components/links.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { DecisionItem } from './queries.ts';
import classes from './recognition.module.css';

/** The products of a decision in its order, each with star, average and, once signed, its certificate. */
export function DecisionItems({ items }: { readonly items: readonly DecisionItem[] }) {
  return (
    <ol className={classes.rows}>
      {items.map((item, index) => (
        <ItemRow key={item.dossierId} item={item} index={index} />
      ))}
    </ol>
  );
}

interface ItemRowProps {
  readonly item: DecisionItem;
  readonly index: number;
  /** What can be done to the row. */
  readonly children?: ReactNode;
}

export function ItemRow({ item, index, children }: ItemRowProps) {
  const { t } = useTranslation('recognition');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <Text className={`numbers ${classes.ordinal}`} c="dimmed">
        {index + 1}
      </Text>
      <div className={classes.what}>
        <AnchorLink to="/dossiers/$dossierId" params={{ dossierId: item.dossierId }} fw={600}>
          {item.productName}
        </AnchorLink>
        <Text fz="sm">{item.producerName}</Text>
        <Text fz="sm" c="dimmed">
          {item.communeName}
        </Text>
      </div>
      <div className={classes.result}>
        <StarRating stars={item.star ?? 0} size={16} />
        {item.average !== '' && (
          <Text fz="sm" className="numbers">
            {t('item.average', { points: format.points(item.average) })}
          </Text>
        )}
        {item.certificateId && item.certificateNumber && (
          <Text fz="sm">
            <AnchorLink
              to="/certificates/$certificateId"
              params={{ certificateId: item.certificateId }}
              py={6}
              className="numbers"
            >
              {item.certificateNumber}
            </AnchorLink>
          </Text>
        )}
      </div>
      {children}
    </li>
  );
}

/** How many products of which star: “4 sao: 2 sản phẩm”. */
export function useStarCounts(): (items: Decision['items']) => string[] {
  const { t } = useTranslation('recognition');
  return (items) =>
    [5, 4, 3].flatMap((star) => {
      const count = items.filter((item) => item.star === star).length;
      return count > 0 ? [t('starCount', { star, count })] : [];
    });
}
