import { Button, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { ScoringSession } from '../../api/schema.d.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { LongList } from './long-list.tsx';
import { resultsQuery, useSessionAct } from './queries.ts';

/** Confirming the results: says which dossiers end here without recognition, and why, before it does so. */
export function ConfirmResultsButton({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const confirm = useConfirm();
  const act = useSessionAct();
  const { data: results } = useQuery(resultsQuery(session.id));
  const ending = (results?.rows ?? []).filter(({ outcome }) =>
    ['hand-back', 'not-recognise'].includes(outcome.kind),
  );
  const ask = () =>
    confirm({
      title: t('confirm.title'),
      body: (
        <Stack gap="sm">
          <Text>{t('confirm.body', { dossiers: session.agenda.length })}</Text>
          {ending.length > 0 && (
            <LongList label={t('confirm.ending', { count: ending.length })}>
              {ending.map(({ dossierId, productName, disqualified, outcome }) => (
                <List.Item key={dossierId}>
                  {productName}:{' '}
                  {disqualified
                    ? t('disqualified', { note: disqualified.note })
                    : t(`outcome.${outcome.kind as 'hand-back'}`, { star: outcome.star ?? 0 })}
                </List.Item>
              ))}
            </LongList>
          )}
        </Stack>
      ),
      confirmLabel: t('confirm.do'),
      success: t('confirm.done'),
      onConfirm: () =>
        act(
          api.POST('/api/scoring-sessions/{id}/actions/confirm', {
            params: { path: { id: session.id } },
            headers: ifMatch(session.version),
          }),
        ),
    });
  return (
    <Button onClick={ask} disabled={!results}>
      {t('confirm.do')}
    </Button>
  );
}
