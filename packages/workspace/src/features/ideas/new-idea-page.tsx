import { Select, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { ownProducersQuery } from '../producers/producer-queries.ts';
import { IdeaFields, type IdeaValues } from './idea-fields.tsx';

const route = getRouteApi('/signed-in/ideas/new');
const empty: IdeaValues = { title: '', description: '', localMaterial: '', photoFileId: null };

/** Registers an idea of one of the person's producers. */
export function NewIdeaPage() {
  const { t } = useTranslation('ideas');
  const { producer } = route.useSearch();
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useQuery(ownProducersQuery);
  return (
    <>
      <PageHeader
        title={t('new.title')}
        breadcrumbs={[{ label: t('mine'), to: '/my-products' }]}
        subtitle={t('new.subtitle')}
      />
      <QueryView query={query}>
        {(own) => {
          const producerId = chosen ?? producer ?? own[0]?.id;
          if (producerId === undefined) return null;
          return (
            <Stack gap="lg">
              {own.length > 1 && (
                <Select
                  label={t('field.producer')}
                  data={own.map(({ id, name }) => ({ value: id, label: name }))}
                  value={producerId}
                  onChange={setChosen}
                  allowDeselect={false}
                  maw="46rem"
                />
              )}
              <NewIdeaForm key={producerId} producerId={producerId} />
            </Stack>
          );
        }}
      </QueryView>
    </>
  );
}

function NewIdeaForm({ producerId }: { readonly producerId: string }) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // In the draft as well: sent again after a reload it is the same idea.
  const [freshId] = useState(newId);
  const key = `idea/new/${producerId}`;
  const form = useDraftForm({
    key,
    initial: { ...empty, id: freshId },
    send: async (values) => {
      await dataOf(api.POST('/api/ideas', { body: { ...values, producerId, productSet: null } }));
      await queryClient.invalidateQueries({ queryKey: ['ideas'] });
      await navigate({ to: '/ideas/$ideaId', params: { ideaId: values.id } });
    },
  });
  return (
    <DraftFormView form={form} submitLabel={t('new.submit')}>
      <IdeaFields form={form} producerId={producerId} purpose={key} />
    </DraftFormView>
  );
}
