import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CommuneList } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { AnchorLink } from '../../components/links.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import classes from './list.module.css';

/** The dossiers of a list and what has become of each. */
export function ListRows({ list }: { readonly list: CommuneList }) {
  const { t } = useTranslation('commune-review');
  const atCommune = useCan('dossier.propose');
  if (list.items.length === 0) return <Text c="dimmed">{t('list.empty')}</Text>;
  return (
    <ol className={classes.rows}>
      {list.items.map((item, index) => (
        <li key={item.dossierId} className={classes.row}>
          <Text className="numbers" c="dimmed">
            {index + 1}
          </Text>
          <div className={classes.what}>
            {atCommune ? (
              <AnchorLink to="/inbox/$dossierId" params={{ dossierId: item.dossierId }} py={6} fw={600}>
                {item.productName}
              </AnchorLink>
            ) : (
              <AnchorLink to="/intake/$dossierId" params={{ dossierId: item.dossierId }} py={6} fw={600}>
                {item.productName}
              </AnchorLink>
            )}
            <Text fz="sm">{item.producerName}</Text>
            <Text fz="sm" c="dimmed">
              {[item.reportNumber && t('list.report', { number: item.reportNumber }), item.note]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          <Group gap="sm">
            {item.star !== null && item.star >= 3 && <StarRating stars={item.star} />}
            <StateBadge state={item.state} />
          </Group>
        </li>
      ))}
    </ol>
  );
}
