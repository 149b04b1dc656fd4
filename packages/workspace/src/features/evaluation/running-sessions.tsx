import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { AnchorLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { SessionStateBadge } from './session-state-badge.tsx';

/** On the start page: the sessions that wait for somebody. */
export function RunningSessions() {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['scoring-sessions', 'running'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/scoring-sessions', { params: { query: { pageSize: 10 } }, signal })),
  });
  const running = data?.items.filter(({ state }) => state !== 'confirmed') ?? [];
  if (running.length === 0) return null;
  return (
    <Section title={t('running')}>
      <Stack gap="sm">
        {running.map((session) => (
          <Group key={session.id} justify="space-between" gap="sm">
            <div>
              <AnchorLink to="/sessions/$sessionId" params={{ sessionId: session.id }} fw={600} py={8}>
                {session.name}
              </AnchorLink>
              <Text fz="sm" c="dimmed">
                {t('heldAt', { date: format.date(session.heldOn), place: session.place })}
              </Text>
            </div>
            <SessionStateBadge state={session.state} />
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
