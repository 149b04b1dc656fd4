import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newId } from '../../api/client.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { CouncilForm } from './council-form.tsx';
import { councilOptionsQuery, useCouncilAct } from './queries.ts';

/** Enters a council that a decision has set up. */
export function NewCouncilPage() {
  const { t } = useTranslation('evaluation');
  const navigate = useNavigate();
  const options = useQuery(councilOptionsQuery);
  const act = useCouncilAct();
  // Made once: sending the form again after a lost answer enters the same council.
  const id = useMemo(() => newId(), []);
  return (
    <>
      <PageHeader
        title={t('council.create')}
        breadcrumbs={[{ label: t('council.title'), to: '/councils' }]}
      />
      <Section title={t('council.decision')} hint={t('council.decisionHint')}>
        <QueryView query={options}>
          {({ cycles }) =>
            cycles.length === 0 ? (
              <EmptyState title={t('council.noCycle')} detail={t('council.noCycleDetail')} />
            ) : (
              <CouncilForm
                cycles={cycles}
                submitLabel={t('council.create')}
                onSubmit={async ({ cycleId, ...fields }) => {
                  const unitId = cycles.find((cycle) => cycle.id === cycleId)?.unitId ?? '';
                  await act(api.POST('/api/councils', { body: { id, unitId, cycleId, ...fields } }));
                  await navigate({ to: '/councils/$councilId', params: { councilId: id } });
                }}
              />
            )
          }
        </QueryView>
      </Section>
    </>
  );
}
