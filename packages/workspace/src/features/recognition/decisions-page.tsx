import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { DecisionSummary } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { searchOf } from '../producers/list-filter.ts';
import { decisionsKey } from './queries.ts';

const pageSize = 25;
const states = ['draft', 'signed'] as const;

/** Decisions and forwarding letters of the unit: drafts first, then the signed ones. */
export function DecisionsPage() {
  const { t } = useTranslation('recognition');
  const mayDraft = useCan('decision.draft');
  const list = useListState({ filters: ['state'] });
  const { page, filters } = list.state;
  const state = filters.state?.length === 1 ? (filters.state[0] as DecisionSummary['state']) : undefined;
  const query = useQuery({
    queryKey: [...decisionsKey, 'page', page, state],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/decisions', { params: { query: { ...(state && { state }), page, pageSize } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title={t('list.title')}
        actions={mayDraft && <ButtonLink to="/decisions/new">{t('draft.new')}</ButtonLink>}
      />
      <DataTable
        label={t('list.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        searchable={false}
        exportHref={`/api/decisions.xlsx?${searchOf({ state })}`}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('list.empty')} detail={t('list.emptyDetail')} />}
        columns={[
          {
            id: 'title',
            header: t('list.document'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/decisions/$decisionId" params={{ decisionId: row.id }} py={6}>
                {row.title}
              </AnchorLink>
            ),
          },
          { id: 'number', header: t('list.number'), cell: (row) => row.documentNumber ?? t('list.none') },
          {
            id: 'signedOn',
            header: t('list.signedOn'),
            cell: (row) => <PlainDateText date={row.signedOn} />,
          },
          { id: 'dossiers', header: t('list.dossiers'), align: 'end', cell: (row) => row.dossiers },
          { id: 'cycle', header: t('list.cycle'), card: 'hidden', cell: (row) => row.cycleName },
          {
            id: 'state',
            header: t('list.state'),
            card: 'bare',
            filter: states.map((value) => ({ value, label: t(`state.${value}`) })),
            cell: (row) => <DecisionState state={row.state} />,
          },
        ]}
      />
    </>
  );
}

export function DecisionState({ state }: { readonly state: DecisionSummary['state'] }) {
  const { t } = useTranslation('recognition');
  return <ToneBadge tone={state === 'signed' ? 'good' : 'waiting'}>{t(`state.${state}`)}</ToneBadge>;
}
