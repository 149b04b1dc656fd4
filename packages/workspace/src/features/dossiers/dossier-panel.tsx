import { Group, Stack, Text } from '@mantine/core';
import { dossierStates } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { QueryView } from '../../components/states.tsx';
import { dossierListKey } from './dossier-queries.ts';
import classes from './filing/filing.module.css';

/** On a producer's start page: its latest dossiers, those that wait for the producer first. */
export function DossierPanel() {
  const { t } = useTranslation('dossiers');
  const query = useQuery({
    queryKey: [...dossierListKey, 'panel'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/dossiers', { params: { query: { pageSize: 5 } }, signal })),
  });
  return (
    <Section title={t('panel.title')} actions={<ButtonLink to="/dossiers/new">{t('list.start')}</ButtonLink>}>
      <QueryView query={query}>
        {({ items, total }) => (
          <Stack gap="sm">
            {total === 0 && <Text c="dimmed">{t('panel.none')}</Text>}
            <ul className={classes.plainList}>
              {items
                .toSorted((a, b) => Number(waits(b.state)) - Number(waits(a.state)))
                .map((dossier) => (
                  <Group
                    key={dossier.id}
                    component="li"
                    justify="space-between"
                    gap="xs"
                    className={classes.line}
                  >
                    <AnchorLink
                      to="/dossiers/$dossierId"
                      params={{ dossierId: dossier.id }}
                      className={classes.link}
                    >
                      {dossier.productName}
                    </AnchorLink>
                    <StateBadge state={dossier.state} />
                  </Group>
                ))}
            </ul>
            {total > items.length && (
              <AnchorLink to="/dossiers" className={classes.link}>
                {t('panel.all')}
              </AnchorLink>
            )}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

const waits = (state: keyof typeof dossierStates): boolean => dossierStates[state].turn === 'producer';
