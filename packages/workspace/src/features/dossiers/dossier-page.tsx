import { Group, Stack, Text } from '@mantine/core';
import type { Rubric } from '@saolang/rulebook';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRubric } from '../../api/rubric.ts';
import type { Dossier } from '../../api/schema.d.ts';
import { useCan, useToday } from '../../api/session.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { DossierView } from '../dossier-view/dossier-view.tsx';
import { DossierHistory } from './dossier-history.tsx';
import { DossierPapers } from './dossier-papers.tsx';
import { certificatesQuery, dossierQuery, keepDossier, withdrawDossier } from './dossier-queries.ts';
import { Facts } from './facts.tsx';
import { contentOf, draftOf } from './filing/draft.ts';
import classes from './filing/filing.module.css';
import { MissingList } from './filing/missing-list.tsx';
import { missingIn, type StepCode, stepOfPlace } from './filing/steps.ts';
import { NewerSheet } from './newer-sheet.tsx';
import { ReturnNotice } from './return-notice.tsx';
import { TurnPanel } from './turn-panel.tsx';

const route = getRouteApi('/signed-in/dossiers/$dossierId');

/** A dossier: where it stands, whose turn it is, what to do, and what was done. */
export function DossierPage() {
  const { dossierId } = route.useParams();
  const query = useQuery(dossierQuery(dossierId));
  return <QueryView query={query}>{(dossier) => <DossierContent dossier={dossier} />}</QueryView>;
}

function DossierContent({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const queryClient = useQueryClient();
  const editable = dossier.actions.includes('edit');
  const rubric = useRubric(dossier);
  const fillable = editable && dossier.rubricChange === null;
  // What is said to the producer is not said to officials, who have desks of their own.
  const own = useCan('dossier.create');
  return (
    <>
      <PageHeader
        title={dossier.productName}
        breadcrumbs={[{ label: t('title'), to: '/dossiers' }]}
        subtitle={
          <Group gap="sm">
            <StateBadge state={dossier.state} />
            <span>{`${t(`kind.${dossier.filingKind}`)} · ${dossier.cycleName}`}</span>
          </Group>
        }
        actions={fillable && <ContinueButton dossier={dossier} rubric={rubric} />}
      />
      <Stack gap="lg">
        <ReturnNotice dossier={dossier} />
        {editable && <NewerSheet dossier={dossier} />}
        {own && <TurnPanel dossier={dossier} />}
        {fillable && <Progress dossier={dossier} rubric={rubric} />}
        {dossier.star !== null && <Result dossier={dossier} star={dossier.star} />}
        <Section title={t('page.facts')}>
          <Facts
            items={[
              { label: t('list.producer'), value: dossier.producerName },
              { label: t('review.commune'), value: dossier.communeName },
              {
                label: t('page.submitted'),
                value: dossier.submittedAt ? format.instant(dossier.submittedAt) : t('page.notFiled'),
              },
              { label: t('page.received'), value: dossier.receivedOn && format.date(dossier.receivedOn) },
              { label: t('list.due'), value: dossier.communeDueOn && format.date(dossier.communeDueOn) },
              { label: t('page.receipt'), value: dossier.receiptNumber },
              { label: t('page.productCode'), value: dossier.productCode },
            ]}
          />
        </Section>
        <Section title={t('page.documents')}>
          <DossierPapers dossierId={dossier.id} />
        </Section>
        {own && (
          <Section title={t('page.history')}>
            <DossierHistory dossier={dossier} />
          </Section>
        )}
        {!editable && (
          <Section title={t('page.content')}>
            <DossierView dossier={dossier} />
          </Section>
        )}
        {dossier.actions.includes('withdraw') && (
          <ActionButton
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            confirm={{
              title: t('page.withdrawTitle'),
              body: t('page.withdrawBody'),
              confirmLabel: t('page.withdraw'),
              danger: true,
              reason: 'required',
              reasonLabel: t('page.withdrawReason'),
            }}
            success={t('page.withdrawn')}
            onAction={async (reason) => keepDossier(queryClient, await withdrawDossier(dossier, reason))}
          >
            {t('page.withdraw')}
          </ActionButton>
        )}
      </Stack>
    </>
  );
}

/** The star, in words, and the certificate that came of it. */
function Result({ dossier, star }: { readonly dossier: Dossier; readonly star: number }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const recognised = dossier.state === 'recognised';
  const certificates = useQuery({ ...certificatesQuery(dossier.producerId), enabled: recognised }).data;
  const certificate = certificates?.items.find(({ dossierId }) => dossierId === dossier.id);
  return (
    <Section title={t('result.title')}>
      <Stack gap="xs">
        <StarRating stars={star} size={24} withText />
        {recognised && <Text>{t('result.recognised', { star })}</Text>}
        {certificate && (
          <>
            <AnchorLink
              to={'/certificates/$certificateId' as string}
              params={{ certificateId: certificate.id } as never}
              className={classes.link}
            >
              {t('result.certificate', { number: certificate.number })}
            </AnchorLink>
            <Text fz="sm" c="dimmed">
              {t('result.certificateUntil', { date: format.date(certificate.expiresOn) })}
            </Text>
          </>
        )}
      </Stack>
    </Section>
  );
}

interface SheetProps {
  readonly dossier: Dossier;
  /** The version of the sheet that the dossier is on. */
  readonly rubric: Rubric | undefined;
}

/** What is missing from a dossier that its producer may change; null for a set without a sheet. */
function missingFrom({ dossier, rubric }: SheetProps, today = '') {
  return rubric ? missingIn(contentOf(draftOf(dossier, rubric), dossier, rubric, today)) : null;
}

/** Where to go on: at what an official wants mended, else at the first thing missing, else at the review. */
function placeToGoOn(
  { dossier, rubric }: SheetProps,
  today: string | undefined,
): {
  readonly step: StepCode;
  readonly place?: string;
} {
  const missing = missingFrom({ dossier, rubric }, today)?.[0];
  for (const { place } of dossier.returned?.points ?? []) {
    const step = rubric ? stepOfPlace(place, rubric) : null;
    if (step) return { step, place };
  }
  return missing ?? { step: 'review' };
}

function ContinueButton({ dossier, rubric }: SheetProps) {
  const { t } = useTranslation('dossiers');
  const first = placeToGoOn({ dossier, rubric }, useToday());
  return (
    <ButtonLink
      to="/dossiers/$dossierId/$step"
      params={{ dossierId: dossier.id, step: first.step }}
      {...(first.place && { hash: first.place })}
    >
      {t(dossier.state === 'draft' ? 'page.continue' : 'page.repair')}
    </ButtonLink>
  );
}

function Progress({ dossier, rubric }: SheetProps) {
  const { t } = useTranslation('dossiers');
  const missing = missingFrom({ dossier, rubric }, useToday());
  if (!missing) return <Text>{t('filing.noRubricDetail')}</Text>;
  return (
    <Section
      title={missing.length > 0 ? t('review.missing', { count: missing.length }) : t('review.complete')}
    >
      {missing.length > 0 ? (
        <MissingList dossierId={dossier.id} missing={missing} />
      ) : (
        <ButtonLink to="/dossiers/$dossierId/$step" params={{ dossierId: dossier.id, step: 'review' }}>
          {t('step.review')}
        </ButtonLink>
      )}
    </Section>
  );
}
