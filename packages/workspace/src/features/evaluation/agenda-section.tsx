import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import type { DossierState } from '@saolang/rulebook';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { AgendaItem, ScoringSession } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { AddDossiersDialog } from './add-dossiers-dialog.tsx';
import { DisqualifyButton } from './disqualify-button.tsx';
import { useSessionAct } from './queries.ts';
import { isSettled } from './settled.ts';
import { useProductSet } from './use-product-set.ts';

/** The dossiers of a session in their order; the office arranges them while the session is planned. */
export function AgendaSection({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const act = useSessionAct();
  const productSet = useProductSet();
  const [adding, setAdding] = useState(false);
  const mayArrange = session.may.includes('manage');
  const ids = session.agenda.map(({ dossierId }) => dossierId);
  const order = useAction((dossierIds: string[]) =>
    act(
      api.POST('/api/scoring-sessions/{id}/actions/order-dossiers', {
        params: { path: { id: session.id } },
        headers: ifMatch(session.version),
        body: { dossierIds },
      }),
    ),
  );
  const move = (from: number, to: number) => {
    const moved = [...ids];
    moved.splice(to, 0, ...moved.splice(from, 1));
    void order.run(moved);
  };
  return (
    <Section
      title={t('agenda.title')}
      hint={mayArrange ? t('agenda.hint') : undefined}
      actions={mayArrange && <Button onClick={() => setAdding(true)}>{t('agenda.add')}</Button>}
    >
      {ids.length === 0 && <EmptyState title={t('agenda.none')} detail={t('agenda.noneDetail')} />}
      <Stack component="ol" gap={0} p={0} m={0} style={{ listStyle: 'none' }}>
        {session.agenda.map((item, index) => (
          <Group
            component="li"
            key={item.dossierId}
            justify="space-between"
            gap="sm"
            py="sm"
            style={{ borderTop: index > 0 ? '1px solid var(--line)' : undefined }}
          >
            <Group gap="md" wrap="nowrap" align="flex-start" flex="1 1 16rem" miw={0}>
              <Text c="dimmed" className="numbers" miw="1.6rem" ta="end" aria-hidden>
                {index + 1}
              </Text>
              <div>
                <Text fw={600}>{item.productName}</Text>
                <Text fz="sm" c="dimmed">
                  {item.producerName} · {item.communeName} · {productSet(item)}
                </Text>
                <Disqualified item={item} />
              </div>
            </Group>
            <Group gap={4}>
              {!mayArrange && <StateBadge state={item.dossierState as DossierState} />}
              {session.may.includes('disqualify') && !isSettled(session, item) && (
                <DisqualifyButton session={session} item={item} />
              )}
              {mayArrange && (
                <>
                  <ActionIcon
                    variant="subtle"
                    size="xl"
                    aria-label={t('agenda.up', { name: item.productName })}
                    disabled={index === 0 || order.running}
                    onClick={() => move(index, index - 1)}
                  >
                    <IconArrowUp size={20} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    size="xl"
                    aria-label={t('agenda.down', { name: item.productName })}
                    disabled={index === ids.length - 1 || order.running}
                    onClick={() => move(index, index + 1)}
                  >
                    <IconArrowDown size={20} />
                  </ActionIcon>
                </>
              )}
              <TakeOffButton session={session} item={item} />
            </Group>
          </Group>
        ))}
      </Stack>
      {adding && <AddDossiersDialog session={session} onClose={() => setAdding(false)} />}
    </Section>
  );
}

/** That the council has taken the dossier out, and on which finding. */
export function Disqualified({ item }: { readonly item: Pick<AgendaItem, 'disqualified'> }) {
  const { t } = useTranslation('evaluation');
  if (!item.disqualified) return null;
  return (
    <Text fz="sm" c="error" fw={600}>
      {t('disqualified', { note: item.disqualified.note })}
    </Text>
  );
}

function TakeOffButton({ session, item }: { readonly session: ScoringSession; readonly item: AgendaItem }) {
  const { t } = useTranslation('evaluation');
  const act = useSessionAct();
  // A dossier taken out for a ground stays, for the minutes.
  if (item.disqualified || isSettled(session, item) || !session.may.includes('take-off')) return null;
  return (
    <ActionButton
      variant="subtle"
      color="red"
      confirm={{
        title: t('takeOff.title', { name: item.productName }),
        body: t('takeOff.body'),
        confirmLabel: t('takeOff.do'),
        reason: 'required',
        danger: true,
      }}
      onAction={(reason) =>
        act(
          api.POST('/api/scoring-sessions/{id}/actions/take-off', {
            params: { path: { id: session.id } },
            headers: ifMatch(session.version),
            body: { dossierId: item.dossierId, reason },
          }),
        )
      }
    >
      {t('takeOff.do')}
    </ActionButton>
  );
}
