import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type RevocationGround, revocationGroundCodes, revocationGrounds } from '@saolang/rulebook';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsAt } from '../../api/errors.ts';
import type { Certificate, Revocation } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';

interface RevokeDialogProps {
  readonly certificate: Certificate;
  readonly onRevoke: (body: Revocation) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the ground of the law, the day of the conclusion and the document, then revokes. */
export function RevokeDialog({ certificate, onRevoke, onClose }: RevokeDialogProps) {
  const { t } = useTranslation(['certificates', 'common']);
  const format = useFormat();
  const [ground, setGround] = useState<RevocationGround | null>(null);
  const [concludedOn, setConcludedOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const revoke = useAction(
    async (body: Revocation) => {
      await onRevoke(body);
      notifications.show({ message: t('act.revoke.done'), color: 'green' });
      onClose();
    },
    { onError: () => true },
  );
  const dateFault = problemsAt(revoke.error, 'concludedOn')[0];
  const complete = ground !== null && concludedOn !== null && reason.trim() !== '';
  return (
    <Modal
      opened
      closeOnClickOutside={false}
      onClose={() => {
        if (!revoke.running) onClose();
      }}
      title={<Text fw={600}>{t('act.revoke.title', { product: certificate.productName })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) void revoke.run({ ground, concludedOn, reason });
        }}
      >
        <Stack>
          <Text>{t('act.revoke.body')}</Text>
          <Radio.Group
            label={t('act.revoke.ground')}
            required
            value={ground}
            onChange={(value) => setGround(value as RevocationGround)}
          >
            <Stack gap={0}>
              {revocationGroundCodes.map((code) => (
                <Radio key={code} value={code} label={format.text(revocationGrounds[code])} py={10} />
              ))}
            </Stack>
          </Radio.Group>
          <PlainDateField
            label={t('act.revoke.concludedOn')}
            description={t('act.revoke.concludedHint')}
            required
            maxDate={useToday() ?? ''}
            value={concludedOn}
            error={dateFault}
            onChange={setConcludedOn}
          />
          <Textarea
            label={t('act.reason')}
            description={t('act.reasonHint')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {revoke.error !== null && !dateFault && <ErrorState error={revoke.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={revoke.running}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={revoke.running} disabled={!complete}>
              {t('act.revoke.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
