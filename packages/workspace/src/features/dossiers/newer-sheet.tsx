import { Alert, Stack, Text } from '@mantine/core';
import { IconFileDiff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { adoptRubric, keepDossier } from './dossier-queries.ts';

/** That another version of the sheet has come into force since the draft was begun, and the way over to it. */
export function NewerSheet({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('dossiers');
  const queryClient = useQueryClient();
  const { rubricChange } = dossier;
  if (!rubricChange) return null;
  const { dropped } = rubricChange;
  return (
    <Alert color="yellow" variant="light" icon={<IconFileDiff aria-hidden />} title={t('newerSheet.title')}>
      <Stack gap="sm" align="flex-start">
        <Text fz="sm">
          {t('newerSheet.detail')}{' '}
          {dropped.length > 0
            ? t('newerSheet.dropped', { count: dropped.length, criteria: dropped.join(', ') })
            : t('newerSheet.allKept')}
        </Text>
        <ActionButton
          success={t('newerSheet.done')}
          onAction={async () => keepDossier(queryClient, await adoptRubric(dossier))}
        >
          {t('newerSheet.adopt')}
        </ActionButton>
      </Stack>
    </Alert>
  );
}
