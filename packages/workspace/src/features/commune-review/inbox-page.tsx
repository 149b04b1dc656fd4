import { dossierStates, frameworks } from '@saolang/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { DossierSummary } from '../../api/schema.d.ts';
import { Countdown } from '../../components/countdown.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { Absent, PlainDateText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { dossierListKey } from '../dossiers/dossier-queries.ts';
import { inboxStates } from './queries.ts';

const pageSize = 25;
const reachable = [
  ...inboxStates,
  'intake',
  'returned-by-office',
  'accepted',
  'declined',
  'withdrawn',
] as const;

/** The commune's desk: dossiers by the day on which an answer is due. */
export function InboxPage() {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const list = useListState({ filters: ['state'] });
  const { q, page, filters } = list.state;
  const state = (filters.state as DossierSummary['state'][] | undefined) ?? [...inboxStates];
  const query = useQuery({
    queryKey: [...dossierListKey, 'inbox', q, page, state],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/dossiers', {
          params: { query: { ...(q && { q }), state, sort: 'due', page, pageSize } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const exported = new URLSearchParams([
    ...(q ? [['q', q]] : []),
    ...state.map((code) => ['state', code]),
    ['sort', 'due'],
  ] as string[][]);
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        actions={
          <ButtonLink to="/lists" variant="default">
            {t('inbox.lists')}
          </ButtonLink>
        }
      />
      <DataTable
        label={t('inbox.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        rowKey={(row) => row.id}
        searchHint={t('inbox.search')}
        exportHref={`/api/intake/board.xlsx?${exported}`}
        empty={<EmptyState title={t('inbox.empty')} detail={t('inbox.emptyDetail')} />}
        columns={[
          {
            id: 'product',
            header: t('inbox.product'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/inbox/$dossierId" params={{ dossierId: row.id }} py={6}>
                {row.productName}
              </AnchorLink>
            ),
          },
          { id: 'producer', header: t('inbox.producer'), cell: (row) => row.producerName },
          {
            id: 'kind',
            header: t('inbox.kind'),
            card: 'hidden',
            cell: (row) => format.text(kindName(row)),
          },
          {
            id: 'received',
            header: t('inbox.received'),
            cell: (row) => <PlainDateText date={row.receivedOn} />,
          },
          {
            id: 'due',
            header: t('inbox.due'),
            cell: (row) =>
              row.workingDaysLeft !== null && row.communeDueOn ? (
                <Countdown daysLeft={row.workingDaysLeft} due={row.communeDueOn} />
              ) : (
                <Absent />
              ),
          },
          {
            id: 'receipt',
            header: t('inbox.receipt'),
            card: 'hidden',
            cell: (row) => row.receiptNumber ?? <Absent />,
          },
          {
            id: 'state',
            header: t('inbox.state'),
            card: 'bare',
            filter: reachable.map((code) => ({ value: code, label: format.text(dossierStates[code].name) })),
            cell: (row) => <StateBadge state={row.state} />,
          },
        ]}
      />
    </>
  );
}

const kindName = ({ framework, filingKind }: DossierSummary) =>
  frameworks[framework].filingKinds.find(({ code }) => code === filingKind)?.name ?? { vi: '', en: '' };
