import { Button, Stack, Text } from '@mantine/core';
import { frameworkIds, frameworks } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { RubricDoubt } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { usePlaces } from './doubt-places.ts';
import { doubtsQuery, useDoubtAct } from './queries.ts';
import { SettleDialog } from './settle-dialog.tsx';

const states = ['open', 'settled'] as const;

/** Everything in the sheets whose reading an official should check, and what was found out. */
export function DoubtsPage() {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const places = usePlaces();
  const list = useListState({ filters: ['state', 'framework'] });
  const query = useQuery(doubtsQuery);
  const [settling, setSettling] = useState<RubricDoubt | null>(null);
  const maySettle = query.data?.maySettle ?? false;
  return (
    <>
      <PageHeader
        title={t('doubts.title')}
        subtitle={
          query.data
            ? query.data.open > 0
              ? t('doubts.open', { count: query.data.open })
              : t('doubts.allSettled')
            : t('doubts.hint')
        }
      />
      <DataTable<RubricDoubt>
        label={t('doubts.title')}
        list={list}
        client
        query={query}
        rows={query.data?.items}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('doubts.none')} />}
        columns={[
          {
            id: 'doubt',
            header: t('doubts.doubt'),
            card: 'title',
            value: (row) => format.text(row.doubt),
            cell: (row) => <Text fw={500}>{format.text(row.doubt)}</Text>,
          },
          {
            id: 'places',
            header: t('doubts.places'),
            value: (row) => places(row).join(' '),
            cell: (row) => (
              <Stack gap={0}>
                {places(row).map((place) => (
                  <span key={place}>{place}</span>
                ))}
              </Stack>
            ),
          },
          {
            id: 'framework',
            header: t('doubts.framework'),
            filter: frameworkIds.map((id) => ({ value: id, label: format.text(frameworks[id].name) })),
            value: (row) => row.framework,
            cell: (row) => format.text(frameworks[row.framework].name),
          },
          {
            id: 'settledBy',
            header: t('doubts.settledBy'),
            value: (row) => format.text(row.settledBy),
            cell: (row) => format.text(row.settledBy),
          },
          {
            id: 'state',
            header: t('doubts.state'),
            card: 'bare',
            filter: states.map((value) => ({ value, label: t(`doubts.is.${value}`) })),
            value: (row) => row.state,
            cell: (row) => <Outcome doubt={row} maySettle={maySettle} onSettle={() => setSettling(row)} />,
          },
        ]}
      />
      {settling && <SettleDialog doubt={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

interface OutcomeProps {
  readonly doubt: RubricDoubt;
  readonly maySettle: boolean;
  readonly onSettle: () => void;
}

/** Whether a doubt is settled, by what and whom, and the act that is open. */
function Outcome({ doubt, maySettle, onSettle }: OutcomeProps) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const act = useDoubtAct();
  const { state, note, source, decidedBy, decidedAt } = doubt;
  const about = format.text(doubt.doubt);
  return (
    <Stack gap="xs" align="flex-start" miw="11rem">
      <ToneBadge tone={state === 'settled' ? 'good' : 'waiting'}>{t(`doubts.is.${state}`)}</ToneBadge>
      {note && (
        <div>
          <Text fz="sm">{state === 'settled' ? note : t('doubts.reopened', { reason: note })}</Text>
          {source && (
            <Text fz="sm" c="dimmed">
              {source}
            </Text>
          )}
          {decidedBy && decidedAt && (
            <Text fz="sm" c="dimmed">
              {t('pack.by', { name: decidedBy, at: format.instant(decidedAt) })}
            </Text>
          )}
        </div>
      )}
      {maySettle && state === 'open' && (
        <Button variant="default" aria-label={t('settle.label', { doubt: about })} onClick={onSettle}>
          {t('settle.do')}
        </Button>
      )}
      {maySettle && state === 'settled' && (
        <ActionButton
          variant="default"
          aria-label={t('reopen.label', { doubt: about })}
          confirm={{
            title: t('reopen.title'),
            body: about,
            confirmLabel: t('reopen.do'),
            reason: 'required',
          }}
          onAction={(reason) =>
            act(
              api.POST('/api/rubric-doubts/{id}/actions/reopen', {
                params: { path: { id: doubt.id } },
                headers: ifMatch(doubt.version),
                body: { reason },
              }),
            )
          }
        >
          {t('reopen.do')}
        </ActionButton>
      )}
    </Stack>
  );
}
