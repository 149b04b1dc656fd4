import { Button, Group, Stack } from '@mantine/core';
import { IconCircleCheck, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { Invited } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, ErrorState, Loading } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { LinkToHandOver } from './link-to-hand-over.tsx';
import { type PersonDraft, PersonFields, sentPerson } from './person-fields.tsx';
import { keepAccount } from './queries.ts';
import { newRight, type RightDraft, RightFields, sentRight } from './right-fields.tsx';

/** Makes an account with its roles and invites its owner. */
export function InvitePage() {
  const { t } = useTranslation('administration');
  const today = useToday();
  const [turn, setTurn] = useState(0);
  return (
    <>
      <PageHeader title={t('invite.title')} breadcrumbs={[{ label: t('accounts.title'), to: '/accounts' }]} />
      {today ? <InviteForm key={turn} today={today} onAnother={() => setTurn(turn + 1)} /> : <Loading />}
    </>
  );
}

interface InviteFormProps {
  readonly today: string;
  readonly onAnother: () => void;
}

const nobody: PersonDraft = { fullName: '', email: '', phone: '', locale: 'vi' };

function InviteForm({ today, onAnother }: InviteFormProps) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  // One id for the form: pressing again after a dropped line does not make a second account.
  const [id] = useState(newId);
  const [person, setPerson] = useState(nobody);
  const [rights, setRights] = useState<readonly RightDraft[]>(() => [newRight(today)]);
  const [invited, setInvited] = useState<Invited | null>(null);
  const invite = useAction(
    async () => {
      const grants = rights.flatMap((right) => sentRight(right) ?? []);
      const answer = await dataOf(
        api.POST('/api/invitations', { body: { id, ...sentPerson(person), grants } }),
      );
      keepAccount(queryClient, answer.account);
      setInvited(answer);
    },
    { onError: () => true },
  );
  if (invited) return <Sent invited={invited} onAnother={onAnother} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void invite.run();
      }}
    >
      <Stack gap="lg" maw="44rem">
        <Section title={t('invite.person')}>
          <Stack>
            <PersonFields person={person} onChange={setPerson} error={invite.error} />
          </Stack>
        </Section>
        {rights.map((right, index) => (
          <Section
            key={right.id}
            title={t('invite.right', { number: index + 1 })}
            actions={
              <Button
                variant="subtle"
                onClick={() => setRights(rights.filter(({ id: other }) => other !== right.id))}
              >
                {t('invite.removeRight', { number: index + 1 })}
              </Button>
            }
          >
            <RightFields
              right={right}
              path={`grants/${index}/`}
              error={invite.error}
              onChange={(changed) =>
                setRights(rights.map((other) => (other.id === right.id ? changed : other)))
              }
            />
          </Section>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setRights([...rights, newRight(today)])}
          >
            {t('invite.addRight')}
          </Button>
        </Group>
        {invite.error !== null && <ErrorState error={invite.error} />}
        <Group>
          <Button type="submit" loading={invite.running}>
            {t('invite.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Sent({ invited, onAnother }: { readonly invited: Invited; readonly onAnother: () => void }) {
  const { t } = useTranslation('administration');
  const { account, link } = invited;
  return (
    <Stack maw="44rem">
      {link ? (
        <LinkToHandOver link={link} />
      ) : (
        <EmptyState
          icon={<IconCircleCheck aria-hidden />}
          title={t('invite.sentTitle')}
          detail={t('invite.sent', { email: account.email ?? '' })}
        />
      )}
      <Group justify="center">
        <ButtonLink to="/accounts/$accountId" params={{ accountId: account.id }}>
          {t('invite.open')}
        </ButtonLink>
        <Button variant="default" onClick={onAnother}>
          {t('invite.another')}
        </Button>
      </Group>
    </Stack>
  );
}
