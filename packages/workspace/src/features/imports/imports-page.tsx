import { Button, FileInput, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, ErrorState, Loading } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { InstantText } from '../../components/values.tsx';
import { importsQuery, loadFile } from './queries.ts';

/** Takes the template, loads a file, and finds one's imports again. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const list = useListState({});
  const query = useQuery(importsQuery);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('hint')} />
      <Stack gap="lg">
        <Section title={t('template.title')} hint={t('template.hint')}>
          <Button
            component="a"
            href="/api/imports/template.xlsx"
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('template.download')}
          </Button>
        </Section>
        <LoadFile />
        <Section title={t('list.title')}>
          <DataTable
            label={t('list.title')}
            list={list}
            client
            query={query}
            rows={query.data}
            rowKey={(row) => row.id}
            searchable={false}
            empty={<EmptyState title={t('list.empty')} detail={t('list.emptyDetail')} />}
            columns={[
              {
                id: 'name',
                header: t('list.name'),
                card: 'title',
                value: (row) => row.sourceName,
                cell: (row) => (
                  <AnchorLink to="/imports/$importId" params={{ importId: row.id }} py={8}>
                    {row.sourceName}
                  </AnchorLink>
                ),
              },
              {
                id: 'state',
                header: t('list.state'),
                value: (row) => row.state,
                cell: (row) => t(`state.${row.state}`),
              },
              {
                id: 'at',
                header: t('list.at'),
                value: (row) => row.createdAt,
                cell: (row) => <InstantText instant={row.createdAt} />,
              },
              {
                id: 'made',
                header: t('list.made'),
                align: 'end',
                value: (row) => row.counts.made,
                cell: (row) => row.counts.made,
              },
              {
                id: 'bad',
                header: t('list.bad'),
                align: 'end',
                value: (row) => row.counts.bad,
                cell: (row) => row.counts.bad,
              },
            ]}
          />
        </Section>
      </Stack>
    </>
  );
}

function LoadFile() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<{ readonly file: File; readonly id: string } | null>(null);
  const read = useAction(
    async ({ file, id }: { readonly file: File; readonly id: string }) => {
      const loaded = await loadFile(file, id);
      await navigate({ to: '/imports/$importId', params: { importId: loaded.id } });
    },
    { onError: () => true },
  );
  return (
    <Section title={t('file.title')} hint={t('file.hint')}>
      <Stack gap="md" maw="46rem">
        <FileInput
          label={t('file.choose')}
          description={t('file.chooseHint')}
          placeholder={t('file.none')}
          accept=".xlsx"
          leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
          clearable={false}
          value={chosen?.file ?? null}
          disabled={read.running}
          onChange={(file) => {
            if (!file) return;
            const next = { file, id: newId() };
            setChosen(next);
            void read.run(next);
          }}
        />
        {read.running && (
          <div role="status">
            <Text mb="md">{t('file.reading')}</Text>
            <Loading />
          </div>
        )}
        {read.error !== null && (
          <ErrorState error={read.error} {...(chosen && { onRetry: () => read.run(chosen) })} />
        )}
      </Stack>
    </Section>
  );
}
