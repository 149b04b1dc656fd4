import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { useCan } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';

/** All councils within reach. */
export function CouncilsPage() {
  const { t } = useTranslation('evaluation');
  const list = useListState();
  const { q, page } = list.state;
  const mayManage = useCan('council.manage');
  const query = useQuery({
    queryKey: ['councils', 'list', q, page],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/councils', { params: { query: { ...(q && { q }), page, pageSize: 25 } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
  const create = mayManage && <ButtonLink to="/councils/new">{t('council.create')}</ButtonLink>;
  return (
    <>
      <PageHeader title={t('council.title')} actions={create} />
      <DataTable
        label={t('council.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={25}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('council.none')} detail={t('council.noneDetail')}>
            {create}
          </EmptyState>
        }
        columns={[
          {
            id: 'name',
            header: t('council.name'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/councils/$councilId" params={{ councilId: row.id }} py={6}>
                {row.name}
              </AnchorLink>
            ),
          },
          { id: 'decision', header: t('council.decisionNumber'), cell: (row) => row.decisionNumber },
          {
            id: 'date',
            header: t('council.decisionDate'),
            cell: (row) => <PlainDateText date={row.decisionDate} />,
          },
          { id: 'cycle', header: t('council.cycle'), cell: (row) => row.cycleName },
          { id: 'members', header: t('council.members'), align: 'end', cell: (row) => row.members },
          { id: 'sessions', header: t('session.title'), align: 'end', cell: (row) => row.sessions },
        ]}
      />
    </>
  );
}
