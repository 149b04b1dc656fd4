import { Alert, Button, List, Stack, Text, TextInput } from '@mantine/core';
import { roles } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { ConsentPurpose, InvitationView } from '../../api/schema.d.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { useEnter } from '../../shell/enter.ts';
import { type Answers, ConsentFields, fullAnswers } from './consent-fields.tsx';
import { FormError, PasswordField, problemOf } from './fields.tsx';
import { invitationQuery, purposesQuery } from './queries.ts';

/** Accepts an invitation: name, password, consents; an official then sets the second factor up. */
export function InvitationPage() {
  const { t } = useTranslation('accounts');
  const { token } = useParams({ strict: false }) as { token: string };
  const invitation = useQuery({ ...invitationQuery(token), staleTime: Number.POSITIVE_INFINITY });
  const purposes = useQuery(purposesQuery);
  return (
    <>
      <PageHeader title={t('invitation.title')} />
      <QueryView query={invitation}>
        {(invited) => (
          <QueryView query={purposes}>
            {(asked) => <InvitationForm token={token} invitation={invited} purposes={asked} />}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}

interface InvitationFormProps {
  readonly token: string;
  readonly invitation: InvitationView;
  readonly purposes: readonly ConsentPurpose[];
}

function InvitationForm({ token, invitation, purposes }: InvitationFormProps) {
  const { t } = useTranslation('accounts');
  const { language, text } = useFormat();
  const enter = useEnter();
  const [fullName, setFullName] = useState(invitation.fullName);
  const [password, setPassword] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const accept = useAction(
    async () => {
      await dataOf(
        api.POST('/api/invitations/{token}', {
          params: { path: { token } },
          body: { fullName, password, locale: language, consents: fullAnswers(purposes, answers) },
        }),
      );
      await enter('/');
    },
    { onError: () => true },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void accept.run();
      }}
    >
      <Stack>
        <Text>{t('invitation.greeting', { name: invitation.fullName })}</Text>
        <List>
          {invitation.grants.map((grant) => (
            <List.Item key={`${grant.role} ${grant.scopeId}`}>
              {text(roles[grant.role].name)} · {grant.scopeName ?? t('invitation.everywhere')}
            </List.Item>
          ))}
        </List>
        {invitation.secondFactorRequired && <Alert>{t('invitation.secondFactor')}</Alert>}
        <TextInput
          label={t('field.fullName')}
          required
          withAsterisk={false}
          autoComplete="name"
          value={fullName}
          error={problemOf(accept.error, 'fullName')}
          onChange={(event) => setFullName(event.currentTarget.value)}
        />
        {/* Lets the browser keep the new password under the right name. */}
        <input
          type="hidden"
          name="username"
          autoComplete="username"
          value={invitation.email ?? invitation.phone ?? ''}
          readOnly
        />
        <PasswordField
          label={t('field.password')}
          description={t('field.passwordHint', { count: invitation.minimumLength })}
          autoComplete="new-password"
          value={password}
          error={problemOf(accept.error, 'password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ConsentFields purposes={purposes} answers={answers} onChange={setAnswers} />
        <FormError error={accept.error} />
        <Button type="submit" loading={accept.running}>
          {t('invitation.submit')}
        </Button>
      </Stack>
    </form>
  );
}
