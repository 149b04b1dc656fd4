import { Group, SegmentedControl, Stack } from '@mantine/core';
import { dossierStates } from '@saolang/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DossierSummary } from '../../api/schema.d.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { type ListControl, type ListSearch, useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { TableToolbar } from '../../components/table-toolbar.tsx';
import { Absent, InstantText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { BoardFilters } from './board-filters.tsx';
import { boardExport, boardFilters, boardParams, boardQuery, boardStates } from './board-query.ts';
import { Kanban } from './kanban.tsx';

/** The office's dossiers from intake to the result: by step, or as a table; the filters are the same. */
export function BoardPage() {
  const { t } = useTranslation('intake');
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const list = useListState({ filters: [...boardFilters] });
  const view = search.view === 'table' ? 'table' : 'kanban';
  const params = boardParams(list.state);
  return (
    <>
      <PageHeader
        title={t('board.title')}
        actions={
          <ButtonLink to="/lists" variant="default">
            {t('board.lists')}
          </ButtonLink>
        }
      />
      <Stack gap="md">
        <Group gap="sm" align="flex-end">
          <SegmentedControl
            aria-label={t('board.view')}
            value={view}
            onChange={(next) =>
              void navigate({
                to: '.',
                search: ((previous: ListSearch) => ({ ...previous, view: next, page: undefined })) as never,
                replace: true,
              })
            }
            data={[
              { value: 'kanban', label: t('board.kanban') },
              { value: 'table', label: t('board.table') },
            ]}
          />
          <BoardFilters list={list} />
        </Group>
        {view === 'table' ? (
          <BoardTable list={list} />
        ) : (
          <>
            <TableToolbar
              columns={[]}
              list={list}
              searchable
              searchHint={t('board.search')}
              exportHref={boardExport(params, boardStates)}
            />
            <Kanban params={params} />
          </>
        )}
      </Stack>
    </>
  );
}

const pageSize = 25;

function BoardTable({ list }: { readonly list: ListControl }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const params = boardParams(list.state);
  const state = (list.state.filters.state as DossierSummary['state'][] | undefined) ?? boardStates;
  const query = useQuery({
    ...boardQuery({ params, state, page: list.state.page, pageSize }),
    placeholderData: keepPreviousData,
  });
  return (
    <DataTable
      label={t('board.title')}
      list={list}
      query={query}
      rows={query.data?.items}
      total={query.data?.total}
      pageSize={pageSize}
      rowKey={(row) => row.id}
      searchHint={t('board.search')}
      exportHref={boardExport(params, state)}
      empty={<EmptyState title={t('board.empty')} detail={t('board.emptyDetail')} />}
      columns={[
        {
          id: 'product',
          header: t('board.product'),
          card: 'title',
          cell: (row) => (
            <AnchorLink to="/intake/$dossierId" params={{ dossierId: row.id }} py={6}>
              {row.productName}
            </AnchorLink>
          ),
        },
        { id: 'producer', header: t('board.producer'), cell: (row) => row.producerName },
        { id: 'unit', header: t('board.commune'), cell: (row) => row.communeName },
        {
          id: 'receipt',
          header: t('board.receipt'),
          card: 'hidden',
          cell: (row) => row.officeReceiptNumber ?? <Absent />,
        },
        {
          id: 'star',
          header: t('board.star'),
          cell: (row) =>
            row.star === null ? <Absent /> : <StarRating stars={row.star >= 3 ? row.star : 0} />,
        },
        {
          id: 'updated',
          header: t('board.updated'),
          card: 'hidden',
          cell: (row) => <InstantText instant={row.updatedAt} />,
        },
        {
          id: 'state',
          header: t('board.state'),
          card: 'bare',
          filter: boardStates.map((code) => ({ value: code, label: format.text(dossierStates[code].name) })),
          cell: (row) => <StateBadge state={row.state} />,
        },
      ]}
    />
  );
}
