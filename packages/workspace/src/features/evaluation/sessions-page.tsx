import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { ScoringSession } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { SessionStateBadge } from './session-state-badge.tsx';

const states = ['planned', 'open', 'closed', 'confirmed'] as const;

/** All sessions within reach: a member's own, or those of the office's councils. */
export function SessionsPage() {
  const { t } = useTranslation('evaluation');
  const list = useListState({ filters: ['state'] });
  const { q, page, filters } = list.state;
  const mayManage = useCan('session.manage');
  const state = filters.state as ScoringSession['state'][] | undefined;
  const query = useQuery({
    queryKey: ['scoring-sessions', 'list', q, page, filters],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/scoring-sessions', {
          params: {
            query: {
              ...(q && { q }),
              ...(state && { state }),
              page,
              pageSize: 25,
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title={t('session.title')}
        actions={mayManage && <ButtonLink to="/councils">{t('session.planFromCouncil')}</ButtonLink>}
      />
      <DataTable
        label={t('session.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={25}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('session.none')} detail={t('session.noneForMe')} />}
        columns={[
          {
            id: 'name',
            header: t('session.name'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/sessions/$sessionId" params={{ sessionId: row.id }} py={6}>
                {row.name}
              </AnchorLink>
            ),
          },
          {
            id: 'state',
            header: t('session.state'),
            filter: states.map((value) => ({ value, label: t(`state.${value}`) })),
            cell: (row) => <SessionStateBadge state={row.state} />,
          },
          { id: 'heldOn', header: t('session.heldOn'), cell: (row) => <PlainDateText date={row.heldOn} /> },
          { id: 'place', header: t('session.place'), cell: (row) => row.place },
          { id: 'council', header: t('session.council'), cell: (row) => row.councilName },
          { id: 'dossiers', header: t('session.dossiers'), align: 'end', cell: (row) => row.dossiers },
        ]}
      />
    </>
  );
}
