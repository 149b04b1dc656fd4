import { Alert, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import { sessionQuery, useCan } from '../../api/session.ts';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { ProducerFields } from './producer-fields.tsx';
import { ownProducersQuery } from './producer-queries.ts';
import { bodyOf, emptyProducer } from './producer-values.ts';

/** Registers a producer, of which the person becomes the first member; an officer at the counter does so for others. */
export function NewProducerPage() {
  const { t } = useTranslation('producers');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const counter = useCan('register.import');
  // In the draft as well: sent again after a reload it is the same producer.
  const [freshId] = useState(newId);
  const form = useDraftForm({
    key: 'producer/new',
    initial: { ...emptyProducer, id: freshId },
    send: async ({ id, ...values }) => {
      await dataOf(api.POST('/api/producers', { body: { id, ...bodyOf(values) } }));
      // The new right shows in the navigation at once.
      await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ownProducersQuery.queryKey });
      if (counter) await navigate({ to: '/producers/$producerId', params: { producerId: id } });
      else await navigate({ to: '/my-products' });
    },
  });
  const consentMissing = form.error instanceof ApiError && form.error.facts.consent === 'service';
  return (
    <>
      <PageHeader title={t('new.title')} subtitle={t(counter ? 'new.counter' : 'new.subtitle')} />
      <DraftFormView form={form} submitLabel={t('new.submit')}>
        <ProducerFields form={form} forOthers={counter} />
        {consentMissing && (
          <Alert color="yellow" variant="light">
            <Text fz="sm" mb="sm">
              {t('new.consent')}
            </Text>
            <ButtonLink to="/account" variant="default">
              {t('new.toAccount')}
            </ButtonLink>
          </Alert>
        )}
      </DraftFormView>
    </>
  );
}
