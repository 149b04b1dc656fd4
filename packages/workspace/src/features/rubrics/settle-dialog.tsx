import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { RubricDoubt } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { useFormat } from '../../i18n/format.ts';
import { usePlaces } from './doubt-places.ts';
import { useDoubtAct } from './queries.ts';

interface SettleDialogProps {
  readonly doubt: RubricDoubt;
  readonly onClose: () => void;
}

/** Settles a doubt: how it is to be read, and the paper that says so. */
export function SettleDialog({ doubt, onClose }: SettleDialogProps) {
  const { t } = useTranslation(['rubrics', 'common']);
  const format = useFormat();
  const places = usePlaces();
  const act = useDoubtAct();
  const form = useDraftForm({
    key: `rubric-doubt/${doubt.id}/${doubt.version}`,
    initial: { note: '', source: '' },
    send: async (body) => {
      await act(
        api.POST('/api/rubric-doubts/{id}/actions/settle', {
          params: { path: { id: doubt.id } },
          headers: ifMatch(doubt.version),
          body,
        }),
      );
      onClose();
    },
  });
  const { note, source } = form.value;
  return (
    <Modal
      opened
      onClose={() => {
        if (!form.running) onClose();
      }}
      title={<Text fw={600}>{t('settle.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <Stack>
          <div>
            <Text>{format.text(doubt.doubt)}</Text>
            <Text fz="sm" c="dimmed">
              {places(doubt).join('; ')}
            </Text>
            <Text fz="sm" c="dimmed">
              {t('settle.by', { what: format.text(doubt.settledBy) })}
            </Text>
          </div>
          <Textarea
            label={t('settle.note')}
            description={t('settle.noteHint')}
            required
            autosize
            minRows={3}
            maxLength={4000}
            {...form.text('note')}
          />
          <TextInput
            label={t('settle.source')}
            description={t('settle.sourceHint')}
            required
            maxLength={500}
            {...form.text('source')}
          />
          <Text fz="sm" c="dimmed">
            {t('settle.effect')}
          </Text>
          {form.error !== null && <ErrorState error={form.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={form.running}>
              {t('common:action.cancel')}
            </Button>
            <Button
              type="submit"
              loading={form.running}
              disabled={note.trim() === '' || source.trim() === ''}
            >
              {t('settle.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
