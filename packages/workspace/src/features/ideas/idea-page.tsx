import { Stack } from '@mantine/core';
import { mayActOnPlan, planStates } from '@saolang/rulebook';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch, newId } from '../../api/client.ts';
import type { IdeaWithNotes } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { useFormat } from '../../i18n/format.ts';
import { beginPlan, keepPlan } from '../business-plans/plan-queries.ts';
import { Facts } from '../dossiers/facts.tsx';
import classes from '../products/product-photo.module.css';
import { IdeaFields } from './idea-fields.tsx';
import { IdeaNotes } from './idea-notes.tsx';
import { ideaQuery } from './idea-queries.ts';
import { StageBadge } from './stage-badge.tsx';

const route = getRouteApi('/signed-in/ideas/$ideaId');

/** An idea: its own people change it or make a product of it, the desks read it. */
export function IdeaPage() {
  const { ideaId } = route.useParams();
  const query = useQuery(ideaQuery(ideaId));
  return <QueryView query={query}>{(idea) => <IdeaView idea={idea} />}</QueryView>;
}

function IdeaView({ idea }: { readonly idea: IdeaWithNotes }) {
  const { t } = useTranslation('ideas');
  const { productId } = idea;
  const open = idea.mayEdit && productId === null;
  return (
    <>
      <PageHeader
        title={idea.title}
        breadcrumbs={[
          idea.mayEdit ? { label: t('mine'), to: '/my-products' } : { label: t('title'), to: '/ideas' },
        ]}
        subtitle={`${idea.producerName} · ${idea.unitName}`}
        actions={
          <>
            <PlanButton idea={idea} />
            {open && (
              <ButtonLink
                variant={idea.planState === 'agreed' ? 'filled' : 'default'}
                to="/products/new"
                search={{ idea: idea.id }}
              >
                {t('toProduct')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack gap="lg">
        <IdeaWay idea={idea} />
        {open ? <EditForm key={idea.version} idea={idea} /> : <IdeaFacts idea={idea} />}
        <IdeaNotes idea={idea} />
      </Stack>
    </>
  );
}

/** The way to the business plan: begins it, goes on with it, or reads it. */
function PlanButton({ idea }: { readonly idea: IdeaWithNotes }) {
  const { t } = useTranslation('ideas');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // A second try begins the same plan.
  const [planId] = useState(newId);
  const to = { to: '/ideas/$ideaId/plan', params: { ideaId: idea.id } } as const;
  if (idea.planState !== null) {
    const writes = idea.mayPlan && mayActOnPlan('edit', idea.planState) && idea.productId === null;
    return (
      <ButtonLink {...to} variant={writes ? 'filled' : 'default'}>
        {writes ? t('plan.goOn') : t('plan.read')}
      </ButtonLink>
    );
  }
  if (!idea.mayPlan || idea.productId !== null) return null;
  return (
    <ActionButton
      onAction={async () => {
        keepPlan(queryClient, await beginPlan(idea.id, planId));
        await navigate(to);
      }}
    >
      {t('plan.begin')}
    </ActionButton>
  );
}

/** Which steps the idea has behind it, and which come next. */
function IdeaWay({ idea }: { readonly idea: IdeaWithNotes }) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const encouraged = idea.notes.find(({ kind }) => kind === 'encourage');
  const { planState, productId } = idea;
  return (
    <Section title={t('way.title')} actions={<StageBadge stage={idea.stage} />}>
      <Timeline
        items={[
          { id: 'idea', title: t('way.sent'), at: idea.createdAt, phase: 'done' },
          {
            id: 'encouraged',
            title: t('way.encouraged'),
            at: encouraged?.at ?? null,
            phase: encouraged ? 'done' : 'ahead',
          },
          {
            id: 'plan',
            title: t('way.plan'),
            detail: planState === null ? t('way.planHint') : format.text(planStates[planState]),
            phase: planState === null ? 'ahead' : planState === 'agreed' ? 'done' : 'now',
          },
          {
            id: 'product',
            title: t('way.product'),
            detail: productId && (
              <AnchorLink to="/products/$productId" params={{ productId }} py={8}>
                {t('seeProduct')}
              </AnchorLink>
            ),
            phase: productId === null ? 'ahead' : 'done',
          },
        ]}
      />
    </Section>
  );
}

function IdeaFacts({ idea }: { readonly idea: IdeaWithNotes }) {
  const { t } = useTranslation('ideas');
  return (
    <Section title={t('one')}>
      <Stack>
        {idea.photoFileId && (
          <img src={`/api/files/${idea.photoFileId}/view`} alt={t('photo.alt')} className={classes.whole} />
        )}
        <Facts
          items={[
            { label: t('field.description'), value: idea.description },
            { label: t('field.localMaterial'), value: idea.localMaterial },
          ]}
        />
      </Stack>
    </Section>
  );
}

function EditForm({ idea }: { readonly idea: IdeaWithNotes }) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  const { queryKey } = ideaQuery(idea.id);
  const version = useRef(idea.version);
  const key = `idea/${idea.id}/${idea.version}`;
  const { title, description, localMaterial, photoFileId } = idea;
  const form = useDraftForm({
    key,
    initial: { title, description, localMaterial, photoFileId },
    send: async (values) => {
      const changed = await dataOf(
        api.PUT('/api/ideas/{id}', {
          params: { path: { id: idea.id } },
          headers: ifMatch(version.current),
          body: { ...values, productSet: idea.productSet },
        }),
      );
      queryClient.setQueryData(queryKey, changed);
    },
  });
  return (
    <DraftFormView
      form={form}
      submitLabel={t('edit.submit')}
      onConflict={{
        overwrite: (currentVersion) => {
          version.current = currentVersion;
          void form.submit();
        },
        reload: () => {
          form.discard();
          void queryClient.invalidateQueries({ queryKey });
        },
      }}
    >
      <IdeaFields form={form} producerId={idea.producerId} purpose={key} />
    </DraftFormView>
  );
}
