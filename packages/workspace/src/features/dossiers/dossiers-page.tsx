import { dossierStateCodes, dossierStates } from '@saolang/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { useCan } from '../../api/session.ts';
import { Countdown } from '../../components/countdown.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { InstantText, PlainDateText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { searchOf } from '../producers/list-filter.ts';
import { dossierListKey } from './dossier-queries.ts';

const pageSize = 25;

/** The dossiers that the reader may see: a producer its own. */
export function DossiersPage() {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const mayCreate = useCan('dossier.create');
  const list = useListState({ sort: '-updated', filters: ['state'] });
  const { q, sort, page, filters } = list.state;
  const filter = {
    ...(q && { q }),
    ...(filters.state && { state: dossierStateCodes.filter((code) => filters.state?.includes(code)) }),
    sort: sorts[sort ?? ''] ?? 'updated',
  };
  const query = useQuery({
    queryKey: [...dossierListKey, list.state],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/dossiers', {
          params: { query: { ...filter, page, pageSize } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={mayCreate && <ButtonLink to="/dossiers/new">{t('list.start')}</ButtonLink>}
      />
      <DataTable
        label={t('title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        searchHint={t('list.searchHint')}
        exportHref={`/api/intake/board.xlsx?${searchOf(filter)}`}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('list.empty')} detail={t(mayCreate ? 'list.emptyOwn' : 'list.emptyOther')}>
            {mayCreate && <ButtonLink to="/dossiers/new">{t('list.start')}</ButtonLink>}
          </EmptyState>
        }
        columns={[
          {
            id: 'product',
            header: t('list.product'),
            sortable: true,
            card: 'title',
            cell: (row) => (
              <AnchorLink
                to="/dossiers/$dossierId"
                params={{ dossierId: row.id }}
                py={6}
                display="inline-block"
              >
                {row.productName}
              </AnchorLink>
            ),
          },
          { id: 'producer', header: t('list.producer'), cell: (row) => row.producerName },
          { id: 'cycle', header: t('list.cycle'), cell: (row) => row.cycleName },
          {
            id: 'state',
            header: t('list.state'),
            filter: dossierStateCodes.map((code) => ({
              value: code,
              label: format.text(dossierStates[code].name),
            })),
            cell: (row) => <StateBadge state={row.state} />,
          },
          {
            id: 'due',
            header: t('list.due'),
            sortable: true,
            cell: (row) =>
              row.workingDaysLeft !== null && row.communeDueOn !== null ? (
                <Countdown daysLeft={row.workingDaysLeft} due={row.communeDueOn} />
              ) : (
                <PlainDateText date={row.communeDueOn} />
              ),
          },
          {
            id: 'updated',
            header: t('list.updated'),
            sortable: true,
            cell: (row) => <InstantText instant={row.updatedAt} />,
          },
        ]}
      />
    </>
  );
}

/** The orders of the list by what the server calls them: its `updated` begins with the newest. */
const sorts: Readonly<Record<string, 'updated' | '-updated' | 'due' | '-due' | 'product' | '-product'>> = {
  updated: '-updated',
  '-updated': 'updated',
  due: 'due',
  '-due': '-due',
  product: 'product',
  '-product': '-product',
};
