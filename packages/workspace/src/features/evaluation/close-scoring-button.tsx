import { Button, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { ScoringProgress, ScoringSession } from '../../api/schema.d.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { starFromHere } from './least-star.ts';
import { LongList } from './long-list.tsx';
import { progressQuery, useSessionAct } from './queries.ts';
import { isSettled } from './settled.ts';

/** The unsigned sheets that closing would leave out: those of dossiers that are judged now, without conflicts. */
export function unsignedSheets(session: ScoringSession, progress: ScoringProgress) {
  const judged = new Map(
    session.agenda
      .filter((item) => !item.disqualified && !isSettled(session, item))
      .map((item) => [item.dossierId, item.productName]),
  );
  const names = new Map(session.members.map(({ id, fullName }) => [id, fullName]));
  return progress.sheets.flatMap((sheet) => {
    const productName = judged.get(sheet.dossierId);
    if (productName === undefined || sheet.state === 'signed' || sheet.state === 'conflict') return [];
    return [{ sheetId: sheet.sheetId, productName, memberName: names.get(sheet.memberId) ?? '' }];
  });
}

/**
 * Closing scoring: shows whose sheets are not signed, by name, before it leaves them out; which dossiers were taken
 * out; and what becomes of a star that a lower tier recognises.
 */
export function CloseScoringButton({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const confirm = useConfirm();
  const act = useSessionAct();
  const { data: progress } = useQuery(progressQuery(session.id));
  const unsigned = progress ? unsignedSheets(session, progress) : [];
  const out = session.agenda.filter(({ disqualified }) => disqualified);
  const from = starFromHere(session);

  const ask = () =>
    confirm({
      title: t('close.title'),
      body: (
        <Stack gap="sm">
          <Text>{t('close.body')}</Text>
          {from !== null && <Text>{t('close.below', { star: from })}</Text>}
          {out.length > 0 && (
            <LongList label={t('close.disqualified', { count: out.length })}>
              {out.map(({ dossierId, productName, disqualified }) => (
                <List.Item key={dossierId}>
                  {productName}: {disqualified?.note}
                </List.Item>
              ))}
            </LongList>
          )}
          {unsigned.length > 0 && (
            <LongList label={t('close.unsigned', { count: unsigned.length })}>
              {unsigned.map(({ sheetId, memberName, productName }) => (
                <List.Item key={sheetId}>
                  {memberName}: {productName}
                </List.Item>
              ))}
            </LongList>
          )}
        </Stack>
      ),
      confirmLabel: t('close.do'),
      success: t('close.done'),
      onConfirm: () =>
        act(
          api.POST('/api/scoring-sessions/{id}/actions/close', {
            params: { path: { id: session.id } },
            headers: ifMatch(session.version),
            body: { leaveOut: unsigned.map(({ sheetId }) => sheetId) },
          }),
        ),
    });

  return (
    <Button onClick={ask} disabled={!progress}>
      {t('close.do')}
    </Button>
  );
}
