import { Alert, Button, Group, Paper, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { RegisterImport } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { importQuery, importsKey } from './queries.ts';

const standings = ['good', 'bad', 'existing', 'made'] as const;
const pageSize = 25;

/** What a file holds row by row, the act that registers its good rows, and how far that is. */
export function ImportPage() {
  const { importId } = useParams({ strict: false }) as { importId: string };
  return <QueryView query={useQuery(importQuery(importId))}>{(data) => <Loaded data={data} />}</QueryView>;
}

interface Props {
  readonly data: RegisterImport;
}

function Loaded({ data }: Props) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { counts, state } = data;
  return (
    <>
      <PageHeader
        title={data.sourceName}
        breadcrumbs={[{ label: t('title'), to: '/imports' }]}
        subtitle={t(`state.${state}`)}
        actions={state === 'read' && counts.good > 0 && <ConfirmButton data={data} />}
      />
      <Stack gap="lg">
        {state === 'running' && <Running data={data} />}
        {state === 'done' && (
          <Alert
            color="green"
            variant="light"
            icon={<IconCircleCheck aria-hidden />}
            title={t('done.title', { count: counts.made })}
          >
            <ButtonLink to="/producers" variant="default">
              {t('done.producers')}
            </ButtonLink>
          </Alert>
        )}
        <SimpleGrid cols={3} spacing="sm">
          {standings
            .filter((standing) => standing !== (state === 'read' ? 'made' : 'good'))
            .map((standing) => (
              <Paper key={standing} withBorder p="md" style={{ borderColor: 'var(--line)' }}>
                <Text fz="xl" fw={600} className="numbers">
                  {format.number(counts[standing])}
                </Text>
                <Text fz="sm">{t(`standing.${standing}`)}</Text>
              </Paper>
            ))}
        </SimpleGrid>
        {counts.bad > 0 && (
          <Group gap="md">
            <Button
              component="a"
              href={`/api/imports/${data.id}/bad-rows.xlsx`}
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {t('bad.download')}
            </Button>
            <Text fz="sm" c="dimmed" style={{ flex: '1 1 16rem' }}>
              {t('bad.hint')}
            </Text>
          </Group>
        )}
        <Rows data={data} />
      </Stack>
    </>
  );
}

function ConfirmButton({ data: { id, counts } }: Props) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  return (
    <ActionButton
      confirm={{
        title: t('confirm.title', { count: counts.good }),
        body: t('confirm.body'),
        confirmLabel: t('confirm.submit'),
      }}
      onAction={async () => {
        const path = '/api/imports/{id}/actions/confirm';
        const confirmed = await dataOf(api.POST(path, { params: { path: { id } } }));
        client.setQueryData(importQuery(id).queryKey, confirmed);
        await client.invalidateQueries({ queryKey: importsKey });
      }}
    >
      {t('confirm.open', { count: counts.good })}
    </ActionButton>
  );
}

function Running({ data: { counts } }: Props) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const title = t('running.title', {
    done: format.number(counts.made),
    total: format.number(counts.made + counts.good),
  });
  return (
    <Alert color="blue" variant="light" title={title} role="status">
      <Progress
        value={(100 * counts.made) / Math.max(1, counts.made + counts.good)}
        aria-label={title}
        mb="sm"
      />
      <Text fz="sm">{t('running.detail')}</Text>
    </Alert>
  );
}

function Rows({ data: { id, state, counts } }: Props) {
  const { t } = useTranslation('imports');
  const list = useListState({ filters: ['standing'] });
  const standing = list.state.filters.standing?.[0] as (typeof standings)[number] | undefined;
  const { page } = list.state;
  const query = useQuery({
    queryKey: [...importsKey, id, 'rows', state, counts, standing, page],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/imports/{id}/rows', {
          params: { path: { id }, query: { page, pageSize, ...(standing && { standing }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={t('rows.title')}>
      <DataTable
        label={t('rows.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        rowKey={(row) => `${row.sheet} ${row.row}`}
        searchable={false}
        empty={<EmptyState title={t('rows.empty')} />}
        columns={[
          {
            id: 'name',
            header: t('rows.name'),
            card: 'title',
            cell: ({ name, recordId, sheet }) => {
              if (recordId === null) return name || t('rows.noName');
              return sheet === 'producer' ? (
                <AnchorLink to="/producers/$producerId" params={{ producerId: recordId }} py={8}>
                  {name}
                </AnchorLink>
              ) : (
                <AnchorLink to="/products/$productId" params={{ productId: recordId }} py={8}>
                  {name}
                </AnchorLink>
              );
            },
          },
          { id: 'place', header: t('rows.place'), cell: (row) => t(`rows.${row.sheet}`, { row: row.row }) },
          {
            id: 'standing',
            header: t('rows.standing'),
            filter: standings.map((value) => ({ value, label: t(`standing.${value}`) })),
            cell: (row) => t(`standing.${row.standing}`),
          },
          {
            id: 'defects',
            header: t('rows.defects'),
            cell: (row) =>
              row.defects.length === 0
                ? '–'
                : row.defects.map(({ column, code, message }) => (
                    <Text key={`${column} ${code}`} fz="sm">
                      <b>{column}:</b> {message}
                    </Text>
                  )),
          },
        ]}
      />
    </Section>
  );
}
