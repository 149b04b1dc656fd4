import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { DossierSummary } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { keepDossier } from '../dossiers/dossier-queries.ts';
import { decisionsKey } from './queries.ts';
import { ownStars } from './upper-tiers.ts';

interface UpperDialogProps {
  readonly dossier: DossierSummary;
  readonly onClose: () => void;
}

/** Records that the upper tier gave less: a star within the own power, or none. */
export function UpperReturnDialog({ dossier, onClose }: UpperDialogProps) {
  const { t } = useTranslation(['recognition', 'common']);
  const client = useQueryClient();
  const stars = ownStars(dossier, useToday() ?? '');
  const [choice, setChoice] = useState(String(stars[0] ?? 'none'));
  const [reason, setReason] = useState('');
  const record = useAction(
    async () => {
      const answer = await dataOf(
        api.POST('/api/dossiers/{id}/actions/return-from-upper', {
          params: { path: { id: dossier.id } },
          headers: ifMatch(dossier.version),
          body: { star: choice === 'none' ? null : Number(choice), reason },
        }),
      );
      keepDossier(client, answer);
      void client.invalidateQueries({ queryKey: decisionsKey });
      notifications.show({
        message: t('upper.returnRecorded'),
        color: 'green',
      });
      onClose();
    },
    { onError: () => true },
  );
  return (
    <Modal
      opened
      onClose={() => {
        if (!record.running) onClose();
      }}
      title={<Text fw={600}>{t('upper.returnTitle', { product: dossier.productName })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') void record.run();
        }}
      >
        <Stack>
          <Radio.Group label={t('upper.what')} value={choice} onChange={setChoice}>
            <Stack gap={0}>
              {stars.map((star) => (
                <Radio key={star} value={String(star)} label={t('upper.ownStar', { star })} py={10} />
              ))}
              <Radio value="none" label={t('upper.noStar')} py={10} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('upper.reason')}
            description={t('upper.reasonHint')}
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {record.error !== null && <ErrorState error={record.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={record.running}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={record.running} disabled={reason.trim() === ''}>
              {t('upper.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
