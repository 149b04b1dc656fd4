import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { Absent, InstantDay } from '../../components/values.tsx';
import { useCommunesInReach } from '../producers/use-communes-in-reach.ts';

const pageSize = 25;
const stages = ['idea', 'set-aside', 'product'] as const;

/** The ideas within the reach of a desk, the newest first. */
export function IdeasPage() {
  const { t } = useTranslation('ideas');
  const list = useListState({ filters: ['unitId', 'stage'] });
  const { q, page, filters } = list.state;
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(filters.unitId ? { unitId: [...filters.unitId] } : {}),
    ...(filters.stage ? { stage: stages.filter((stage) => filters.stage?.includes(stage)) } : {}),
  };
  const query = useQuery({
    queryKey: ['ideas', 'list', filter, page],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/ideas', { params: { query: { ...filter, page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
  });
  const communes = useCommunesInReach();
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
        empty={<EmptyState title={t('list.empty')} detail={t('list.emptyDetail')} />}
        columns={[
          {
            id: 'title',
            header: t('field.title'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/ideas/$ideaId" params={{ ideaId: row.id }} py={8}>
                {row.title}
              </AnchorLink>
            ),
          },
          { id: 'localMaterial', header: t('field.localMaterial'), cell: (row) => row.localMaterial },
          { id: 'producer', header: t('field.producer'), cell: (row) => row.producerName },
          {
            id: 'unitId',
            header: t('field.unit'),
            ...(communes.length > 1 ? { filter: communes } : {}),
            cell: (row) => row.unitName,
          },
          {
            id: 'stage',
            header: t('field.stage'),
            filter: stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
            cell: (row) => t(`stage.${row.stage}`),
          },
          {
            id: 'product',
            header: t('field.product'),
            cell: (row) =>
              row.productId === null ? (
                <Absent />
              ) : (
                <AnchorLink to="/products/$productId" params={{ productId: row.productId }} py={8}>
                  {t('seeProduct')}
                </AnchorLink>
              ),
          },
          {
            id: 'created',
            header: t('list.created'),
            card: 'hidden',
            cell: (row) => <InstantDay instant={row.createdAt} />,
          },
        ]}
      />
    </>
  );
}
