import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { roles } from '@saolang/rulebook';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { AccountDetail } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepAccount } from './queries.ts';
import { newRight, RightFields, sentRight } from './right-fields.tsx';

type Right = AccountDetail['grants'][number];

/** The roles of an account, those in force first; giving one and withdrawing one. */
export function AccountRights({ account }: { readonly account: AccountDetail }) {
  const { t } = useTranslation(['administration', 'common']);
  const [giving, setGiving] = useState(false);
  const today = useToday();
  return (
    <Section
      title={t('account.rights')}
      actions={
        !account.own && (
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setGiving(true)}>
            {t('account.giveRight')}
          </Button>
        )
      }
    >
      {account.grants.length === 0 ? (
        <EmptyState title={t('account.noRights')} detail={t('account.noRightsHint')} />
      ) : (
        <Stack gap="md">
          {account.grants.map((right) => (
            <RightLine key={right.id} account={account} right={right} />
          ))}
        </Stack>
      )}
      <Modal
        opened={giving}
        onClose={() => setGiving(false)}
        title={<Text fw={600}>{t('account.giveRight')}</Text>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {today && <GiveRight account={account} today={today} onDone={() => setGiving(false)} />}
      </Modal>
    </Section>
  );
}

function RightLine({ account, right }: { readonly account: AccountDetail; readonly right: Right }) {
  const { t } = useTranslation('administration');
  const { text, date } = useFormat();
  const queryClient = useQueryClient();
  const today = useToday() ?? '';
  const role = text(roles[right.role].name);
  const ended = right.validTo !== null && right.validTo < today;
  const facts = [
    right.validTo
      ? t('account.between', { from: date(right.validFrom), to: date(right.validTo) })
      : t('account.since', { from: date(right.validFrom) }),
    right.grantedBy && t('account.by', { name: right.grantedBy }),
  ];
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text fw={600}>{role}</Text>
        <Text>
          {right.scopeName ?? (right.scopeKind === 'installation' ? t('everywhere') : right.scopeId)}
        </Text>
        <Text fz="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </div>
      {ended ? (
        <Badge size="lg" variant="light" color="gray" tt="none" flex="none">
          {t('account.ended')}
        </Badge>
      ) : (
        !account.own && (
          <ActionButton
            variant="default"
            flex="none"
            aria-label={t('account.revokeLabel', { role })}
            confirm={{
              title: t('account.revokeTitle', { role }),
              body: t('account.revokeBody'),
              confirmLabel: t('account.revoke'),
              danger: true,
            }}
            onAction={async () => {
              const changed = await dataOf(
                api.POST('/api/accounts/{id}/grants/{grantId}/actions/revoke', {
                  params: { path: { id: account.id, grantId: right.id } },
                  headers: ifMatch(account.version),
                }),
              );
              keepAccount(queryClient, changed);
            }}
          >
            {t('account.revoke')}
          </ActionButton>
        )
      )}
    </Group>
  );
}

interface GiveRightProps {
  readonly account: AccountDetail;
  readonly today: string;
  readonly onDone: () => void;
}

function GiveRight({ account, today, onDone }: GiveRightProps) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const [right, setRight] = useState(() => newRight(today));
  const give = useAction(
    async () => {
      const body = sentRight(right);
      if (!body) return;
      const changed = await dataOf(
        api.POST('/api/accounts/{id}/grants', {
          params: { path: { id: account.id } },
          headers: ifMatch(account.version),
          body,
        }),
      );
      keepAccount(queryClient, changed);
      onDone();
    },
    { onError: () => true, success: t('account.given') },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void give.run();
      }}
    >
      <Stack>
        <RightFields right={right} onChange={setRight} error={give.error} />
        {give.error !== null && <ErrorState error={give.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={give.running}>
            {t('account.giveRight')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
