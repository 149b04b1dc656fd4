import { Badge, Stack, Text } from '@mantine/core';
import { roles } from '@saolang/rulebook';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '../../api/schema.d.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { InstantText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { accountsQuery, pageSize } from './queries.ts';
import { roleOptions } from './roles.ts';

const states = ['active', 'invited', 'disabled'] as const;
const colors = { active: 'green', invited: 'blue', disabled: 'gray' } as const;

/** All accounts of the installation. */
export function AccountsPage() {
  const { t } = useTranslation('administration');
  const { text } = useFormat();
  const list = useListState({ filters: ['role', 'state'] });
  const query = useQuery(accountsQuery(list.state));
  const invite = (
    <ButtonLink to="/accounts/invite" leftSection={<IconUserPlus size={20} aria-hidden />}>
      {t('accounts.invite')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('accounts.title')} actions={invite} />
      <DataTable<AccountSummary>
        label={t('accounts.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        rowKey={(row) => row.id}
        searchHint={t('accounts.searchHint')}
        empty={<EmptyState title={t('accounts.empty')}>{invite}</EmptyState>}
        columns={[
          {
            id: 'fullName',
            header: t('accounts.column.fullName'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/accounts/$accountId" params={{ accountId: row.id }} fw={600}>
                {row.fullName}
              </AnchorLink>
            ),
          },
          {
            id: 'contact',
            header: t('accounts.column.contact'),
            card: 'bare',
            cell: (row) => (
              <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
                {[row.email, row.phone].filter(Boolean).join(' · ')}
              </Text>
            ),
          },
          {
            id: 'role',
            header: t('accounts.column.role'),
            filter: roleOptions(text),
            cell: (row) => <Rights grants={row.grants} />,
          },
          {
            id: 'state',
            header: t('accounts.column.state'),
            filter: states.map((state) => ({ value: state, label: t(`state.${state}`) })),
            cell: (row) => (
              <Badge size="lg" variant="light" tt="none" w="max-content" color={colors[row.state]}>
                {t(`state.${row.state}`)}
              </Badge>
            ),
          },
          {
            id: 'lastActive',
            header: t('accounts.column.lastActive'),
            cell: (row) => <InstantText instant={row.lastActiveAt} />,
          },
        ]}
      />
    </>
  );
}

function Rights({ grants }: Pick<AccountSummary, 'grants'>) {
  const { t } = useTranslation('administration');
  const { text } = useFormat();
  if (grants.length === 0) return <Text c="dimmed">{t('accounts.noRole')}</Text>;
  return (
    <Stack gap={2}>
      {grants.map((grant) => (
        <Text key={grant.id} fz="sm">
          {[text(roles[grant.role].name), grant.scopeName].filter(Boolean).join(' · ')}
        </Text>
      ))}
    </Stack>
  );
}
