import { Button, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { ScoringProgress, ScoringSession } from '../../api/schema.d.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { progressQuery, useSessionAct } from './queries.ts';

/** The unsigned sheets that closing would leave out: those of dossiers that are still judged, without conflicts. */
export function unsignedSheets(session: ScoringSession, progress: ScoringProgress) {
  const judged = new Map(
    session.agenda
      .filter(({ disqualified }) => !disqualified)
      .map((item) => [item.dossierId, item.productName]),
  );
  const names = new Map(session.members.map(({ id, fullName }) => [id, fullName]));
  return progress.sheets.flatMap((sheet) => {
    const productName = judged.get(sheet.dossierId);
    if (productName === undefined || sheet.state === 'signed' || sheet.state === 'conflict') return [];
    return [{ sheetId: sheet.sheetId, productName, memberName: names.get(sheet.memberId) ?? '' }];
  });
}

/** Closing scoring: shows whose sheets are not signed, by name, before it leaves them out. */
export function CloseScoringButton({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const confirm = useConfirm();
  const act = useSessionAct();
  const { data: progress } = useQuery(progressQuery(session.id));
  const unsigned = progress ? unsignedSheets(session, progress) : [];

  const ask = () =>
    confirm({
      title: t('close.title'),
      body: (
        <Stack gap="sm">
          <Text>{t('close.body')}</Text>
          {unsigned.length > 0 && (
            <>
              <Text fw={600}>{t('close.unsigned', { count: unsigned.length })}</Text>
              <List size="sm" mah="16rem" style={{ overflowY: 'auto' }}>
                {unsigned.map(({ sheetId, memberName, productName }) => (
                  <List.Item key={sheetId}>
                    {memberName}: {productName}
                  </List.Item>
                ))}
              </List>
            </>
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
