import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CommuneReview, Dossier } from '../../api/schema.d.ts';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { QueryView } from '../../components/states.tsx';
import { DossierView } from '../dossier-view/dossier-view.tsx';
import { dossierQuery } from '../dossiers/dossier-queries.ts';
import { CommuneReport } from './commune-report.tsx';
import { DeadlineNote } from './deadline-note.tsx';
import { DossierActs } from './dossier-acts.tsx';
import { Papers } from './papers.tsx';
import { reviewQuery } from './queries.ts';
import { ReturnHistory } from './return-history.tsx';
import { ReviewForm } from './review-form.tsx';

/** One dossier on the commune's desk: take it in, check it, assess the four matters, propose or return it. */
export function ReviewPage() {
  const { dossierId } = useParams({ strict: false }) as { dossierId: string };
  const review = useQuery(reviewQuery(dossierId));
  return (
    <QueryView query={useQuery(dossierQuery(dossierId))}>
      {(dossier) => (
        <QueryView query={review}>
          {(loaded) => <Review key={dossierId} dossier={dossier} review={loaded} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface ReviewProps {
  readonly dossier: Dossier;
  readonly review: CommuneReview;
}

function Review({ dossier, review }: ReviewProps) {
  const { t } = useTranslation('commune-review');
  const assessing = dossier.actions.includes('assess');
  const begun = dossier.state !== 'submitted';
  return (
    <>
      <PageHeader
        title={dossier.productName}
        breadcrumbs={[{ label: t('inbox.title'), to: '/inbox' }]}
        subtitle={
          <Stack gap="xs">
            <span>
              {[dossier.producerName, dossier.receiptNumber, dossier.productCode].filter(Boolean).join(' · ')}
            </span>
            <Group gap="md" align="flex-start">
              <StateBadge state={dossier.state} />
              {review.list && (
                <AnchorLink to="/lists/$listId" params={{ listId: review.list.id }}>
                  {review.list.documentNumber
                    ? t('review.onList', { number: review.list.documentNumber })
                    : t('review.onOpenList')}
                </AnchorLink>
              )}
            </Group>
            <DeadlineNote dossier={dossier} />
          </Stack>
        }
        // While assessing, what can be done stands below the form, after it was saved.
        actions={!assessing && <DossierActs dossier={dossier} review={review} />}
      />
      <Stack gap="lg">
        {assessing && <ReviewForm dossier={dossier} review={review} />}
        {!assessing && begun && (
          <Section title={t('report.title')}>
            <CommuneReport review={review} dossier={dossier} />
          </Section>
        )}
        {begun && <Papers dossierId={dossier.id} received={dossier.receiptNumber !== null} />}
        <ReturnHistory review={review} dossier={dossier} />
        <Section title={t('review.dossier')}>
          <DossierView dossier={dossier} />
        </Section>
      </Stack>
    </>
  );
}
