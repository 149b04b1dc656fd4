import { Alert, Button, Group, Modal, Progress, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { MySessionDossiers, ScoringSession } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { EmptyState, ErrorState, QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { Disqualified } from './agenda-section.tsx';
import { myDossiersQuery } from './queries.ts';
import { isSettled } from './settled.ts';

type Mine = MySessionDossiers['items'][number];

interface Declaration {
  readonly dossierId: string;
  readonly hasConflict: boolean;
  readonly reason: string | null;
}

function useDeclare(sessionId: string) {
  const client = useQueryClient();
  return async (declarations: readonly Declaration[]) => {
    const mine = await dataOf(
      api.POST('/api/scoring-sessions/{id}/declarations', {
        params: { path: { id: sessionId } },
        body: { declarations: [...declarations] },
      }),
    );
    client.setQueryData(myDossiersQuery(sessionId).queryKey, mine);
  };
}

/**
 * The own part in a session of somebody with a seat: first the declarations, then, for who scores, the sheets with how
 * far each is.
 */
export function MyDossiersSection({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const query = useQuery(myDossiersQuery(session.id));
  const scores = session.may.includes('score');
  return (
    <Section
      title={t(scores ? 'mine.title' : 'mine.declareTitle')}
      hint={t(scores ? 'mine.hint' : 'mine.declareHint')}
    >
      <QueryView query={query}>{({ items }) => <MyDossiers session={session} items={items} />}</QueryView>
    </Section>
  );
}

function MyDossiers({
  session,
  items,
}: {
  readonly session: ScoringSession;
  readonly items: readonly Mine[];
}) {
  const { t } = useTranslation('evaluation');
  const declare = useDeclare(session.id);
  const scores = session.may.includes('score');
  const undeclared = items.filter(({ declared }) => declared === null);
  const scoredNow = items.filter((item) => !isSettled(session, item));
  const signed = scoredNow.filter(({ sheet }) => sheet?.state === 'signed').length;
  const toScore = scoredNow.filter(({ declared }) => declared !== 'conflict').length;
  if (items.length === 0) return <EmptyState title={t('agenda.none')} />;
  return (
    <Stack gap="md">
      {undeclared.length > 0 && (
        <Alert color="yellow" variant="light" title={t('declare.title', { count: undeclared.length })}>
          <Stack gap="sm" align="flex-start">
            <Text fz="sm">{t('declare.hint')}</Text>
            <ActionButton
              confirm={{
                title: t('declare.noneTitle'),
                body: t('declare.noneBody', { count: undeclared.length }),
                confirmLabel: t('declare.noneDo'),
              }}
              success={t('declare.done')}
              onAction={() =>
                declare(undeclared.map(({ dossierId }) => ({ dossierId, hasConflict: false, reason: null })))
              }
            >
              {t('declare.none', { count: undeclared.length })}
            </ActionButton>
          </Stack>
        </Alert>
      )}
      {scores && session.state === 'planned' && undeclared.length === 0 && <Text>{t('mine.waiting')}</Text>}
      {scores && session.state === 'open' && (
        <Text role="status" fw={600}>
          {t('mine.progress', { signed, count: toScore })}
        </Text>
      )}
      <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((item, index) => (
          <Group
            component="li"
            key={item.dossierId}
            justify="space-between"
            gap="md"
            py="md"
            style={{ borderTop: index > 0 ? '1px solid var(--line)' : undefined }}
          >
            <div style={{ flex: '1 1 15rem', minWidth: 0 }}>
              <Text fw={600}>{item.productName}</Text>
              <Text fz="sm" c="dimmed">
                {item.producerName} · {item.communeName}
              </Text>
              <Disqualified item={item} />
              {item.reopenedFor && (
                <Text fz="sm" fw={600}>
                  {t('mine.again', { reason: item.reopenedFor })}
                </Text>
              )}
            </div>
            <Standing item={item} />
            <Next item={item} settled={isSettled(session, item)} declare={declare} />
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

function Standing({ item: { declared, sheet, productName } }: { readonly item: Mine }) {
  const { t } = useTranslation('evaluation');
  if (declared === 'conflict') return <ToneBadge tone="neutral">{t('sheetState.conflict')}</ToneBadge>;
  if (declared === null) return <ToneBadge tone="waiting">{t('sheetState.undeclared')}</ToneBadge>;
  if (!sheet) return <ToneBadge tone="neutral">{t('declare.free')}</ToneBadge>;
  if (sheet.state === 'signed') {
    return <ToneBadge tone="good">{t('mine.signed', { total: sheet.total ?? 0 })}</ToneBadge>;
  }
  return (
    <Stack gap={4} miw="9rem">
      <Text fz="sm">{t('mine.answered', { answered: sheet.answered, of: sheet.criteria })}</Text>
      <Progress
        value={(sheet.answered / Math.max(1, sheet.criteria)) * 100}
        aria-label={t('mine.answeredOf', { name: productName })}
      />
    </Stack>
  );
}

interface NextProps {
  readonly item: Mine;
  readonly settled: boolean;
  readonly declare: ReturnType<typeof useDeclare>;
}

/** The next thing to do with a dossier: declare, score, or look again. */
function Next({ item, settled, declare }: NextProps) {
  const { t } = useTranslation('evaluation');
  const [declaring, setDeclaring] = useState(false);
  if (item.declared === 'conflict') return null;
  return (
    <Group gap="xs">
      {item.declared === null && (
        <ActionButton
          variant="default"
          onAction={() => declare([{ dossierId: item.dossierId, hasConflict: false, reason: null }])}
        >
          {t('declare.no')}
        </ActionButton>
      )}
      {item.declared === 'none' && (
        <ButtonLink
          to={'/dossiers/$dossierId' as string}
          params={{ dossierId: item.dossierId } as never}
          variant="default"
        >
          {t('mine.dossier')}
        </ButtonLink>
      )}
      {item.declared === 'none' && item.sheet && (
        <ButtonLink to="/score-sheets/$sheetId" params={{ sheetId: item.sheet.id }}>
          {item.sheet.state === 'signed' ? t('mine.look') : t('mine.score')}
        </ButtonLink>
      )}
      {!settled && (
        <Button variant="subtle" color="red" onClick={() => setDeclaring(true)}>
          {t('declare.yes')}
        </Button>
      )}
      {declaring && (
        <ConflictDeclaration
          name={item.productName}
          signed={item.sheet?.state === 'signed'}
          onClose={() => setDeclaring(false)}
          onDeclare={(reason) => declare([{ dossierId: item.dossierId, hasConflict: true, reason }])}
        />
      )}
    </Group>
  );
}

interface ConflictDeclarationProps {
  readonly name: string;
  readonly signed: boolean;
  readonly onClose: () => void;
  readonly onDeclare: (reason: string) => Promise<unknown>;
}

function ConflictDeclaration({ name, signed, onClose, onDeclare }: ConflictDeclarationProps) {
  const { t } = useTranslation(['evaluation', 'common']);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const action = useAction(
    async () => {
      await onDeclare(reason.trim());
      onClose();
    },
    { onError: () => true },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('declare.yesTitle', { name })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{t('declare.yesBody')}</Text>
        {signed && <Text fw={600}>{t('declare.yesSigned')}</Text>}
        <Textarea
          label={t('declare.reason')}
          description={t('declare.reasonHint')}
          required
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          error={missing && reason.trim() === '' ? t('required') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {action.error !== null && <ErrorState error={action.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            color="red.9"
            loading={action.running}
            onClick={() => (reason.trim() ? void action.run() : setMissing(true))}
          >
            {t('declare.yesDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
