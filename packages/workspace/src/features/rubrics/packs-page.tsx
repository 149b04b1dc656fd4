import { Stack } from '@mantine/core';
import { type PackStanding, packStandings } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RubricPackSummary } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { usePackName } from './pack-name.ts';
import { packsQuery } from './queries.ts';
import { CurrentSheets } from './sheet-files.tsx';
import { StandingBadge } from './standing-badge.tsx';

/** The versions of the sheets: what is in force, what waits for approval, what was. */
export function PacksPage() {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const nameOf = usePackName();
  const mayPropose = useCan('rubric-pack.propose');
  const list = useListState({ filters: ['standing'] });
  const query = useQuery(packsQuery);
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.hint')}
        actions={mayPropose && <ButtonLink to="/rubrics/new">{t('list.propose')}</ButtonLink>}
      />
      <Stack gap="xl">
        <CurrentSheets />
        <DataTable<RubricPackSummary>
          label={t('list.versions')}
          list={list}
          client
          query={query}
          rows={query.data?.items}
          rowKey={(row) => row.id}
          searchable={false}
          empty={<EmptyState title={t('list.empty')} detail={t('list.emptyDetail')} />}
          columns={[
            {
              id: 'name',
              header: t('list.version'),
              card: 'title',
              sortable: true,
              value: (row) => `${row.framework} ${String(row.number).padStart(4, '0')}`,
              cell: (row) => (
                <AnchorLink to="/rubrics/$packId" params={{ packId: row.id }} py={6}>
                  {nameOf(row)}
                </AnchorLink>
              ),
            },
            {
              id: 'sets',
              header: t('list.sets'),
              value: (row) => row.sets.join(' '),
              cell: (row) => row.sets.join(', '),
            },
            { id: 'unit', header: t('list.unit'), value: (row) => row.unitName, cell: (row) => row.unitName },
            {
              id: 'activatesOn',
              header: t('list.activatesOn'),
              sortable: true,
              value: (row) => row.activatesOn,
              cell: (row) => <PlainDateText date={row.activatesOn} />,
            },
            {
              id: 'proposedBy',
              header: t('list.proposedBy'),
              card: 'hidden',
              value: (row) => row.proposedBy,
              cell: (row) => row.proposedBy,
            },
            {
              id: 'dossiers',
              header: t('list.dossiers'),
              align: 'end',
              sortable: true,
              value: (row) => row.dossiers,
              cell: (row) => row.dossiers,
            },
            {
              id: 'standing',
              header: t('list.standing'),
              card: 'bare',
              filter: (Object.keys(packStandings) as PackStanding[]).map((value) => ({
                value,
                label: format.text(packStandings[value]),
              })),
              value: (row) => row.standing,
              cell: (row) => <StandingBadge standing={row.standing} />,
            },
          ]}
        />
      </Stack>
    </>
  );
}
