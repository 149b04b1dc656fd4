import { ideaStageCodes, ideaStages, planStateCodes, planStates } from '@saolang/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { Absent, InstantDay } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { searchOf } from '../producers/list-filter.ts';
import { useCommunesInReach } from '../producers/use-communes-in-reach.ts';
import { StageBadge } from './stage-badge.tsx';

const pageSize = 25;
/** A draft is its producer's own. */
const sentPlans = planStateCodes.filter((state) => state !== 'draft');

/** The ideas within the reach of a desk, the newest first. */
export function IdeasPage() {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const list = useListState({ filters: ['unitId', 'stage', 'planState'] });
  const { q, page, filters } = list.state;
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(filters.unitId ? { unitId: [...filters.unitId] } : {}),
    ...(filters.stage ? { stage: ideaStageCodes.filter((stage) => filters.stage?.includes(stage)) } : {}),
    ...(filters.planState
      ? { planState: sentPlans.filter((state) => filters.planState?.includes(state)) }
      : {}),
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
        exportHref={`/api/ideas.xlsx?${searchOf(filter)}`}
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
            filter: ideaStageCodes.map((stage) => ({ value: stage, label: format.text(ideaStages[stage]) })),
            cell: (row) => <StageBadge stage={row.stage} />,
          },
          {
            id: 'planState',
            header: t('field.plan'),
            filter: sentPlans.map((state) => ({ value: state, label: format.text(planStates[state]) })),
            cell: (row) =>
              row.planState === null ? (
                <Absent />
              ) : (
                <AnchorLink to="/ideas/$ideaId/plan" params={{ ideaId: row.id }} py={8}>
                  {format.text(planStates[row.planState])}
                </AnchorLink>
              ),
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
