import { Alert, Button, Stack, Text } from '@mantine/core';
import { expiryWarnings, fieldsAsked, filingSteps } from '@saolang/rulebook';
import { IconAlertTriangle, IconCircleCheck, IconSend } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/errors.ts';
import { useConfirm } from '../../../components/confirm.tsx';
import { AnchorLink } from '../../../components/links.tsx';
import { Section } from '../../../components/section.tsx';
import { useAssists } from '../../assistance/assistance-queries.ts';
import { ConfirmFilingDialog } from '../../assistance/confirm-filing-dialog.tsx';
import { SinceRecognised } from '../../dossier-view/recognised-before.tsx';
import { DossierPapers } from '../dossier-papers.tsx';
import {
  dossierQuery,
  keepDossier,
  producerQuery,
  productQuery,
  type SubmissionCode,
  submitDossier,
} from '../dossier-queries.ts';
import { Facts } from '../facts.tsx';
import { useAnswerText } from './answer-text.ts';
import { draftOf, fieldOf, formKey } from './draft.ts';
import { EvidenceFacts } from './evidence-card.tsx';
import { EvidenceLink } from './evidence-link.tsx';
import { useFiling } from './filing-context.ts';
import { FilingField } from './filing-field.tsx';
import { ForecastDetails } from './forecast-panel.tsx';
import { MissingList } from './missing-list.tsx';
import { SheetSummary } from './sheet-summary.tsx';
import { useStepTitle } from './step-title.ts';
import type { StepCode } from './steps.ts';

/** Everything on one page before it is filed: what is missing, what deserves a second look, and all that was said. */
export function ReviewStep() {
  const { t } = useTranslation('dossiers');
  const { dossier, steps } = useFiling();
  const missing = steps.flatMap((step) => step.missing);
  const pledge = fieldOf('pledge');
  return (
    <Stack gap="lg">
      {missing.length > 0 ? (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('review.missing', { count: missing.length })}
        >
          <Text fz="sm">{t('review.missingDetail')}</Text>
          <MissingList dossierId={dossier.id} missing={missing} />
        </Alert>
      ) : (
        <Alert
          color="green"
          variant="light"
          icon={<IconCircleCheck aria-hidden />}
          title={t('review.complete')}
        />
      )}
      <WorthChecking />
      <Changes />
      <Records />
      <Answers />
      <Section title={t('review.sheet')} actions={<EditLink step="self-assessment" />}>
        <SheetSummary />
      </Section>
      <Section title={t('review.evidence')} actions={<EditLink step="evidence" />}>
        <Papers />
      </Section>
      <Section title={t('review.documents')}>
        <DossierPapers dossierId={dossier.id} />
      </Section>
      <Section title={t('review.pledge')} hint={t('review.pledgeHint')}>
        <Stack gap="lg">
          {pledge && <FilingField field={pledge} />}
          <SubmitButton />
        </Stack>
      </Section>
    </Stack>
  );
}

/** What does not keep the dossier from being filed but may cost it points. */
function WorthChecking() {
  const { t } = useTranslation('dossiers');
  const { dossier, today } = useFiling();
  const warnings = today ? expiryWarnings(dossier.evidence, today, dossier.decidedBy) : [];
  return (
    <Section title={t('review.worthChecking')}>
      <ForecastDetails />
      {warnings.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          mt="sm"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('review.expiring')}
        >
          <MissingList dossierId={dossier.id} missing={warnings} />
        </Alert>
      )}
    </Section>
  );
}

/** Of an upgrade or re-evaluation: everything that is not as it was when the product was recognised. */
function Changes() {
  const { t } = useTranslation('dossiers');
  const { form, rubric, before } = useFiling();
  const answers = useAnswerText(rubric);
  if (!before) return null;
  const was = draftOf(
    { form: before.form, selfAssessment: before.selfAssessment ?? { choices: {}, notes: {} } },
    rubric,
  );
  const comparable = (key: string) =>
    key.startsWith('form.')
      ? !['pledge', 'sampleCount', 'changesSinceRecognition'].includes(key.slice('form.'.length))
      : before.selfAssessment !== null;
  const changed = Object.keys(was).filter(
    (key) => comparable(key) && answers.show(key, was[key]) !== answers.show(key, form.value[key]),
  );
  return (
    <Section title={t('review.changes')} hint={t('review.changesHint')}>
      {changed.length === 0 ? (
        <Text fz="sm">{t('review.noChanges')}</Text>
      ) : (
        <Facts
          items={changed.map((key) => ({
            label: answers.labels[key] ?? key,
            value: (
              <SinceRecognised was={answers.show(key, was[key])} is={answers.show(key, form.value[key])} />
            ),
          }))}
        />
      )}
    </Section>
  );
}

