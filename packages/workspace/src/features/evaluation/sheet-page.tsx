import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ErrorState, Loading } from '../../components/states.tsx';
import { sheetQuery } from './queries.ts';
import { ScoringSheet } from './scoring-sheet.tsx';
import { useProductSet } from './use-product-set.ts';

/** A member's own sheet for one dossier. */
export function SheetPage() {
  const { t } = useTranslation('evaluation');
  const productSet = useProductSet();
  const { sheetId } = useParams({ strict: false }) as { sheetId: string };
  const { data: sheet, error, refetch } = useQuery(sheetQuery(sheetId));
  if (!sheet) {
    return error ? (
      <Stack align="flex-start">
        <ErrorState error={error} onRetry={refetch} heading />
        <ButtonLink to="/sessions" variant="default">
          {t('session.title')}
        </ButtonLink>
      </Stack>
    ) : (
      <Loading />
    );
  }
  return (
    <>
      <PageHeader
        title={sheet.productName}
        documentTitle={t('sheet.title', { name: sheet.productName })}
        breadcrumbs={[
          { label: t('session.title'), to: '/sessions' },
          { label: sheet.sessionName, to: '/sessions/$sessionId', params: { sessionId: sheet.sessionId } },
        ]}
        subtitle={`${sheet.producerName} · ${sheet.communeName} · ${productSet(sheet)}`}
      />
      <ScoringSheet key={sheet.id} sheet={sheet} />
    </>
  );
}
