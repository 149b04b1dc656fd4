import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { frameworks } from '@saolang/rulebook';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { WhatIfResults } from '../../api/schema.d.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { sessionQuery } from './queries.ts';

const route = getRouteApi('/signed-in/sessions/$sessionId/what-if');

type Row = WhatIfResults['rows'][number];
type Comparison = NonNullable<Row['comparison']>;

/** What the products of a closed session would come to under the other decree. */
export function WhatIfPage() {
  const { sessionId } = route.useParams();
  return (
    <QueryView query={useQuery(sessionQuery(sessionId))}>
      {(session) => <Compared sessionId={sessionId} name={session.name} />}
    </QueryView>
  );
}

function Compared({ sessionId, name }: { readonly sessionId: string; readonly name: string }) {
  const { t } = useTranslation(['evaluation', 'common']);
  const format = useFormat();
  const list = useListState({ filters: ['change'] });
  const [shown, setShown] = useState<Row | null>(null);
  const query = useQuery({
    queryKey: ['scoring-sessions', sessionId, 'what-if'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/scoring-sessions/{id}/what-if', { params: { path: { id: sessionId } }, signal })),
  });
  const framework = query.data && format.text(frameworks[query.data.framework].name);
  return (
    <>
      <PageHeader
        title={t('whatIf.title')}
        breadcrumbs={[
          { label: t('session.title'), to: '/sessions' },
          { label: name, to: `/sessions/${sessionId}` },
        ]}
        subtitle={framework && t('whatIf.hint', { framework })}
        actions={
          <Button
            component="a"
            href={`/api/scoring-sessions/${sessionId}/what-if.xlsx`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            XLSX
          </Button>
        }
      />
      <DataTable<Row>
        label={t('whatIf.title')}
        list={list}
        client
        query={query}
        rows={query.data?.rows}
        rowKey={(row) => row.dossierId}
        empty={<EmptyState title={t('whatIf.none')} />}
        columns={[
          {
            id: 'product',
            header: t('progress.dossier'),
            card: 'title',
            sortable: true,
            value: (row) => row.productName,
            cell: (row) =>
              row.comparison ? (
                <Button variant="transparent" px={0} onClick={() => setShown(row)}>
                  {row.productName}
                </Button>
              ) : (
                row.productName
              ),
          },
          {
            id: 'producer',
            header: t('whatIf.producer'),
            value: (row) => row.producerName,
            cell: (row) => row.producerName,
          },
          {
            id: 'now',
            header: t('whatIf.now'),
            sortable: true,
            value: (row) => Number(row.comparison?.now.average ?? -1),
            cell: (row) => <Standing of={row.comparison && [row.comparison.now]} />,
          },
          {
            id: 'other',
            header: t('whatIf.other'),
            sortable: true,
            value: (row) => Number(row.comparison?.worst.average ?? -1),
            cell: (row) => <Standing of={row.comparison && [row.comparison.worst, row.comparison.best]} />,
          },
          {
            id: 'change',
            header: t('whatIf.change'),
            filter: changes.map((value) => ({ value, label: t(`whatIf.is.${value}`) })),
            value: (row) => changeOf(row.comparison),
            cell: (row) => t(`whatIf.is.${changeOf(row.comparison)}`),
          },
          {
            id: 'unknown',
            header: t('whatIf.withoutSource'),
            align: 'end',
            sortable: true,
            value: (row) => row.comparison?.withoutSource ?? -1,
            cell: (row) => row.comparison?.withoutSource ?? '–',
          },
        ]}
      />
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="lg"
        title={<Text fw={600}>{shown?.productName}</Text>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack gap="xs">
          <List size="sm" spacing={6}>
            {shown?.comparison?.explanation.map((text) => (
              <List.Item key={text.vi}>{format.text(text)}</List.Item>
            ))}
          </List>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setShown(null)}>
              {t('common:action.close')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** Points and star, or from and to. */
function Standing({ of }: { readonly of: readonly Comparison['now'][] | null }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  if (!of) return <>–</>;
  const points = [...new Set(of.map(({ average }) => (average === null ? '–' : format.points(average))))];
  const stars = [...new Set(of.map(({ star }) => star ?? 0))];
  return (
    <span className="numbers">
      {t('whatIf.points', { points: points.join(' – ') })}
      <br />
      {t('whatIf.stars', { stars: stars.join(' – ') })}
    </span>
  );
}

const changes = ['same', 'lower', 'higher', 'open', 'unknown'] as const;

/** What surely becomes of the star; `open` where it may be the same or another. */
function changeOf(comparison: Comparison | null): (typeof changes)[number] {
  if (!comparison) return 'unknown';
  const [now, worst, best] = [comparison.now, comparison.worst, comparison.best].map(
    ({ star }) => star ?? 0,
  ) as [number, number, number];
  if (best < now) return 'lower';
  if (worst > now) return 'higher';
  return worst === now && best === now ? 'same' : 'open';
}
