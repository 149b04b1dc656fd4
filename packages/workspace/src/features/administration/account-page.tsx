import { Alert, Button, Group, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { AccountDetail } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { ErrorState, QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { AccountRights } from './account-rights.tsx';
import { AccountSummary } from './account-summary.tsx';
import { LinkToHandOver } from './link-to-hand-over.tsx';
import { type PersonDraft, PersonFields, sentPerson } from './person-fields.tsx';
import { accountQuery, keepAccount } from './queries.ts';

/** One account: its owner, its state, its roles. */
export function AccountPage() {
  const { accountId } = useParams({ strict: false }) as { accountId: string };
  return (
    <QueryView query={useQuery(accountQuery(accountId))}>
      {(account) => <Account account={account} />}
    </QueryView>
  );
}

function Account({ account }: { readonly account: AccountDetail }) {
  const { t } = useTranslation('administration');
  const [link, setLink] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={account.fullName}
        breadcrumbs={[{ label: t('accounts.title'), to: '/accounts' }]}
        actions={!account.own && <AccountActions account={account} onLink={setLink} />}
      />
      <Stack gap="lg" maw="52rem">
        {account.own && <Alert>{t('account.own')}</Alert>}
        {link && <LinkToHandOver link={link} />}
        <AccountSummary account={account} />
        <AccountRights account={account} />
        {!account.own && <Details key={account.version} account={account} />}
      </Stack>
    </>
  );
}

interface AccountActionsProps {
  readonly account: AccountDetail;
  readonly onLink: (link: string | null) => void;
}

function AccountActions({ account, onLink }: AccountActionsProps) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const request = { params: { path: { id: account.id } }, headers: ifMatch(account.version) };
  const keep = (changed: AccountDetail) => keepAccount(queryClient, changed);
  if (account.state === 'disabled') {
    return (
      <ActionButton
        onAction={async () => keep(await dataOf(api.POST('/api/accounts/{id}/actions/enable', request)))}
      >
        {t('account.enable')}
      </ActionButton>
    );
  }
  return (
    <>
      {account.state === 'invited' && (
        <ActionButton
          variant="default"
          success={t('account.inviteSent')}
          onAction={async () => {
            const answer = await dataOf(api.POST('/api/accounts/{id}/actions/invite-again', request));
            keep(answer.account);
            onLink(answer.link);
          }}
        >
          {t('account.inviteAgain')}
        </ActionButton>
      )}
      {account.secondFactor && (
        <ActionButton
          variant="default"
          confirm={{
            title: t('account.resetTitle'),
            body: t('account.resetBody'),
            confirmLabel: t('account.resetSecondFactor'),
            danger: true,
          }}
          onAction={async () =>
            keep(await dataOf(api.POST('/api/accounts/{id}/actions/reset-second-factor', request)))
          }
        >
          {t('account.resetSecondFactor')}
        </ActionButton>
      )}
      <ActionButton
        variant="default"
        confirm={{
          title: t('account.disableTitle'),
          body: t('account.disableBody'),
          confirmLabel: t('account.disable'),
          danger: true,
        }}
        onAction={async () => keep(await dataOf(api.POST('/api/accounts/{id}/actions/disable', request)))}
      >
        {t('account.disable')}
      </ActionButton>
    </>
  );
}

function Details({ account }: { readonly account: AccountDetail }) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const [person, setPerson] = useState<PersonDraft>({
    fullName: account.fullName,
    email: account.email ?? '',
    phone: account.phone ?? '',
    locale: account.locale,
  });
  const save = useAction(
    async () => {
      const changed = await dataOf(
        api.PUT('/api/accounts/{id}', {
          params: { path: { id: account.id } },
          headers: ifMatch(account.version),
          body: sentPerson(person),
        }),
      );
      keepAccount(queryClient, changed);
    },
    { onError: () => true, success: t('account.saved') },
  );
  return (
    <Section title={t('account.details')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <Stack>
          <PersonFields person={person} onChange={setPerson} error={save.error} />
          {save.error !== null && <ErrorState error={save.error} />}
          <Group>
            <Button type="submit" loading={save.running}>
              {t('account.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
