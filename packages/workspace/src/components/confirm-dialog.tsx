import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmOptions } from './confirm.tsx';
import { ErrorState } from './states.tsx';
import { useAction } from './use-action.ts';

/** Asks before an act, takes the reason, runs the act, and stays with what was typed when it fails. */
export function ConfirmDialog(props: ConfirmOptions & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const action = useAction(props.onConfirm, { onError: () => true });

  async function confirm(): Promise<void> {
    if (props.reason === 'required' && reason.trim() === '') return setMissing(true);
    if (!(await action.run(reason.trim()))) return;
    props.onClose();
    if (props.success) notifications.show({ message: props.success, color: 'green' });
  }

  return (
    <Modal
      opened
      onClose={() => {
        if (!action.running) props.onClose();
      }}
      title={<Text fw={600}>{props.title}</Text>}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      closeOnClickOutside={!props.reason}
    >
      <Stack>
        {props.body && <Text component="div">{props.body}</Text>}
        {props.reason && (
          <Textarea
            data-autofocus
            label={props.reasonLabel ?? t('confirm.reason')}
            description={props.reasonHint}
            withAsterisk={props.reason === 'required'}
            required={props.reason === 'required'}
            value={reason}
            error={missing && reason.trim() === '' ? t('confirm.reasonMissing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {action.error !== null && <ErrorState error={action.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose} disabled={action.running}>
            {t('action.cancel')}
          </Button>
          <Button
            color={props.danger ? 'red.9' : 'green'}
            onClick={() => void confirm()}
            loading={action.running}
          >
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
