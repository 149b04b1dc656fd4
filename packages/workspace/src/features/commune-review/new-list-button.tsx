import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorState, QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { cyclesQuery } from '../dossiers/dossier-queries.ts';

/** Opens a consolidated list for a commune of the officer and a cycle, then goes to it. */
export function NewListButton() {
  const { t } = useTranslation(['commune-review', 'common']);
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Button onClick={dialog.open}>{t('lists.new')}</Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={<Text fw={600}>{t('lists.new')}</Text>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {open && <NewListForm onCancel={dialog.close} />}
      </Modal>
    </>
  );
}

function NewListForm({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation(['commune-review', 'common']);
  const navigate = useNavigate();
  const units = useSignedIn().grants.flatMap(({ role, scopeId, scopeName }) =>
    role === 'commune-officer' && scopeId ? [{ value: scopeId, label: scopeName ?? scopeId }] : [],
  );
  const [unitId, setUnitId] = useState(units[0]?.value ?? '');
  const [cycleId, setCycleId] = useState<string | null>(null);
  // One id for the dialog: pressing twice opens one list.
  const [id] = useState(newId);
  const cycles = useQuery(cyclesQuery(unitId));
  const create = useAction(
    async (chosen: string) => {
      await dataOf(
        api.POST('/api/commune-lists', { body: { id, unitId, cycleId: chosen, items: [], note: null } }),
      );
      await navigate({ to: '/lists/$listId', params: { listId: id } });
    },
    { onError: () => true },
  );
  return (
    <QueryView query={cycles}>
      {(found) => {
        const chosen = cycleId ?? (found.find(({ open }) => open) ?? found[0])?.id ?? null;
        return (
          <Stack>
            {units.length > 1 && (
              <Select
                label={t('lists.unit')}
                data={units}
                value={unitId}
                allowDeselect={false}
                onChange={(unit) => unit && setUnitId(unit)}
              />
            )}
            <Select
              label={t('lists.cycle')}
              data={found.map((cycle) => ({ value: cycle.id, label: cycle.name }))}
              value={chosen}
              allowDeselect={false}
              onChange={setCycleId}
            />
            {create.error !== null && <ErrorState error={create.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onCancel}>
                {t('common:action.cancel')}
              </Button>
              <Button
                loading={create.running}
                disabled={chosen === null}
                onClick={() => {
                  if (chosen) void create.run(chosen);
                }}
              >
                {t('lists.create')}
              </Button>
            </Group>
          </Stack>
        );
      }}
    </QueryView>
  );
}
