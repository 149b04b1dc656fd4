import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { DossierSummary } from '../../api/schema.d.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { EmptyState } from '../../components/states.tsx';
import { InstantText } from '../../components/values.tsx';
import { dossierListKey } from '../dossiers/dossier-queries.ts';
import { UpperRecognitionDialog } from './upper-recognition-dialog.tsx';
import { UpperReturnDialog } from './upper-return-dialog.tsx';

const pageSize = 25;

/** The dossiers that the upper tier has: its recognition or its return is recorded here. */
export function UpperResultsPage() {
  const { t } = useTranslation('recognition');
  const list = useListState();
  const { q, page } = list.state;
  const [acting, setActing] = useState<{ dossier: DossierSummary; kind: 'recognised' | 'returned' } | null>(
    null,
  );
  const query = useQuery({
    queryKey: [...dossierListKey, 'forwarded', q, page],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/dossiers', {
          params: { query: { ...(q && { q }), state: 'forwarded', page, pageSize } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const close = () => setActing(null);
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
          { id: 'since', header: t('upper.since'), cell: (row) => <InstantText instant={row.updatedAt} /> },
          {
            id: 'acts',
            header: t('upper.result'),
            card: 'bare',
            cell: (row) => (
              <Group gap="xs" wrap="nowrap">
                <Button
                  aria-label={t('upper.recognisedOf', { product: row.productName })}
                  onClick={() => setActing({ dossier: row, kind: 'recognised' })}
                >
                  {t('upper.recognised')}
                </Button>
                <Button
                  variant="default"
                  aria-label={t('upper.returnedOf', { product: row.productName })}
                  onClick={() => setActing({ dossier: row, kind: 'returned' })}
                >
                  {t('upper.returned')}
                </Button>
              </Group>
            ),
          },
        ]}
      />
      {acting?.kind === 'recognised' && <UpperRecognitionDialog dossier={acting.dossier} onClose={close} />}
      {acting?.kind === 'returned' && <UpperReturnDialog dossier={acting.dossier} onClose={close} />}
    </>
  );
}
