import { Button, Group, List, Modal, Radio, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { Decision, Signing } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useStarCounts } from './decision-items.tsx';
import { useDecisionAct } from './queries.ts';

interface SignButtonProps {
  readonly decision: Decision;
  /** Says that it is done; without it a short notice does. */
  readonly onSigned?: (signed: Decision) => void;
}

const positions = ['chair', 'vice-chair'] as const;

/** The leader signs: the dialog says what follows from it, asks in which position, and stays when it fails. */
export function SignButton({ decision, onSigned }: SignButtonProps) {
  const { t } = useTranslation(['recognition', 'common']);
  const starCounts = useStarCounts();
  const act = useDecisionAct();
  const [open, dialog] = useDisclosure(false);
  const [position, setPosition] = useState<Signing['position']>('chair');
  const count = decision.items.length;
  const sign = useAction(
    async () => {
      const signed = await act(
        api.POST('/api/decisions/{id}/actions/sign', {
          params: { path: { id: decision.id } },
          headers: ifMatch(decision.version),
          body: { position },
        }),
      );
      dialog.close();
      if (onSigned) return onSigned(signed);
      notifications.show({
        message: t('sign.done', { number: signed.documentNumber ?? '' }),
        color: 'green',
      });
    },
    { onError: () => true },
  );
  const effects =
    decision.kind === 'recognition'
      ? [
          t('sign.recognised', { count, stars: starCounts(decision.items).join(', ') }),
          t('sign.certificates', { count }),
          t('sign.published'),
        ]
      : [t('sign.forwarded', { count })];
  return (
    <>
      <Button onClick={dialog.open} leftSection={<IconSignature size={20} aria-hidden />}>
        {t(`sign.${decision.kind}`)}
      </Button>
      <Modal
        opened={open}
        onClose={() => {
          if (!sign.running) dialog.close();
        }}
        title={<Text fw={600}>{t('sign.title', { title: decision.title })}</Text>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          <div>
            <Text fw={600}>{t('sign.after')}</Text>
            <List>
              {[...effects, t('sign.numbered'), t('sign.final')].map((effect) => (
                <List.Item key={effect}>{effect}</List.Item>
              ))}
            </List>
          </div>
          <Radio.Group
            label={t('sign.position')}
            value={position}
            onChange={(value) => setPosition(value as Signing['position'])}
          >
            <Stack gap={0}>
              {positions.map((value) => (
                <Radio key={value} value={value} label={t(`position.${value}`)} py={10} />
              ))}
            </Stack>
          </Radio.Group>
          {sign.error !== null && <ErrorState error={sign.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close} disabled={sign.running}>
              {t('common:action.cancel')}
            </Button>
            <Button loading={sign.running} onClick={() => void sign.run()}>
              {t(`sign.${decision.kind}`)}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
