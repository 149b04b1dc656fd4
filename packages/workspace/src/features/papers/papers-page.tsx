import { Stack, Text } from '@mantine/core';
import { evidenceTypeCodes, evidenceTypes, paperValidities } from '@saolang/rulebook';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProducerSummary, File as StoredFile } from '../../api/schema.d.ts';
import { DataTable } from '../../components/data-table.tsx';
import { KeptUploads } from '../../components/kept-uploads.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ownProducersQuery } from '../producers/producer-queries.ts';
import { keepPaper } from './keep-paper.ts';
import { PaperActions } from './paper-actions.tsx';
import { PaperDrop } from './paper-drop.tsx';
import { PaperLink } from './paper-link.tsx';
import { type PaperFilter, paperListKey, papersQuery } from './paper-queries.ts';
import { ValidityBadge } from './validity-badge.tsx';

const pageSize = 25;

/** The papers of one's producers, those that end first before the others: adding, changing, renewing, what uses them. */
export function PapersPage() {
  const { t } = useTranslation('papers');
  const producers = useQuery(ownProducersQuery);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <QueryView query={producers}>
        {(mine) =>
          mine.length === 0 ? (
            <EmptyState title={t('noProducer')} detail={t('noProducerDetail')}>
              <ButtonLink to="/producers/new">{t('register')}</ButtonLink>
            </EmptyState>
          ) : (
            <Stack gap="lg">
              {mine.map((producer) => (
                <NewPapers key={producer.id} producer={producer} several={mine.length > 1} />
              ))}
              <PaperTable several={mine.length > 1} />
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

interface NewPapersProps {
  readonly producer: ProducerSummary;
  readonly several: boolean;
}

function NewPapers({ producer, several }: NewPapersProps) {
  const { t } = useTranslation('papers');
  const queryClient = useQueryClient();
  const purpose = `papers/${producer.id}/new`;
  async function keep(file: StoredFile): Promise<void> {
    await keepPaper(producer.id, file);
    await queryClient.invalidateQueries({ queryKey: paperListKey });
  }
  return (
    <>
      <KeptUploads purpose={purpose} onUploaded={keep} />
      <PaperDrop
        label={several ? t('addTo', { producer: producer.name }) : t('add')}
        hint={t('addHint')}
        purpose={purpose}
        producerId={producer.id}
        onUploaded={keep}
      />
    </>
  );
}

function PaperTable({ several }: { readonly several: boolean }) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const list = useListState({ sort: 'expires', filters: ['documentType', 'expires'] });
  const { q, sort, page, filters } = list.state;
  const filter: PaperFilter = {
    ...(q && { q }),
    ...(filters.documentType && {
      documentType: evidenceTypeCodes.filter((code) => filters.documentType?.includes(code)),
    }),
    ...(filters.expires && {
      validity: paperValidities.filter((code) => filters.expires?.includes(code)),
    }),
    sort: sort as 'expires',
    page,
    pageSize,
  };
  const query = useQuery(papersQuery(filter));
  return (
    <DataTable
      label={t('title')}
      list={list}
      query={query}
      rows={query.data?.items}
      total={query.data?.total}
      pageSize={pageSize}
      rowKey={(paper) => paper.id}
      searchHint={t('searchHint')}
      empty={<EmptyState title={t('empty')} detail={t('emptyDetail')} />}
      columns={[
        {
          id: 'title',
          header: t('column.title'),
          sortable: true,
          card: 'title',
          cell: (paper) => <PaperLink paper={paper} />,
        },
        {
          id: 'documentType',
          header: t('column.type'),
          filter: evidenceTypeCodes.map((code) => ({ value: code, label: format.text(evidenceTypes[code]) })),
          cell: (paper) => format.text(evidenceTypes[paper.documentType]),
        },
        {
          id: 'number',
          header: t('column.number'),
          cell: (paper) => [paper.number, paper.issuer].filter(Boolean).join(' · ') || '–',
        },
        ...(several
          ? [
              {
                id: 'producer',
                header: t('column.producer'),
                cell: (paper: { readonly producerName: string }) => paper.producerName,
              },
            ]
          : []),
        {
          id: 'expires',
          header: t('column.expires'),
          sortable: true,
          filter: paperValidities.map((code) => ({ value: code, label: t(`validity.${code}`) })),
          cell: (paper) =>
            paper.expiresOn === null ? (
              t('noEnd')
            ) : paper.validity === 'valid' ? (
              <PlainDateText date={paper.expiresOn} />
            ) : (
              <ValidityBadge paper={paper} />
            ),
        },
        {
          id: 'dossiers',
          header: t('column.dossiers'),
          cell: ({ dossiers }) =>
            dossiers.length === 0 ? (
              <Text component="span" fz="sm" c="dimmed">
                {t('unused')}
              </Text>
            ) : (
              <Stack gap={0}>
                {dossiers.map(({ id, productName, cycleName }) => (
                  <AnchorLink key={id} to="/dossiers/$dossierId" params={{ dossierId: id }} py={6}>
                    {`${productName} (${cycleName})`}
                  </AnchorLink>
                ))}
              </Stack>
            ),
        },
        {
          id: 'actions',
          header: t('column.actions'),
          card: 'bare',
          cell: (paper) => <PaperActions paper={paper} />,
        },
      ]}
    />
  );
}
