import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { IdeaWithNotes } from '../../api/schema.d.ts';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { Facts } from '../dossiers/facts.tsx';
import classes from '../products/product-photo.module.css';
import { IdeaFields } from './idea-fields.tsx';
import { IdeaNotes } from './idea-notes.tsx';
import { ideaQuery } from './idea-queries.ts';

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
          open && (
            <ButtonLink to="/products/new" search={{ idea: idea.id }}>
              {t('toProduct')}
            </ButtonLink>
          )
        }
      />
      <Stack gap="lg">
        {open ? <EditForm key={idea.version} idea={idea} /> : <IdeaFacts idea={idea} />}
        <IdeaNotes idea={idea} />
      </Stack>
    </>
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
            {
              label: t('field.product'),
              value: idea.productId && (
                <AnchorLink to="/products/$productId" params={{ productId: idea.productId }}>
                  {t('seeProduct')}
                </AnchorLink>
              ),
            },
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
