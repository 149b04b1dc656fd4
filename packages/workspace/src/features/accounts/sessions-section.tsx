import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { OwnSession } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { forgetAllFiles } from '../../components/kept-files.ts';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { deviceName } from './device-name.ts';
import { ownSessionsQuery } from './queries.ts';

/** Where the account is signed in, and ending it there. */
export function SessionsSection() {
  const { t } = useTranslation('accounts');
  const query = useQuery(ownSessionsQuery);
  return (
    <Section
      title={t('mine.sessions')}
      hint={t('mine.sessionsHint')}
      actions={
        <ActionButton
          variant="default"
          confirm={{
            title: t('mine.everywhere'),
            body: t('mine.everywhereBody'),
            confirmLabel: t('mine.everywhere'),
            danger: true,
          }}
          onAction={async () => {
            await api.DELETE('/api/sessions');
            await forgetAllFiles();
            window.location.assign(`${import.meta.env.BASE_URL}sign-in`);
          }}
        >
          {t('mine.everywhere')}
        </ActionButton>
      }
    >
      <QueryView query={query}>
        {(sessions) => (
          <Stack gap="md">
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

function SessionLine({ session }: { readonly session: OwnSession }) {
  const { t } = useTranslation('accounts');
  const { instant } = useFormat();
  const queryClient = useQueryClient();
  const device = deviceName(session.userAgent) ?? t('mine.unknownDevice');
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={500}>{device}</Text>
        <Text fz="sm" c="dimmed">
          {t('mine.lastSeen', { at: instant(session.lastSeenAt), ip: session.ip ?? '–' })}
        </Text>
      </div>
      {session.current ? (
        <Badge variant="light" size="lg" tt="none" flex="none">
          {t('mine.current')}
        </Badge>
      ) : (
        <ActionButton
          variant="default"
          flex="none"
          aria-label={t('mine.endSessionLabel', { device })}
          onAction={async () => {
            await api.DELETE('/api/sessions/{id}', { params: { path: { id: session.id } } });
            await queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
          }}
        >
          {t('mine.endSession')}
        </ActionButton>
      )}
    </Group>
  );
}
