import { Stack } from '@mantine/core';
import { type PlanForm, planForm, planStates } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BusinessPlan } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { AssistingBanner } from '../assistance/assisting-banner.tsx';
import { AnswerForm } from './answer-form.tsx';
import { LastAnswer } from './last-answer.tsx';
import { PlanAnswers } from './plan-answers.tsx';
import { PlanHistory, PlanPapers } from './plan-history.tsx';
import { planQuery } from './plan-queries.ts';
import { PlanWriting } from './plan-writing.tsx';

const route = getRouteApi('/signed-in/ideas/$ideaId/plan');

/** The business plan of an idea: its own people write it, the commune reads and answers it. */
export function PlanPage() {
  const { ideaId } = route.useParams();
  const query = useQuery(planQuery(ideaId));
  return <QueryView query={query}>{(plan) => <PlanView plan={plan} />}</QueryView>;
}

function PlanView({ plan }: { readonly plan: BusinessPlan }) {
  const { t } = useTranslation('business-plans');
  const form = planForm(plan.questions);
  if (!form) return <EmptyState heading title={t('unknown')} detail={t('unknownDetail')} />;
  if (plan.mayEdit) return <PlanWriting plan={plan} form={form} />;
  return <PlanReading plan={plan} form={form} />;
}

interface PlanReadingProps {
  readonly plan: BusinessPlan;
  readonly form: PlanForm;
}

function PlanReading({ plan, form }: PlanReadingProps) {
  const { t } = useTranslation('business-plans');
  const format = useFormat();
  const writes = useCan('business-plan.edit');
  return (
    <>
      <PageHeader
        title={t('title')}
        documentTitle={`${t('title')} · ${plan.ideaTitle}`}
        breadcrumbs={[
          writes ? { label: t('mine'), to: '/my-products' } : { label: t('ideas'), to: '/ideas' },
          { label: plan.ideaTitle, to: '/ideas/$ideaId', params: { ideaId: plan.ideaId } },
        ]}
        subtitle={`${plan.producerName} · ${plan.unitName} · ${format.text(planStates[plan.state])}`}
        actions={
          <>
            <PlanPapers ideaId={plan.ideaId} />
            {plan.mayMakeProduct && (
              <ButtonLink
                to="/products/new"
                search={{ idea: plan.ideaId }}
                variant={plan.state === 'submitted' ? 'default' : 'filled'}
              >
                {t('toProduct')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack gap="lg" maw="60rem">
        <AssistingBanner dossier={plan} />
        <LastAnswer plan={plan} form={form} />
        <PlanAnswers plan={plan} form={form} />
        {plan.mayAnswer && <AnswerForm key={plan.version} plan={plan} form={form} />}
        <PlanHistory plan={plan} form={form} />
      </Stack>
    </>
  );
}
