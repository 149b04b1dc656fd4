import { Group, Paper, Stack, Text } from '@mantine/core';
import { dossierStates, findFramework } from '@saolang/rulebook';
import { IconUser, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/schema.d.ts';
import { Countdown } from '../../components/countdown.tsx';
import { useFormat } from '../../i18n/format.ts';

/** Whose turn it is, how long they have, and what happens next: the first thing a producer wants to know. */
export function TurnPanel({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { state, workingDaysLeft, communeDueOn } = dossier;
  const days = findFramework(dossier.framework)?.deadlines.communeReviewWorkingDays.value ?? 0;
  const Icon = dossierStates[state].turn === 'producer' ? IconUser : IconUsers;
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} style={{ borderColor: 'var(--line)' }}>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Icon size={28} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
        <Stack gap="xs">
          <Group gap="sm">
            <Text fw={600} fz="lg">
              {t(`turn.${state}.who`)}
            </Text>
            {workingDaysLeft !== null && communeDueOn !== null && (
              <Countdown daysLeft={workingDaysLeft} due={communeDueOn} />
            )}
          </Group>
          <Text maw="44rem">{t(`turn.${state}.next`)}</Text>
          {workingDaysLeft !== null && communeDueOn !== null && (
            <Text maw="44rem">{t('turn.deadline', { days, date: format.date(communeDueOn) })}</Text>
          )}
        </Stack>
      </Group>
    </Paper>
  );
}
