import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { ScoringSession } from '../../api/schema.d.ts';
import { EmptyState, ErrorState, QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { matches } from '../../i18n/fold.ts';
import { useSessionAct } from './queries.ts';

interface AddDossiersDialogProps {
  readonly session: ScoringSession;
  readonly onClose: () => void;
}

/** Ticks accepted dossiers for the agenda. */
export function AddDossiersDialog({ session, onClose }: AddDossiersDialogProps) {
  const { t } = useTranslation(['evaluation', 'common']);
  const act = useSessionAct();
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const query = useQuery({
    queryKey: ['scoring-sessions', session.id, 'candidates'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/scoring-sessions/{id}/candidates', { params: { path: { id: session.id } }, signal }),
      ),
    staleTime: 0,
  });
  const action = useAction(
    async () => {
      await act(
        api.POST('/api/scoring-sessions/{id}/actions/add-dossiers', {
          params: { path: { id: session.id } },
          headers: ifMatch(session.version),
          body: { dossierIds: [...ticked] },
        }),
      );
      onClose();
    },
    { onError: () => true },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{t('agenda.add')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <QueryView query={query}>
        {({ items }) => {
          const shown = items.filter((item) =>
            matches(`${item.productName} ${item.producerName} ${item.communeName}`, search),
          );
          const all = shown.length > 0 && shown.every(({ dossierId }) => ticked.includes(dossierId));
          return items.length === 0 ? (
            <EmptyState title={t('agenda.noCandidates')} detail={t('agenda.noCandidatesDetail')} />
          ) : (
            <Stack>
              <TextInput
                label={t('search')}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
                data-autofocus
              />
              <Checkbox
                label={t('agenda.all', { count: shown.length })}
                checked={all}
                onChange={() => setTicked(all ? [] : shown.map(({ dossierId }) => dossierId))}
              />
              <ScrollArea.Autosize
                mah="45vh"
                type="auto"
                viewportProps={{ tabIndex: 0, 'aria-label': t('agenda.candidates') }}
              >
                <Checkbox.Group value={[...ticked]} onChange={setTicked}>
                  <Stack gap="sm" p={4}>
                    {shown.map((item) => (
                      <Checkbox
                        key={item.dossierId}
                        value={item.dossierId}
                        label={item.productName}
                        description={`${item.producerName} · ${item.communeName}`}
                      />
                    ))}
                  </Stack>
                </Checkbox.Group>
              </ScrollArea.Autosize>
              {action.error !== null && <ErrorState error={action.error} />}
              <Group justify="flex-end">
                <Button variant="default" onClick={onClose}>
                  {t('cancel')}
                </Button>
                <Button
                  disabled={ticked.length === 0}
                  loading={action.running}
                  onClick={() => void action.run()}
                >
                  {t('agenda.addCount', { count: ticked.length })}
                </Button>
              </Group>
            </Stack>
          );
        }}
      </QueryView>
    </Modal>
  );
}
