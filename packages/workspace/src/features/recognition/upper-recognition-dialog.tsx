import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import { problemsAt } from '../../api/errors.ts';
import type { DossierSummary, UpperRecognition } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepDossier } from '../dossiers/dossier-queries.ts';
import { upperStars } from './upper-tiers.ts';

interface UpperDialogProps {
  readonly dossier: DossierSummary;
  readonly onClose: () => void;
}

/** Records the upper tier's decision; the certificate rests on it. */
export function UpperRecognitionDialog({ dossier, onClose }: UpperDialogProps) {
  const { t } = useTranslation(['recognition', 'common']);
  const format = useFormat();
  const client = useQueryClient();
  const today = useToday() ?? '';
  const [decisionNumber, setNumber] = useState('');
  const [decisionDate, setDate] = useState<string | null>(null);
  const [choice, setChoice] = useState<string | null>(null);
  const options = upperStars(dossier, decisionDate ?? today);
  const chosen = options.find(({ tier, star }) => `${tier.code} ${star}` === choice) ?? options[0];
  const record = useAction(
    async (body: UpperRecognition) => {
      const answer = await dataOf(
        api.POST('/api/dossiers/{id}/actions/record-upper-recognition', {
          params: { path: { id: dossier.id } },
          headers: ifMatch(dossier.version),
          body,
        }),
      );
      keepDossier(client, answer);
      void client.invalidateQueries({ queryKey: ['certificates'] });
      notifications.show({
        message: t('upper.recorded', { product: dossier.productName }),
        color: 'green',
      });
      onClose();
    },
    { onError: () => true },
  );
  const complete = decisionNumber.trim() !== '' && decisionDate !== null && chosen !== undefined;
  const faultAt = (path: string) => problemsAt(record.error, path)[0];
  const faults = ['star', 'issuer', 'decisionNumber', 'decisionDate'].some(faultAt);
  return (
    <Modal
      opened
      onClose={() => {
        if (!record.running) onClose();
      }}
      title={<Text fw={600}>{t('upper.recogniseTitle', { product: dossier.productName })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!complete) return;
          const { tier, star } = chosen;
          void record.run({
            star,
            issuer: tier.code === 'province' ? 'province' : 'ministry',
            decisionNumber,
            decisionDate,
          });
        }}
      >
        <Stack>
          <TextInput
            label={t('upper.number')}
            placeholder="861/QĐ-UBND"
            required
            maxLength={60}
            data-autofocus
            value={decisionNumber}
            error={faultAt('decisionNumber')}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <PlainDateField
            label={t('upper.date')}
            required
            maxDate={today}
            value={decisionDate}
            error={faultAt('decisionDate')}
            onChange={setDate}
          />
          <Radio.Group
            label={t('upper.by')}
            value={chosen ? `${chosen.tier.code} ${chosen.star}` : null}
            error={faultAt('star') ?? faultAt('issuer')}
            onChange={setChoice}
          >
            <Stack gap={0}>
              {options.map(({ tier, star }) => (
                <Radio
                  key={`${tier.code} ${star}`}
                  value={`${tier.code} ${star}`}
                  label={t('upper.option', { star, name: format.text(tier.name) })}
                  py={10}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Text fz="sm" c="dimmed">
            {t('upper.certificate')}
          </Text>
          {record.error !== null && !faults && <ErrorState error={record.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={record.running}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={record.running} disabled={!complete}>
              {t('upper.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
