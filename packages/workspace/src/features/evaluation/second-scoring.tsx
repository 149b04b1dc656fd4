import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { ResultRow, ScoringSession } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { useSessionAct } from './queries.ts';

/** A dossier on which the members differ more than the regulation allows. */
type Differing = ResultRow & { secondScoring: NonNullable<ResultRow['secondScoring']> };

/** The dossiers of a closed session for which a second scoring has a ground. */
const differing = (rows: readonly ResultRow[]): readonly Differing[] =>
  rows.filter((row): row is Differing => !row.disqualified && (row.secondScoring?.grounds.length ?? 0) > 0);

interface SecondScoringProps {
  readonly session: ScoringSession;
  readonly rows: readonly ResultRow[];
}

/** Names the dossiers on which the members differ widely, with each member's total; who may, orders a second scoring. */
export function SecondScoringNotice({ session, rows }: SecondScoringProps) {
  const { t } = useTranslation('evaluation');
  const [asking, setAsking] = useState(false);
  const found = differing(rows);
  if (found.length === 0 || session.state !== 'closed') return null;
  const mayOrder = session.may.includes('reopen');
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconArrowsDiff aria-hidden />}
      title={t('secondScoring.title', { count: found.length })}
    >
      <Stack gap="sm" align="flex-start">
        <Text fz="sm">{t('secondScoring.hint', { count: session.allowedSpread })}</Text>
        <List size="sm" spacing={4}>
          {found.map((row) => (
            <List.Item key={row.dossierId}>
              <Apart row={row} /> {totalsOf(session, row.sheets)}
            </List.Item>
          ))}
        </List>
        {mayOrder ? (
          <Button onClick={() => setAsking(true)}>{t('secondScoring.do')}</Button>
        ) : (
          <Text fz="sm">{t('secondScoring.forChair')}</Text>
        )}
      </Stack>
      {asking && <SecondScoringDialog session={session} rows={found} onClose={() => setAsking(false)} />}
    </Alert>
  );
}

function Apart({ row }: { readonly row: Differing }) {
  const { t } = useTranslation('evaluation');
  const { lowest, highest } = row.secondScoring;
  return <>{t('secondScoring.apart', { name: row.productName, count: highest - lowest })}</>;
}

/** `Lê Thị A 58, Trần Văn B 75`: the members whose sheets count. */
const totalsOf = ({ members }: ScoringSession, sheets: ResultRow['sheets']): string =>
  members
    .flatMap(({ id, fullName }) => {
      const total = sheets?.find(({ memberId }) => memberId === id)?.total ?? null;
      return total === null ? [] : `${fullName} ${total}`;
    })
    .join(', ');

interface SecondScoringDialogProps {
  readonly session: ScoringSession;
  readonly rows: readonly Differing[];
  readonly onClose: () => void;
}

/** Ticks the dossiers to be scored a second time, with the reason that the members and the minutes read. */
function SecondScoringDialog({ session, rows, onClose }: SecondScoringDialogProps) {
  const { t } = useTranslation(['evaluation', 'common']);
  const act = useSessionAct();
  const [ticked, setTicked] = useState<readonly string[]>(() => rows.map(({ dossierId }) => dossierId));
  const [reason, setReason] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const order = useAction(
    async () => {
      await act(
        api.POST('/api/scoring-sessions/{id}/actions/reopen', {
          params: { path: { id: session.id } },
          headers: ifMatch(session.version),
          body: { reason: reason.trim(), dossierIds: [...ticked] },
        }),
      );
      onClose();
    },
    { onError: () => true, success: t('secondScoring.done') },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('secondScoring.ask')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{t('secondScoring.body')}</Text>
        <Checkbox.Group
          label={t('session.dossiers')}
          value={[...ticked]}
          onChange={setTicked}
          error={incomplete && ticked.length === 0 ? t('required') : undefined}
        >
          <Stack gap="sm" mt="xs">
            {rows.map((row) => (
              <Checkbox key={row.dossierId} value={row.dossierId} label={<Apart row={row} />} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          label={t('secondScoring.reason')}
          description={t('secondScoring.reasonHint')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={incomplete && reason.trim() === '' ? t('required') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {order.error !== null && <ErrorState error={order.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={order.running}
            onClick={() => (ticked.length > 0 && reason.trim() ? void order.run() : setIncomplete(true))}
          >
            {t('secondScoring.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface EarlierScoringsProps {
  readonly session: ScoringSession;
  readonly row: ResultRow;
}

/** What a dossier was scored before, who had it scored again and why. */
export function EarlierScorings({ session, row }: EarlierScoringsProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return row.earlier.map((before) => (
    <Stack key={before.number} gap={2}>
      <Text fz="sm" fw={600}>
        {t('earlier.title', { number: before.number })}
      </Text>
      <Text fz="sm" className="numbers">
        {before.average === null
          ? t('results.noSheet')
          : t('earlier.result', { points: format.points(before.average), star: before.star ?? 0 })}{' '}
        {totalsOf(session, before.sheets)}
      </Text>
      <Text fz="sm">
        {t('earlier.reopened', {
          name: before.reopenedBy,
          at: format.instant(before.reopenedAt),
          reason: before.reason,
        })}
      </Text>
    </Stack>
  ));
}
