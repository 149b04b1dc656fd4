import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Council } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { AnchorLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { SessionDialog } from './session-dialog.tsx';
import { SessionStateBadge } from './session-state-badge.tsx';

/** The sessions of a council, and planning another. */
export function CouncilSessions({ council }: { readonly council: Council }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const mayPlan = useCan('session.manage') && council.mayManage;
  const [planning, setPlanning] = useState(false);
  const query = useQuery({
    queryKey: ['scoring-sessions', 'of', council.id],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/scoring-sessions', {
          params: { query: { councilId: council.id, pageSize: 100 } },
          signal,
        }),
      ),
  });
  return (
    <Section
      title={t('session.title')}
      actions={mayPlan && <Button onClick={() => setPlanning(true)}>{t('session.create')}</Button>}
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('session.none')} detail={t('session.noneDetail')} />
          ) : (
            <Stack gap="sm">
              {items.map((session) => (
                <Group key={session.id} justify="space-between" gap="sm">
                  <div>
                    <AnchorLink to="/sessions/$sessionId" params={{ sessionId: session.id }} fw={600} py={8}>
                      {session.name}
                    </AnchorLink>
                    <Text fz="sm" c="dimmed">
                      {t('heldAt', { date: format.date(session.heldOn), place: session.place })} ·{' '}
                      {t('dossierCount', { count: session.dossiers })}
                    </Text>
                  </div>
                  <SessionStateBadge state={session.state} />
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryView>
      {planning && <SessionDialog councilId={council.id} onClose={() => setPlanning(false)} />}
    </Section>
  );
}
