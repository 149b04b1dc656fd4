import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newId } from '../../api/client.ts';
import { problemsAt } from '../../api/errors.ts';
import type { NewUpperResult, UpperDossier } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUpperResultAct } from './upper-queries.ts';
import { ownStars, upperStars } from './upper-tiers.ts';

interface RecordUpperDialogProps {
  readonly dossier: UpperDossier;
  readonly onClose: () => void;
}

/** Records, from its scanned paper, what the upper tier decided. One sent back begins with what it said. */
export function RecordUpperDialog({ dossier, onClose }: RecordUpperDialogProps) {
  const { t } = useTranslation(['recognition', 'common']);
  const format = useFormat();
  const act = useUpperResultAct();
  const today = useToday() ?? '';
  const before = dossier.result?.recordedByReader ? dossier.result : null;
  const [id] = useState(newId);
  const [decisionNumber, setNumber] = useState(before?.decisionNumber ?? '');
  const [decisionDate, setDate] = useState<string | null>(before?.decisionDate ?? null);
  const [choice, setChoice] = useState<string | null>(before ? String(before.star ?? 'none') : null);
  const [remark, setRemark] = useState(before?.remark ?? '');
  const [file, setFile] = useState<{ id: string; name: string } | null>(before?.file ?? null);
  const upper = upperStars(dossier, decisionDate ?? today);
  const own = ownStars(dossier, today);
  const recognised = upper.some(({ star }) => String(star) === choice);
  const record = useAction(
    async (body: NewUpperResult) => {
      await act(api.POST('/api/upper-results', { body }));
      notifications.show({
        message: t('upper.recorded', { product: dossier.productName }),
        color: 'green',
      });
      onClose();
    },
    { onError: () => true },
  );
  const complete =
    decisionNumber.trim() !== '' &&
    decisionDate !== null &&
    choice !== null &&
    file !== null &&
    (recognised || remark.trim() !== '');
  const faultAt = (path: string) => problemsAt(record.error, path)[0];
  const faults = ['star', 'decisionNumber', 'decisionDate', 'fileId', 'remark'].some(faultAt);
  return (
    <Modal
      opened
      onClose={() => {
        if (!record.running) onClose();
      }}
      size="lg"
      title={<Text fw={600}>{t('upper.recordTitle', { product: dossier.productName })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!complete) return;
          void record.run({
            id,
            dossierId: dossier.id,
            star: choice === 'none' ? null : Number(choice),
            decisionNumber,
            decisionDate,
            fileId: file.id,
            remark: recognised ? '' : remark,
          });
        }}
      >
        <Stack>
          <Radio.Group
            label={t('upper.what')}
            required
            value={choice}
            error={faultAt('star')}
            onChange={setChoice}
          >
            <Stack gap={0}>
              {upper.map(({ tier, star }) => (
                <Radio
                  key={star}
                  value={String(star)}
                  label={t('upper.option', { star, name: format.text(tier.name) })}
                  py={10}
                />
              ))}
              {own.map((star) => (
                <Radio key={star} value={String(star)} label={t('upper.ownStar', { star })} py={10} />
              ))}
              <Radio value="none" label={t('upper.noStar')} py={10} />
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('upper.number')}
            placeholder="861/QĐ-UBND"
            required
            maxLength={60}
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
          {choice !== null && !recognised && (
            <Textarea
              label={t('upper.remark')}
              description={t('upper.remarkHint')}
              required
              autosize
              minRows={3}
              maxLength={4000}
              value={remark}
              error={faultAt('remark')}
              onChange={(event) => setRemark(event.currentTarget.value)}
            />
          )}
          {file === null ? (
            <FileDrop
              label={t('upper.paper')}
              hint={t('upper.paperHint')}
              purpose={`upper-result/${dossier.id}`}
              multiple={false}
              onUploaded={async (stored) => setFile(stored)}
            />
          ) : (
            <Group justify="space-between" gap="sm">
              <Text style={{ overflowWrap: 'anywhere' }}>{t('upper.paperIs', { name: file.name })}</Text>
              <Button variant="default" onClick={() => setFile(null)}>
                {t('upper.otherPaper')}
              </Button>
            </Group>
          )}
          {faultAt('fileId') && (
            <Text fz="sm" c="var(--mantine-color-error)" role="alert">
              {faultAt('fileId')}
            </Text>
          )}
          <Text fz="sm" c="dimmed">
            {t('upper.waitsAfter')}
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
