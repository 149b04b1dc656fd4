import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { criteriaOf, type Rubric } from '@saolang/rulebook';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import { useRubric } from '../../api/rubric.ts';
import type { AgendaItem, ScoringSession } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { useSessionAct } from './queries.ts';

interface DisqualifyButtonProps {
  readonly session: ScoringSession;
  readonly item: AgendaItem;
}

/** Records that a dossier falls under a ground of its rubric, or takes that back; nothing where it has no ground. */
export function DisqualifyButton({ session, item }: DisqualifyButtonProps) {
  const { t } = useTranslation('evaluation');
  const act = useSessionAct();
  const at = { params: { path: { id: session.id } }, headers: ifMatch(session.version) };
  if (item.disqualified) {
    return (
      <ActionButton
        variant="default"
        confirm={{
          title: t('undo.title', { name: item.productName }),
          body: t('undo.body'),
          confirmLabel: t('undo.do'),
          reason: 'required',
        }}
        onAction={(reason) =>
          act(
            api.POST('/api/scoring-sessions/{id}/actions/undo-disqualification', {
              ...at,
              body: { dossierId: item.dossierId, reason },
            }),
          )
        }
      >
        {t('undo.do')}
      </ActionButton>
    );
  }
  return (
    <Suspense>
      <Disqualify session={session} item={item} />
    </Suspense>
  );
}

function Disqualify({ session, item }: DisqualifyButtonProps) {
  const { t } = useTranslation('evaluation');
  const [asking, setAsking] = useState(false);
  const rubric = useRubric(item);
  if (!rubric?.disqualifications.length) return null;
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('disqualify.do')}
      </Button>
      {asking && (
        <DisqualifyDialog session={session} item={item} rubric={rubric} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

interface DisqualifyDialogProps extends DisqualifyButtonProps {
  readonly rubric: Rubric;
  readonly onClose: () => void;
}

function DisqualifyDialog({ session, item, rubric, onClose }: DisqualifyDialogProps) {
  const { t } = useTranslation(['evaluation', 'common']);
  const format = useFormat();
  const act = useSessionAct();
  const [ground, setGround] = useState('');
  const [note, setNote] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const grounds = rubric.disqualifications;
  const codes = new Set(criteriaOf(rubric).map(({ code }) => code));
  const action = useAction(
    async () => {
      await act(
        api.POST('/api/scoring-sessions/{id}/actions/disqualify', {
          params: { path: { id: session.id } },
          headers: ifMatch(session.version),
          body: { dossierId: item.dossierId, ground, note: note.trim() },
        }),
      );
      onClose();
    },
    { onError: () => true },
  );
  const missing = (value: string) => (incomplete && value.trim() === '' ? t('required') : undefined);
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('disqualify.title', { name: item.productName })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{t('disqualify.body')}</Text>
        <Radio.Group
          label={t('disqualify.ground')}
          required
          value={ground}
          onChange={setGround}
          error={missing(ground)}
        >
          <Stack gap="sm" mt="xs">
            {grounds.map(({ code, text, at }) => (
              <Radio
                key={code}
                value={code}
                label={format.text(text)}
                description={at && codes.has(at) && t('disqualify.at', { criterion: at })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('disqualify.note')}
          description={t('disqualify.noteHint')}
          required
          autosize
          minRows={2}
          value={note}
          error={missing(note)}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {action.error !== null && <ErrorState error={action.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            color="red.9"
            loading={action.running}
            onClick={() => (ground && note.trim() ? void action.run() : setIncomplete(true))}
          >
            {t('disqualify.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
