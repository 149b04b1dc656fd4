import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { communeReviewDeadline, frameworks } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { DossierSummary } from '../../api/schema.d.ts';
import { Countdown } from '../../components/countdown.tsx';
import { useFormat } from '../../i18n/format.ts';

type Dated = Pick<DossierSummary, 'framework' | 'receivedOn' | 'communeDueOn' | 'workingDaysLeft'>;

/** How many working days the commune has left; how the last day was counted, with its holidays, on demand. */
export function DeadlineNote({ dossier }: { readonly dossier: Dated }) {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const [open, details] = useDisclosure(false);
  const { receivedOn, communeDueOn, workingDaysLeft } = dossier;
  if (workingDaysLeft === null || !receivedOn || !communeDueOn) return null;
  const { explanation, skipped, article } = communeReviewDeadline(frameworks[dossier.framework], receivedOn);
  const weekends = skipped.filter(({ kind }) => kind === 'weekend').length;
  return (
    <Stack gap={4} align="flex-start">
      <Group gap="md">
        <Countdown daysLeft={workingDaysLeft} due={communeDueOn} />
        <Button variant="subtle" px="xs" aria-expanded={open} onClick={details.toggle}>
          {t('deadline.how')}
        </Button>
      </Group>
      <Collapse expanded={open}>
        <Text fz="sm">{format.text(explanation)}</Text>
        <Text fz="sm" c="dimmed">
          {t('deadline.source', { article, weekends })}
        </Text>
      </Collapse>
    </Stack>
  );
}
