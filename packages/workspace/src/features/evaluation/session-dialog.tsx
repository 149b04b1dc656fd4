import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, newId } from '../../api/client.ts';
import type { ScoringSession } from '../../api/schema.d.ts';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useSessionAct } from './queries.ts';

interface SessionDialogProps {
  readonly councilId: string;
  /** Left out for a new session. */
  readonly session?: ScoringSession;
  readonly onClose: () => void;
}

/** Name, day and place of a session. */
export function SessionDialog({ councilId, session, onClose }: SessionDialogProps) {
  const { t } = useTranslation(['evaluation', 'common']);
  const navigate = useNavigate();
  const act = useSessionAct();
  const freshId = useMemo(() => newId(), []);
  const required = (value: string | null) => (value?.trim() ? null : t('required'));
  const form = useForm({
    initialValues: {
      name: session?.name ?? '',
      heldOn: session?.heldOn ?? null,
      place: session?.place ?? '',
    },
    validate: { name: required, heldOn: required, place: required },
  });
  const action = useAction(
    async (values: typeof form.values) => {
      const body = { ...values, heldOn: values.heldOn ?? '' };
      if (session) {
        const path = { id: session.id };
        await act(
          api.PUT('/api/scoring-sessions/{id}', {
            params: { path },
            headers: ifMatch(session.version),
            body,
          }),
        );
        return onClose();
      }
      await act(api.POST('/api/scoring-sessions', { body: { id: freshId, councilId, ...body } }));
      await navigate({ to: '/sessions/$sessionId', params: { sessionId: freshId } });
    },
    { onError: () => true },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{session ? t('edit') : t('session.create')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => action.run(values))}>
        <Stack>
          <TextInput
            label={t('session.name')}
            placeholder={t('session.nameExample')}
            required
            {...form.getInputProps('name')}
          />
          <PlainDateField
            label={t('session.heldOn')}
            required
            {...form.getInputProps('heldOn')}
            value={form.values.heldOn}
          />
          <TextInput label={t('session.place')} required {...form.getInputProps('place')} />
          {action.error !== null && <ErrorState error={action.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={action.running}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
