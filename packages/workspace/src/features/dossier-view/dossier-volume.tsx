import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconBook2, IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { DossierVolume as Volume } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';

const underWay = (volume: Volume | undefined) => volume?.state === 'waiting' || volume?.state === 'binding';

/** The whole dossier as one PDF: asks for it, shows how far it is, hands it out. It may be left and found again. */
export function DossierVolume({ dossierId }: { readonly dossierId: string }) {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  const may = useCan('dossier.bind');
  const queryClient = useQueryClient();
  const queryKey = ['dossiers', dossierId, 'volume'];
  const path = { params: { path: { id: dossierId } } };
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => dataOf(api.GET('/api/dossiers/{id}/volume', { ...path, signal })),
    enabled: may,
    staleTime: 0,
    refetchInterval: ({ state }) => (underWay(state.data) ? 1000 : false),
  });
  if (!may || query.isPending) return null;
  if (query.error) return <ErrorState error={query.error} />;
  const volume = query.data;
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="md">
        <div>
          <Text>{t('volume.title')}</Text>
          <Text fz="sm" c="dimmed">
            {t('volume.hint')}
          </Text>
        </div>
        {volume.state === 'ready' ? (
          <Button
            component="a"
            href={`/api/dossiers/${dossierId}/volume.pdf`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('volume.download', { size: format.bytes(volume.size) })}
          </Button>
        ) : (
          <ActionButton
            variant="default"
            disabled={underWay(volume)}
            leftSection={<IconBook2 size={18} aria-hidden />}
            onAction={async () => {
              queryClient.setQueryData(queryKey, await dataOf(api.POST('/api/dossiers/{id}/volume', path)));
            }}
          >
            {t('volume.bind')}
          </ActionButton>
        )}
      </Group>
      <div aria-live="polite">
        {volume.state === 'waiting' && <Text fz="sm">{t('volume.waiting')}</Text>}
        {volume.state === 'binding' && (
          <Stack gap={4}>
            <Text fz="sm">{t('volume.binding', { done: volume.done, of: volume.of })}</Text>
            <Progress value={(100 * volume.done) / Math.max(1, volume.of)} aria-label={t('volume.bind')} />
          </Stack>
        )}
        {volume.state === 'failed' && (
          <Text fz="sm" c="red.8">
            {t('volume.failed')}
          </Text>
        )}
      </div>
    </Stack>
  );
}
