import { Alert, Button, Divider, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Session } from '../../api/schema.d.ts';
import { installationQuery, sessionQuery } from '../../api/session.ts';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useAction } from '../../components/use-action.ts';
import { useEnter } from '../../shell/enter.ts';
import { CodeStep } from './code-step.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { FormError, PasswordField } from './fields.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUpSecondFactor } from './set-up-second-factor.tsx';

/** Signing in, step by step: the password, then the code or the setting up that the session still owes. */
export function SignInPage() {
  const { t } = useTranslation('accounts');
  const { next } = useSearch({ strict: false }) as { next?: string };
  const queryClient = useQueryClient();
  const enter = useEnter();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const session = useQuery({ ...sessionQuery, staleTime: 0, refetchInterval: renewal }).data ?? null;

  const signedIn = async (changed: Session) => {
    if (changed.secondFactor === 'none') await enter(next);
    else queryClient.setQueryData(sessionQuery.queryKey, changed);
  };
  const startAgain = useAction(async () => {
    await api.DELETE('/api/session');
    queryClient.setQueryData(sessionQuery.queryKey, null);
  });
  const otherAccount = (
    <Button variant="subtle" loading={startAgain.running} onClick={() => void startAgain.run()}>
      {t('signIn.otherAccount')}
    </Button>
  );

  // The codes are shown this once: whatever happens to the session meanwhile, they stay until they have been kept.
  if (recoveryCodes) {
    return (
      <>
        <PageHeader title={t('recovery.title')} />
        <RecoveryCodes codes={recoveryCodes} onDone={() => enter(next)} />
      </>
    );
  }
  if (session?.secondFactor === 'required') {
    return (
      <>
        <PageHeader title={t('code.title')} />
        <CodeStep session={session} onDone={signedIn} />
        {otherAccount}
      </>
    );
  }
  if (session?.secondFactor === 'set-up') {
    return (
      <>
        <PageHeader title={t('setUp.title')} />
        <SetUpSecondFactor onDone={setRecoveryCodes} explain />
        {otherAccount}
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('signIn.title')} />
      <PasswordStep next={next} onDone={signedIn} />
    </>
  );
}

/** While a demo shows the code of this moment, it is read anew before it has passed. */
const renewal = (query: { state: { data?: Session | null | undefined } }) =>
  query.state.data?.demoCode ? 15_000 : false;

interface PasswordStepProps {
  readonly next: string | undefined;
  readonly onDone: (session: Session) => Promise<void>;
}

function PasswordStep({ next, onDone }: PasswordStepProps) {
  const { t } = useTranslation('accounts');
  const { sso } = useSearch({ strict: false }) as { sso?: string };
  const installation = useQuery(installationQuery).data;
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useAction(
    async () => onDone(await dataOf(api.POST('/api/session', { body: { identifier, password } }))),
    { onError: () => true },
  );
  return (
    <Stack gap="lg">
      {sso && <Alert color="red">{t(`signIn.sso.${failure(sso)}`)}</Alert>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn.run();
        }}
      >
        <Stack>
          <TextInput
            label={t('field.identifier')}
            required
            withAsterisk={false}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={identifier}
            onChange={(event) => setIdentifier(event.currentTarget.value)}
          />
          <PasswordField
            label={t('field.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <FormError error={signIn.error} />
          <Button type="submit" loading={signIn.running}>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
      <AnchorLink to="/forgotten-password">{t('signIn.forgotten')}</AnchorLink>
      {installation?.oidc && (
        <>
          <Divider label={t('signIn.or')} />
          {/* The provider is left to by a whole page, not by a request of ours. */}
          <Button
            component="a"
            variant="default"
            href={`/api/oidc/start?next=${encodeURIComponent(next ?? '/')}`}
          >
            {installation.oidc.label}
          </Button>
        </>
      )}
      {installation?.signUpOpen && <AnchorLink to="/sign-up">{t('signIn.noAccount')}</AnchorLink>}
      {installation && installation.demoAccounts.length > 0 && (
        <DemoAccounts
          accounts={installation.demoAccounts}
          onChoose={(account) => {
            setIdentifier(account.email);
            setPassword(account.password);
          }}
        />
      )}
    </Stack>
  );
}

function failure(sso: string): 'failed' | 'no-account' | 'disabled' {
  return sso === 'no-account' || sso === 'disabled' ? sso : 'failed';
}
