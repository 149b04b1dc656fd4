import { Button, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { UpperDossier } from '../../api/schema.d.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { EmptyState } from '../../components/states.tsx';
import { InstantText } from '../../components/values.tsx';
import { RecordUpperDialog } from './record-upper-dialog.tsx';
import { upperResultsKey } from './upper-queries.ts';
import { UpperResultState } from './upper-result-state.tsx';

const pageSize = 25;

/** The dossiers that the upper tier has: one person records its result here, another confirms it. */
export function UpperResultsPage() {
  const { t } = useTranslation('recognition');
  const list = useListState();
  const { q, page } = list.state;
  const [recording, setRecording] = useState<UpperDossier | null>(null);
  const query = useQuery({
    queryKey: [...upperResultsKey, 'page', q, page],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/upper-results', { params: { query: { ...(q && { q }), page, pageSize } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={t('upper.title')} subtitle={t('upper.intro')} />
      <DataTable
        label={t('upper.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('upper.none')} detail={t('upper.noneDetail')} />}
        columns={[
          {
            id: 'product',
            header: t('upper.product'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/dossiers/$dossierId" params={{ dossierId: row.id }} py={6}>
                {row.productName}
              </AnchorLink>
            ),
          },
          { id: 'producer', header: t('upper.producer'), cell: (row) => row.producerName },
          {
            id: 'star',
            header: t('upper.star'),
            cell: (row) => <StarRating stars={row.star ?? 0} size={16} />,
          },
          { id: 'since', header: t('upper.since'), cell: (row) => <InstantText instant={row.forwardedAt} /> },
          {
            id: 'result',
            header: t('upper.result'),
            card: 'bare',
            cell: (row) => <Result dossier={row} onRecord={() => setRecording(row)} />,
          },
        ]}
      />
      {recording && <RecordUpperDialog dossier={recording} onClose={() => setRecording(null)} />}
    </>
  );
}

/** What was recorded last, and what the reader can do about it. */
function Result({ dossier, onRecord }: { readonly dossier: UpperDossier; readonly onRecord: () => void }) {
  const { t } = useTranslation('recognition');
  const { result, mayRecord, productName } = dossier;
  return (
    <Stack gap="xs" align="flex-start">
      {result ? <UpperResultState state={result.state} /> : <Text fz="sm">{t('upper.notRecorded')}</Text>}
      {result?.state === 'sent-back' && (
        <Text fz="sm">{t('upper.sentBackFor', { reason: result.sentBackReason ?? '' })}</Text>
      )}
      {result?.state === 'pending' && (
        <ButtonLink
          to="/upper-results/$resultId"
          params={{ resultId: result.id }}
          variant={result.maySettle ? 'filled' : 'default'}
          aria-label={t(result.maySettle ? 'upper.compareOf' : 'upper.openOf', { product: productName })}
        >
          {t(result.maySettle ? 'upper.compare' : 'upper.open')}
        </ButtonLink>
      )}
      {mayRecord && (
        <Button aria-label={t('upper.recordOf', { product: productName })} onClick={onRecord}>
          {t(result ? 'upper.recordAgain' : 'upper.record')}
        </Button>
      )}
    </Stack>
  );
}
