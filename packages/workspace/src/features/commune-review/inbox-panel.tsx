import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { Countdown } from '../../components/countdown.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { dossierListKey } from '../dossiers/dossier-queries.ts';

/** The dossiers on the commune's desk whose answer is due first. */
export function InboxPanel() {
  const { t } = useTranslation('commune-review');
  const query = useQuery({
    queryKey: [...dossierListKey, 'inbox-panel'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/dossiers', {
          params: { query: { state: ['submitted', 'commune-review'], sort: 'due', pageSize: 5 } },
          signal,
        }),
      ),
  });
  return (
    <Section title={t('panel.title')}>
      <QueryView query={query}>
        {({ items, total }) => (
          <Stack gap="sm" align="stretch">
            {items.length === 0 && <Text c="dimmed">{t('panel.none')}</Text>}
            {items.map((row) => (
              <Group key={row.id} justify="space-between" gap="sm">
                <AnchorLink to="/inbox/$dossierId" params={{ dossierId: row.id }} py={6}>
                  {row.productName}
                </AnchorLink>
                {row.workingDaysLeft !== null && row.communeDueOn && (
                  <Countdown daysLeft={row.workingDaysLeft} due={row.communeDueOn} />
                )}
              </Group>
            ))}
            <ButtonLink to="/inbox" variant="default" style={{ alignSelf: 'flex-start' }}>
              {t('panel.all', { count: total })}
            </ButtonLink>
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}
