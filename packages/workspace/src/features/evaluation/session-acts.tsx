import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { ScoringSession } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { CloseScoringButton } from './close-scoring-button.tsx';
import { ConfirmResultsButton } from './confirm-results-button.tsx';
import { useSessionAct } from './queries.ts';
import { SessionDialog } from './session-dialog.tsx';

/** What the reader may do with the whole session now. */
export function SessionActs({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const act = useSessionAct();
  const [editing, setEditing] = useState(false);
  const can = (name: ScoringSession['may'][number]) => session.may.includes(name);
  const at = { params: { path: { id: session.id } }, headers: ifMatch(session.version) };
  const figures = {
    dossiers: session.agenda.length,
    members: session.members.filter(({ scores }) => scores).length,
  };
  return (
    <>
      {can('manage') && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {t('edit')}
        </Button>
      )}
      {can('open') && (
        <ActionButton
          disabled={session.agenda.length === 0}
          confirm={{
            title: t('open.title'),
            body: t('open.body', figures),
            confirmLabel: t('open.do'),
          }}
          success={t('open.done')}
          onAction={() => act(api.POST('/api/scoring-sessions/{id}/actions/open', at))}
        >
          {t('open.do')}
        </ActionButton>
      )}
      {can('close') && <CloseScoringButton session={session} />}
      {can('reopen') && (
        <ActionButton
          variant="default"
          confirm={{
            title: t('reopen.title'),
            body: t('reopen.body'),
            confirmLabel: t('reopen.do'),
            reason: 'required',
          }}
          success={t('reopen.done')}
          onAction={(reason) =>
            act(api.POST('/api/scoring-sessions/{id}/actions/reopen', { ...at, body: { reason } }))
          }
        >
          {t('reopen.do')}
        </ActionButton>
      )}
      {can('confirm') && <ConfirmResultsButton session={session} />}
      {editing && (
        <SessionDialog councilId={session.councilId} session={session} onClose={() => setEditing(false)} />
      )}
    </>
  );
}
