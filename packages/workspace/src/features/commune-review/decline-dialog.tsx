import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { Declining, Dossier } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useDossierAct } from './queries.ts';
import { SignerPosition } from './signer-position.tsx';

/** The leader declines to propose: the reason goes into the report, signed in a position. */
export function DeclineDialog({
  dossier,
  onClose,
}: {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['commune-review', 'common']);
  const act = useDossierAct(dossier.id);
  const [reason, setReason] = useState('');
  const [position, setPosition] = useState<Declining['position']>('chair');
  const [tried, setTried] = useState(false);
  const decline = useAction(
    async () => {
      await act(
        api.POST('/api/dossiers/{id}/actions/decline', {
          params: { path: { id: dossier.id } },
          headers: ifMatch(dossier.version),
          body: { reason, position },
        }),
      );
      notifications.show({ message: t('decline.done'), color: 'green' });
      onClose();
    },
    { onError: () => true },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t('decline.title', { product: dossier.productName })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{t('decline.body')}</Text>
        <Textarea
          data-autofocus
          label={t('common:confirm.reason')}
          description={t('decline.reasonHint')}
          withAsterisk
          required
          autosize
          minRows={3}
          value={reason}
          error={tried && !reason.trim() ? t('common:confirm.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <SignerPosition value={position} onChange={setPosition} />
        {decline.error !== null && <ErrorState error={decline.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={decline.running}>
            {t('common:action.cancel')}
          </Button>
          <Button
            color="red.9"
            loading={decline.running}
            onClick={() => {
              setTried(true);
              if (reason.trim()) void decline.run();
            }}
          >
            {t('act.decline')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
