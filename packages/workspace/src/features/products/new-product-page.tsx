import { Select, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { BusinessPlan, Idea } from '../../api/schema.d.ts';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { planQuery } from '../business-plans/plan-queries.ts';
import { ideaQuery } from '../ideas/idea-queries.ts';
import { ownProducersQuery } from '../producers/producer-queries.ts';
import { ProductFields } from './product-fields.tsx';
import { bodyOf, emptyProduct } from './product-values.ts';

const route = getRouteApi('/signed-in/products/new');

/** Registers a product of one of the person's producers, from an idea or from nothing. */
export function NewProductPage() {
  const { t } = useTranslation('products');
  const { producer, idea: ideaId } = route.useSearch();
  const producers = useQuery(ownProducersQuery);
  const idea = useQuery({ ...ideaQuery(ideaId ?? ''), enabled: ideaId !== undefined });
  const planned = idea.data !== undefined && idea.data.planState !== null;
  const plan = useQuery({ ...planQuery(ideaId ?? ''), enabled: planned });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={t('new.title')}
        breadcrumbs={[{ label: t('mine.title'), to: '/my-products' }]}
        subtitle={t('new.subtitle')}
      />
      <QueryView query={producers}>
        {(own) => {
          const producerId = idea.data?.producerId ?? chosen ?? producer ?? own[0]?.id;
          if (producerId === undefined || (ideaId !== undefined && !idea.data) || plan.isLoading) return null;
          return (
            <Stack gap="lg">
              {own.length > 1 && !idea.data && (
                <Select
                  label={t('field.producer')}
                  data={own.map(({ id, name }) => ({ value: id, label: name }))}
                  value={producerId}
                  onChange={setChosen}
                  allowDeselect={false}
                  maw="46rem"
                />
              )}
              <NewProductForm
                key={producerId}
                producerId={producerId}
                idea={idea.data ?? null}
                plan={plan.data ?? null}
              />
            </Stack>
          );
        }}
      </QueryView>
    </>
  );
}

interface NewProductFormProps {
  readonly producerId: string;
  readonly idea: Idea | null;
  readonly plan: BusinessPlan | null;
}

function NewProductForm({ producerId, idea, plan }: NewProductFormProps) {
  const { t } = useTranslation('products');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // In the draft as well: sent again after a reload it is the same product.
  const [freshId] = useState(newId);
  const key = idea ? `product/idea/${idea.id}` : `product/new/${producerId}`;
  const form = useDraftForm({
    key,
    initial: { ...emptyProduct, ...(idea ? fromIdea(idea) : {}), ...fromPlan(plan), id: freshId },
    send: async ({ id, ...values }) => {
      const body = { id, producerId, ideaId: idea?.id ?? null, ...bodyOf(values) };
      const product = await dataOf(api.POST('/api/products', { body }));
      queryClient.setQueryData(['product', id], product);
      void queryClient.invalidateQueries({ queryKey: ['products'] });
      void queryClient.invalidateQueries({ queryKey: ['ideas'] });
      await navigate({ to: '/products/$productId', params: { productId: id } });
    },
  });
  return (
    <DraftFormView form={form} submitLabel={t('new.submit')}>
      <ProductFields form={form} producerId={producerId} purpose={key} />
    </DraftFormView>
  );
}

/** What the plan says of the product itself. */
function fromPlan(plan: BusinessPlan | null) {
  const text = (code: string) => {
    const answer = plan?.form[code];
    return typeof answer === 'string' ? answer : '';
  };
  return {
    specification: text('specification').slice(0, 200),
    standard: text('standard').slice(0, 200),
    capacity: text('expectedOutput').slice(0, 200),
  };
}

const fromIdea = (idea: Idea) => ({
  name: idea.title,
  description: idea.description,
  localMaterial: idea.localMaterial,
  productSet: idea.productSet,
  photos: idea.photoFileId === null ? [] : [{ fileId: idea.photoFileId, caption: '' }],
});
