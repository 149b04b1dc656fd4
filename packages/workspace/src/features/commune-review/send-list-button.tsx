import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { CommuneList, CommuneListSending } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { dossierListKey } from '../dossiers/dossier-queries.ts';
import { listQuery, listsKey } from './queries.ts';
import { SignerPosition } from './signer-position.tsx';

/** The leader signs and sends the list: all of its dossiers, or none with the reason why. */
export function SendListButton({ list }: { readonly list: CommuneList }) {
  const { t } = useTranslation(['commune-review', 'common']);
  const client = useQueryClient();
  const [open, dialog] = useDisclosure(false);
  const [position, setPosition] = useState<CommuneListSending['position']>('chair');
  const send = useAction(
    async () => {
      try {
        const sent = await dataOf(
          api.POST('/api/commune-lists/{id}/actions/send', {
            params: { path: { id: list.id } },
            headers: ifMatch(list.version),
            body: { position },
          }),
        );
        client.setQueryData(listQuery(list.id).queryKey, sent);
        void client.invalidateQueries({ queryKey: dossierListKey });
        notifications.show({
          message: t('send.done', { number: sent.documentNumber ?? '' }),
          color: 'green',
        });
        dialog.close();
      } finally {
        void client.invalidateQueries({ queryKey: listsKey });
      }
    },
    { onError: () => true },
  );
  return (
    <>
      <Button disabled={list.items.length === 0} onClick={dialog.open}>
        {t('send.do')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={<Text fw={600}>{t('send.title', { count: list.items.length })}</Text>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          <Text>{t('send.body')}</Text>
          <SignerPosition value={position} onChange={setPosition} />
          {send.error !== null && <ErrorState error={send.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close} disabled={send.running}>
              {t('common:action.cancel')}
            </Button>
            <Button loading={send.running} onClick={() => void send.run()}>
              {t('send.do')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
