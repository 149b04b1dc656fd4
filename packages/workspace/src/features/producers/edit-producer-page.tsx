import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { Producer } from '../../api/schema.d.ts';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { producerQuery } from '../dossiers/dossier-queries.ts';
import { ProducerFields } from './producer-fields.tsx';
import { bodyOf, valuesOf } from './producer-values.ts';

const route = getRouteApi('/signed-in/producers/$producerId/edit');

/** Changes what a producer states. */
export function EditProducerPage() {
  const { t } = useTranslation('producers');
  const { producerId } = route.useParams();
  const query = useQuery(producerQuery(producerId));
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        breadcrumbs={[
          { label: query.data?.name ?? t('one'), to: '/producers/$producerId', params: { producerId } },
        ]}
      />
      <QueryView query={query}>
        {(producer) => <EditForm key={producer.version} producer={producer} />}
      </QueryView>
    </>
  );
}

function EditForm({ producer }: { readonly producer: Producer }) {
  const { t } = useTranslation('producers');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id } = producer;
  const { queryKey } = producerQuery(id);
  const version = useRef(producer.version);
  const form = useDraftForm({
    key: `producer/${id}/${producer.version}`,
    initial: valuesOf(producer),
    send: async (values) => {
      const changed = await dataOf(
        api.PUT('/api/producers/{id}', {
          params: { path: { id } },
          headers: ifMatch(version.current),
          body: bodyOf(values),
        }),
      );
      await navigate({ to: '/producers/$producerId', params: { producerId: id } });
      queryClient.setQueryData(queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: ['producers'] });
    },
  });
  return (
    <DraftFormView
      form={form}
      submitLabel={t('edit.submit')}
      actions={
        <ButtonLink variant="default" size="lg" to="/producers/$producerId" params={{ producerId: id }}>
          {t('edit.cancel')}
        </ButtonLink>
      }
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
      <ProducerFields form={form} />
    </DraftFormView>
  );
}
