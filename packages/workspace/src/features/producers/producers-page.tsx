import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { useCan } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { InstantDay } from '../../components/values.tsx';
import { searchOf } from './list-filter.ts';
import { producerKinds } from './producer-queries.ts';
import { useCommunesInReach } from './use-communes-in-reach.ts';

const pageSize = 25;

/** The producers within the reach of a desk. */
export function ProducersPage() {
  const { t } = useTranslation('producers');
  const list = useListState({ sort: 'name', filters: ['kind', 'unitId'] });
  const { q, sort, page, filters } = list.state;
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(filters.kind ? { kind: filters.kind as (typeof producerKinds)[number][] } : {}),
    ...(filters.unitId ? { unitId: [...filters.unitId] } : {}),
    sort: sort as 'name',
  };
  const query = useQuery({
    queryKey: ['producers', 'list', filter, page],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/producers', { params: { query: { ...filter, page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
  });
  const communes = useCommunesInReach();
  const mayRegister = useCan('register.import');
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={mayRegister && <ButtonLink to="/producers/new">{t('new.title')}</ButtonLink>}
      />
      <DataTable
        label={t('title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        rowKey={(row) => row.id}
        searchHint={t('list.searchHint')}
        exportHref={`/api/producers.xlsx?${searchOf(filter)}`}
        empty={<EmptyState title={t('list.empty')} detail={t('list.emptyDetail')} />}
        columns={[
          {
            id: 'name',
            header: t('field.name'),
            sortable: true,
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/producers/$producerId" params={{ producerId: row.id }} py={8}>
                {row.name}
              </AnchorLink>
            ),
          },
          {
            id: 'kind',
            header: t('field.kind'),
            filter: producerKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            cell: (row) => t(`kind.${row.kind}`),
          },
          { id: 'taxCode', header: t('field.taxCode'), cell: (row) => row.taxCode },
          {
            id: 'unitId',
            header: t('list.commune'),
            ...(communes.length > 1 ? { filter: communes } : {}),
            cell: (row) => row.unitName,
          },
          {
            id: 'representativeName',
            header: t('field.representativeName'),
            card: 'hidden',
            cell: (row) => row.representativeName,
          },
          { id: 'products', header: t('list.products'), align: 'end', cell: (row) => row.products },
          {
            id: 'created',
            header: t('list.created'),
            sortable: true,
            card: 'hidden',
            cell: (row) => <InstantDay instant={row.createdAt} />,
          },
        ]}
      />
    </>
  );
}
