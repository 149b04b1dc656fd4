import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { Decision } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { DecisionItems, useStarCounts } from './decision-items.tsx';
import { DecisionPapers } from './decision-papers.tsx';
import { DecisionState } from './decisions-page.tsx';
import { DossierPicker } from './dossier-picker.tsx';
import { candidatesQuery, decisionQuery, decisionsKey, useDecisionAct } from './queries.ts';
import { SignButton } from './sign-button.tsx';

/** One decision or letter: the office arranges a draft, the leader signs it, all read what was signed. */
export function DecisionPage() {
  const { decisionId } = useParams({ strict: false }) as { decisionId: string };
  return (
    <QueryView query={useQuery(decisionQuery(decisionId))}>
      {(decision) => <DecisionDetail decision={decision} />}
    </QueryView>
  );
}

function DecisionDetail({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('recognition');
  const format = useFormat();
  const starCounts = useStarCounts();
  const { documentNumber, signedOn, signerName, items, mayEdit, maySign } = decision;
  return (
    <>
      <PageHeader
        title={documentNumber ? t('detail.title', { number: documentNumber }) : decision.title}
        breadcrumbs={[{ label: t('list.title'), to: '/decisions' }]}
        subtitle={
          <Stack gap="xs" align="flex-start">
            <span>
              {documentNumber ? decision.title : t(`kind.${decision.kind}`)} · {decision.cycleName}
            </span>
            <DecisionState state={decision.state} />
            {signedOn && (
              <Text>{t('detail.signed', { date: format.date(signedOn), signer: signerName ?? '' })}</Text>
            )}
          </Stack>
        }
        actions={
          <>
            <DecisionPapers decisionId={decision.id} />
            {maySign && <SignButton decision={decision} />}
            {mayEdit && <DiscardButton decision={decision} />}
          </>
        }
      />
      <Stack gap="lg">
        {mayEdit && (
          <Alert color="yellow" variant="light">
            {t('detail.waitsForLeader')}
          </Alert>
        )}
        {mayEdit ? (
          <DraftEditor key={decision.version} decision={decision} />
        ) : (
          <Section title={t('detail.products', { count: items.length })} hint={starCounts(items).join(' · ')}>
            <DecisionItems items={items} />
          </Section>
        )}
      </Stack>
    </>
  );
}

function DraftEditor({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('recognition');
  const act = useDecisionAct();
  const saved = decision.items.map(({ dossierId }) => dossierId);
  const [chosen, setChosen] = useState<readonly string[]>(saved);
  const candidates = useQuery(candidatesQuery(decision.cycleId, decision.kind));
  const known = [
    ...decision.items,
    ...(candidates.data ?? []).filter(({ dossierId }) => !saved.includes(dossierId)),
  ];
  const changed = chosen.join() !== saved.join();
  return (
    <>
      <DossierPicker known={known} chosen={chosen} onChange={setChosen} />
      <Group>
        <ActionButton
          disabled={!changed || chosen.length === 0}
          success={t('draft.saved')}
          onAction={() =>
            act(
              api.PUT('/api/decisions/{id}', {
                params: { path: { id: decision.id } },
                headers: ifMatch(decision.version),
                body: { dossierIds: [...chosen] },
              }),
            )
          }
        >
          {t('draft.save')}
        </ActionButton>
        {changed && (
          <Text fz="sm" c="dimmed" role="status">
            {t('draft.unsaved')}
          </Text>
        )}
      </Group>
    </>
  );
}

function DiscardButton({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('recognition');
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <ActionButton
      variant="default"
      confirm={{
        title: t('discard.title'),
        body: t('discard.body', { count: decision.items.length }),
        confirmLabel: t('discard.do'),
        danger: true,
      }}
      success={t('discard.done')}
      onAction={async () => {
        await api.POST('/api/decisions/{id}/actions/discard', {
          params: { path: { id: decision.id } },
          headers: ifMatch(decision.version),
        });
        await navigate({ to: '/decisions' });
        client.removeQueries({ queryKey: decisionQuery(decision.id).queryKey });
        void client.invalidateQueries({ queryKey: decisionsKey });
      }}
    >
      {t('discard.do')}
    </ActionButton>
  );
}
