import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { Cycle } from '../../api/schema.d.ts';
import { useSignedIn } from '../../api/session.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { DossierPicker } from './dossier-picker.tsx';
import { candidatesQuery, type DecisionItem, type DecisionKind, useDecisionAct } from './queries.ts';

const kinds = ['recognition', 'forwarding'] as const;

/** Drafts a decision or forwarding letter: cycle, kind, then the confirmed dossiers that wait for it, all chosen. */
export function NewDecisionPage() {
  const { t } = useTranslation('recognition');
  const cycles = useQuery({
    queryKey: ['cycles', 'all'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/cycles', { signal })),
  });
  const { grants } = useSignedIn();
  const own = new Set(grants.map(({ role, scopeId }) => (role === 'office-officer' ? scopeId : null)));
  return (
    <>
      <PageHeader
        title={t('draft.title')}
        breadcrumbs={[{ label: t('list.title'), to: '/decisions' }]}
        subtitle={t('draft.intro')}
      />
      <QueryView query={cycles}>
        {(found) => <Choice cycles={found.filter(({ unitId }) => own.has(unitId))} />}
      </QueryView>
    </>
  );
}

function Choice({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t } = useTranslation('recognition');
  const [cycleId, setCycleId] = useState(cycles[0]?.id ?? '');
  const [kind, setKind] = useState<DecisionKind>('recognition');
  const candidates = useQuery({ ...candidatesQuery(cycleId, kind), enabled: cycleId !== '' });
  if (cycles.length === 0) return <EmptyState title={t('draft.noCycle')} />;
  return (
    <Stack gap="lg">
      <Section title={t('draft.what')}>
        <Group gap="md" align="flex-end">
          <Select
            label={t('list.cycle')}
            data={cycles.map(({ id, name }) => ({ value: id, label: name }))}
            value={cycleId}
            allowDeselect={false}
            onChange={(id) => id && setCycleId(id)}
          />
          <Select
            label={t('draft.kind')}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => value && setKind(value as DecisionKind)}
            flex="1 1 16rem"
          />
        </Group>
        <Text fz="sm" c="dimmed" mt="sm">
          {t(`kindHint.${kind}`)}
        </Text>
      </Section>
      <QueryView query={candidates}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('draft.noCandidates')} detail={t('draft.noCandidatesDetail')} />
          ) : (
            <Builder key={`${cycleId} ${kind}`} cycleId={cycleId} kind={kind} candidates={items} />
          )
        }
      </QueryView>
    </Stack>
  );
}

interface BuilderProps {
  readonly cycleId: string;
  readonly kind: DecisionKind;
  readonly candidates: readonly DecisionItem[];
}

function Builder({ cycleId, kind, candidates }: BuilderProps) {
  const { t } = useTranslation('recognition');
  const navigate = useNavigate();
  const act = useDecisionAct();
  const [chosen, setChosen] = useState<readonly string[]>(candidates.map(({ dossierId }) => dossierId));
  // One id for the page: pressing twice makes one draft.
  const [id] = useState(newId);
  const dossierIds = chosen.filter((each) => candidates.some(({ dossierId }) => dossierId === each));
  return (
    <>
      <DossierPicker known={candidates} chosen={chosen} onChange={setChosen} />
      <Group>
        <ActionButton
          disabled={dossierIds.length === 0}
          onAction={async () => {
            await act(api.POST('/api/decisions', { body: { id, cycleId, kind, dossierIds } }));
            await navigate({ to: '/decisions/$decisionId', params: { decisionId: id } });
          }}
        >
          {t('draft.create', { count: dossierIds.length })}
        </ActionButton>
      </Group>
    </>
  );
}