/** What the forms take from the records of product and producer. */
function Records() {
  const { t } = useTranslation('dossiers');
  const { dossier } = useFiling();
  const product = useQuery(productQuery(dossier.productId)).data;
  const producer = useQuery(producerQuery(dossier.producerId)).data;
  return (
    <Section title={t('review.product')} hint={t('review.productHint')}>
      <Facts
        items={[
          {
            label: t('list.product'),
            value: (
              <AnchorLink to="/products/$productId" params={{ productId: dossier.productId }}>
                {dossier.productName}
              </AnchorLink>
            ),
          },
          { label: t('review.specification'), value: product?.specification },
          {
            label: t('list.producer'),
            value: (
              <AnchorLink to="/producers/$producerId" params={{ producerId: dossier.producerId }}>
                {dossier.producerName}
              </AnchorLink>
            ),
          },
          { label: t('review.taxCode'), value: producer?.taxCode },
          {
            label: t('review.representative'),
            value: producer && `${producer.representativeName}, ${producer.representativePosition}`,
          },
          { label: t('review.commune'), value: dossier.communeName },
          { label: t('list.cycle'), value: dossier.cycleName },
          { label: t('review.filing'), value: t(`kind.${dossier.filingKind}`) },
        ]}
      />
    </Section>
  );
}

function Answers() {
  const { dossier, rubric, form } = useFiling();
  const answers = useAnswerText(rubric);
  const title = useStepTitle();
  return filingSteps.flatMap((step) => {
    const asked = fieldsAsked(step, rubric.number, dossier.filingKind).filter(
      ({ code }) => code !== 'pledge',
    );
    if (asked.length === 0) return [];
    return (
      <Section key={step.code} title={title(step.code)} actions={<EditLink step={step.code} />}>
        <Facts
          items={asked.map(({ code }) => ({
            label: answers.labels[formKey(code)] ?? code,
            value: answers.field(code, form.value[formKey(code)] ?? null),
          }))}
        />
      </Section>
    );
  });
}

function Papers() {
  const { t } = useTranslation('dossiers');
  const { dossier } = useFiling();
  if (dossier.evidence.length === 0) return <Text c="dimmed">{t('evidence.empty')}</Text>;
  return (
    <Stack gap="md">
      {dossier.evidence.map((piece) => (
        <div key={piece.id}>
          <EvidenceLink piece={piece} />
          <EvidenceFacts piece={piece} />
        </div>
      ))}
    </Stack>
  );
}

function EditLink({ step }: { readonly step: StepCode }) {
  const { t } = useTranslation('dossiers');
  const { dossier } = useFiling();
  const title = useStepTitle();
  return (
    <AnchorLink
      to="/dossiers/$dossierId/$step"
      params={{ dossierId: dossier.id, step }}
      aria-label={t('filing.editStep', { step: title(step) })}
      py={10}
    >
      {t('filing.edit')}
    </AnchorLink>
  );
}

/** Files the dossier after asking. With something missing it leads to the list of what is. */
function SubmitButton() {
  const { t } = useTranslation('dossiers');
  const { dossier, form, steps } = useFiling();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const again = dossier.state !== 'draft';
  const label = t(again ? 'review.resubmit' : 'review.submit');
  const incomplete = steps.some(({ missing }) => missing.length > 0);

  const assists = useAssists(dossier.producerId);
  const [confirming, setConfirming] = useState(false);

  async function submit(confirmation?: SubmissionCode): Promise<void> {
    if (!(await form.flush())) throw new ApiError({ code: 'no-connection', detail: t('review.unsaved') });
    const current = queryClient.getQueryData(dossierQuery(dossier.id).queryKey) ?? dossier;
    const filed = await submitDossier(current, confirmation);
    await navigate({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } });
    keepDossier(queryClient, filed);
  }

  function ask(): void {
    if (incomplete) {
      document.querySelector<HTMLElement>('main h1')?.focus();
      window.scrollTo({ top: 0 });
      return;
    }
    if (assists) {
      setConfirming(true);
      return;
    }
    confirm({
      title: t('review.confirmTitle'),
      body:
        dossier.state === 'returned-by-office'
          ? t('review.confirmBodyOffice')
          : t('review.confirmBody', { commune: dossier.communeName }),
      confirmLabel: label,
      success: t('page.justFiled'),
      onConfirm: () => submit(),
    });
  }

  return (
    <>
      <Button
        size="lg"
        leftSection={<IconSend size={20} aria-hidden />}
        variant={incomplete ? 'default' : 'filled'}
        onClick={ask}
        style={{ alignSelf: 'flex-start' }}
      >
        {label}
      </Button>
      {confirming && (
        <ConfirmFilingDialog dossier={dossier} file={submit} onClose={() => setConfirming(false)} />
      )}
    </>
  );
}
