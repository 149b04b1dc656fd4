import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { InstantDay } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { searchOf } from '../producers/list-filter.ts';
import { useCommunesInReach } from '../producers/use-communes-in-reach.ts';
import { frameworkQuery, productSetsQuery } from './product-queries.ts';

const pageSize = 25;

/** The products within the reach of a desk. */
export function ProductsPage() {
  const { t } = useTranslation('products');
  const format = useFormat();
  const list = useListState({ sort: '-created', filters: ['productSet', 'unitId'] });
  const { q, sort, page, filters } = list.state;
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(filters.productSet ? { productSet: filters.productSet.map(Number) } : {}),
    ...(filters.unitId ? { unitId: [...filters.unitId] } : {}),
    sort: sort as '-created',
  };
  const query = useQuery({
    queryKey: ['products', 'list', filter, page],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/products', { params: { query: { ...filter, page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
  });
  const communes = useCommunesInReach();
  const framework = useQuery(frameworkQuery).data ?? 'qd-26-2026';
  const { data: sets = [] } = useQuery(productSetsQuery(framework, ''));
  return (
    <>
      <PageHeader title={t('title')} />
      <DataTable
        label={t('title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        rowKey={(row) => row.id}
        searchHint={t('list.searchHint')}
        exportHref={`/api/products.xlsx?${searchOf(filter)}`}
        empty={<EmptyState title={t('list.empty')} detail={t('list.emptyDetail')} />}
        columns={[
          {
            id: 'name',
            header: t('field.name'),
            sortable: true,
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/products/$productId" params={{ productId: row.id }} py={8}>
                {row.name}
              </AnchorLink>
            ),
          },
          {
            id: 'specification',
            header: t('field.specification'),
            card: 'hidden',
            cell: (row) => row.specification,
          },
          {
            id: 'productSet',
            header: t('field.productSet'),
            filter: sets.map(({ number, name }) => ({
              value: String(number),
              label: `${number}. ${format.text(name)}`,
            })),
            cell: (row) => `${row.productSet}. ${format.text(row.productSetName)}`,
          },
          {
            id: 'producer',
            header: t('field.producer'),
            cell: (row) => (
              <AnchorLink to="/producers/$producerId" params={{ producerId: row.producerId }} py={8}>
                {row.producerName}
              </AnchorLink>
            ),
          },
          {
            id: 'unitId',
            header: t('field.unit'),
            ...(communes.length > 1 ? { filter: communes } : {}),
            cell: (row) => row.unitName,
          },
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
