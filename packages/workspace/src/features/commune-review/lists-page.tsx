import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { CommuneListSummary } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { NewListButton } from './new-list-button.tsx';
import { listsKey } from './queries.ts';

const pageSize = 25;
const states = ['draft', 'sent'] as const;

/** The consolidated lists of a commune, or those that reached the office. */
export function ListsPage() {
  const { t } = useTranslation('commune-review');
  const list = useListState({ filters: ['state'] });
  const { page, filters } = list.state;
  const mayEdit = useCan('commune-list.edit');
  const maySend = useCan('commune-list.send');
  const chosen = filters.state?.length === 1 ? (filters.state[0] as CommuneListSummary['state']) : undefined;
  const query = useQuery({
    queryKey: [...listsKey, 'page', page, chosen],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/commune-lists', {
          params: { query: { ...(chosen && { state: chosen }), page, pageSize } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={t('lists.title')} actions={mayEdit && <NewListButton />} />
      <DataTable
        label={t('lists.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        searchable={false}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t('lists.empty')}
            detail={mayEdit ? t('lists.emptyDetail') : t('lists.emptyOffice')}
          />
        }
        columns={[
          {
            id: 'number',
            header: t('lists.number'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/lists/$listId" params={{ listId: row.id }} py={6}>
                {row.documentNumber ?? t('lists.draft')}
              </AnchorLink>
            ),
          },
          { id: 'unit', header: t('lists.unit'), cell: (row) => row.unitName },
          { id: 'cycle', header: t('lists.cycle'), card: 'hidden', cell: (row) => row.cycleName },
          { id: 'size', header: t('lists.size'), align: 'end', cell: (row) => row.size },
          { id: 'sent', header: t('lists.sentOn'), cell: (row) => <PlainDateText date={row.sentOn} /> },
          {
            id: 'state',
            header: t('lists.state'),
            card: 'bare',
            ...((mayEdit || maySend) && {
              filter: states.map((state) => ({ value: state, label: t(`lists.states.${state}`) })),
            }),
            cell: (row) => (
              <ToneBadge tone={row.state === 'sent' ? 'good' : 'active'}>
                {t(`lists.states.${row.state}`)}
              </ToneBadge>
            ),
          },
        ]}
      />
    </>
  );
}
