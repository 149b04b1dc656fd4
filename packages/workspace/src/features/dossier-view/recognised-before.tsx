import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Dossier, RecognisedBefore } from '../../api/schema.d.ts';
import { ToneBadge } from '../../components/state-badge.tsx';

/** What the product was recognised on; undefined for a first filing, and until it is here. */
export function useRecognisedBefore({
  id,
  recognisedDossierId,
}: Pick<Dossier, 'id' | 'recognisedDossierId'>): RecognisedBefore | undefined {
  return useQuery({
    queryKey: ['dossier', id, 'recognised'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/dossiers/{id}/recognised', { params: { path: { id } }, signal })),
    enabled: recognisedDossierId !== null,
    // What was recognised does not change any more.
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

interface SinceProps {
  /** The answer then and now, in words. */
  readonly was: string;
  readonly is: string;
}

/** How an answer stands to the one the product was recognised on: unchanged, or what it was. */
export function SinceRecognised({ was, is }: SinceProps) {
  const { t } = useTranslation('dossier-view');
  if (was === is) {
    return (
      <Text fz="sm" c="dimmed" mt={4}>
        {t('before.same')}
      </Text>
    );
  }
  return (
    <div>
      <ToneBadge tone="waiting">{t('before.changed')}</ToneBadge>
      <Text fz="sm" mt={4} style={{ whiteSpace: 'pre-line' }}>
        <Text component="span" fz="sm" c="dimmed">
          {t('before.was')}{' '}
        </Text>
        {was}
      </Text>
    </div>
  );
}
