import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import { problemsAt } from '../../api/errors.ts';
import type { InvitedMember, Producer } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { LinkToHandOver } from '../administration/link-to-hand-over.tsx';
import { assistancesQuery } from './assistance-queries.ts';

interface InviteDialogProps {
  readonly producer: Pick<Producer, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Invites somebody to act for a producer; a link that no mail carries is shown to hand over. */
export function InviteDialog({ producer, onClose }: InviteDialogProps) {
  const { t } = useTranslation(['assistance', 'administration', 'common']);
  const queryClient = useQueryClient();
  // One id for the form: pressing again after a dropped line does not make a second account.
  const [id] = useState(newId);
  const [person, setPerson] = useState({ fullName: '', email: '', phone: '' });
  const [invited, setInvited] = useState<InvitedMember | null>(null);
  const invite = useAction(
    async () => {
      const body = {
        id,
        fullName: person.fullName,
        email: person.email.trim() || null,
        phone: person.phone.trim() || null,
      };
      const path = { id: producer.id };
      setInvited(await dataOf(api.POST('/api/producers/{id}/members', { params: { path }, body })));
      await queryClient.invalidateQueries({ queryKey: ['producer', producer.id, 'members'] });
    },
    { onError: () => true },
  );
  const close = () => {
    void queryClient.invalidateQueries({ queryKey: assistancesQuery(producer.id).queryKey });
    onClose();
  };
  const field = (name: keyof typeof person) => ({
    value: person[name],
    error: problemsAt(invite.error, name).join(' ') || undefined,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      setPerson({ ...person, [name]: event.currentTarget.value }),
  });
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t('inviteTitle', { producer: producer.name })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {invited ? (
        <Stack>
          {invited.link ? (
            <LinkToHandOver link={invited.link} />
          ) : (
            <Text role="status">{t(invited.known ? 'inviteKnown' : 'inviteSent')}</Text>
          )}
          <Group justify="flex-end">
            <Button onClick={close}>{t('close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void invite.run();
          }}
        >
          <Stack>
            <Text fz="sm">{t('inviteIntro')}</Text>
            <TextInput
              label={t('administration:field.fullName')}
              required
              withAsterisk={false}
              data-autofocus
              {...field('fullName')}
            />
            <TextInput
              label={t('administration:field.email')}
              description={t('administration:field.contactHint')}
              type="email"
              required={person.phone.trim() === ''}
              withAsterisk={false}
              {...field('email')}
            />
            <TextInput label={t('administration:field.phone')} type="tel" {...field('phone')} />
            {invite.error !== null && <ErrorState error={invite.error} />}
            <Group justify="flex-end">
              <Button type="submit" loading={invite.running}>
                {t('inviteSend')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
