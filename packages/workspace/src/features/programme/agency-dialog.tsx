import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, newId } from '../../api/client.ts';
import { problemsAt } from '../../api/errors.ts';
import type { Agency } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { unitsQuery, useProgrammeAct } from './queries.ts';

interface AgencyDialogProps {
  /** Left out for a new agency. */
  readonly agency?: Agency;
  readonly onClose: () => void;
}

/** Sets up an agency, or changes what it is called. */
export function AgencyDialog({ agency, onClose }: AgencyDialogProps) {
  const { t } = useTranslation('programme');
  const act = useProgrammeAct();
  const freshId = useMemo(() => newId(), []);
  const required = (value: string | null) => (value?.trim() ? null : t('required'));
  const form = useForm({
    initialValues: {
      unitId: null as string | null,
      name: agency?.name ?? '',
      shortName: agency?.shortName ?? '',
      field: agency?.field ?? '',
    },
    validate: { name: required, shortName: required, ...(agency ? {} : { unitId: required }) },
  });
  const action = useAction(
    async ({ unitId, ...fields }: typeof form.values) => {
      await act(
        agency
          ? api.PUT('/api/agencies/{id}', {
              params: { path: { id: agency.id } },
              headers: ifMatch(agency.version),
              body: fields,
            })
          : api.POST('/api/agencies', { body: { id: freshId, unitId: unitId ?? '', ...fields } }),
      );
      onClose();
    },
    { onError: () => true },
  );
  const input = (name: 'unitId' | 'name' | 'shortName' | 'field') => {
    const { error, ...props } = form.getInputProps(name);
    return { ...props, error: error ?? (problemsAt(action.error, name).join(' ') || undefined) };
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{agency ? t('agency.editLabel', { name: agency.name }) : t('agency.add')}</Text>}
    >
      <form noValidate onSubmit={form.onSubmit((values) => action.run(values))}>
        <Stack>
          {!agency && <UnitField {...input('unitId')} />}
          <TextInput label={t('agency.name')} required {...input('name')} />
          <TextInput label={t('agency.shortName')} required {...input('shortName')} />
          <TextInput label={t('agency.field')} {...input('field')} />
          {action.error !== null && <ErrorState error={action.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={action.running}>
              {agency ? t('save') : t('agency.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface UnitFieldProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly error?: unknown;
}

/** Any unit of today: province and city first, others by search. */
function UnitField({ value, onChange, error }: UnitFieldProps) {
  const { t } = useTranslation('programme');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  // The chosen name stands in the field: it is no search.
  const [search] = useDebouncedValue(typed === chosen?.label ? '' : typed, 250);
  const found = useQuery(unitsQuery(search)).data ?? [];
  const options = found.map(({ id, name, parentName }) => ({
    value: id,
    label: parentName ? `${name}, ${parentName}` : name,
  }));
  const data =
    chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options;
  return (
    <Select
      label={t('unit')}
      placeholder={t('unitHint')}
      required
      searchable
      // The server has searched already, without diacritics.
      filter={({ options: all }) => all}
      nothingFoundMessage={t('unitNothing')}
      limit={50}
      comboboxProps={{ withinPortal: false }}
      data={data}
      value={value ?? null}
      error={error as string | undefined}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(id ? option : null);
        onChange?.(id);
      }}
    />
  );
}
