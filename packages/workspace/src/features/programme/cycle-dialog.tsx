import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, newId } from '../../api/client.ts';
import { problemsAt } from '../../api/errors.ts';
import type { Cycle, CycleOptions } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { ErrorState, QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { cycleOptionsQuery, useProgrammeAct } from './queries.ts';

interface CycleDialogProps {
  /** Left out for a new cycle. */
  readonly cycle?: Cycle;
  readonly onClose: () => void;
}

/** Opens a cycle, or changes its name and days. */
export function CycleDialog({ cycle, onClose }: CycleDialogProps) {
  const { t } = useTranslation('programme');
  const options = useQuery(cycleOptionsQuery);
  const today = useToday();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{cycle ? t('cycle.editLabel', { name: cycle.name }) : t('cycle.open')}</Text>}
    >
      <QueryView query={options}>
        {(found) => today && <CycleForm cycle={cycle} options={found} today={today} onClose={onClose} />}
      </QueryView>
    </Modal>
  );
}

interface CycleFormProps {
  readonly cycle: Cycle | undefined;
  readonly options: CycleOptions;
  readonly today: string;
  readonly onClose: () => void;
}

function CycleForm({ cycle, options, today, onClose }: CycleFormProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const act = useProgrammeAct();
  // Made once: sending the form again after a lost answer opens the same cycle.
  const freshId = useMemo(() => newId(), []);
  const ofYear = (year: number) => ({
    year,
    name: t('cycle.nameOf', { year }),
    opensOn: `${year}-01-01` as string | null,
    closesOn: `${year}-12-31` as string | null,
  });
  const required = (value: string | null) => (value?.trim() ? null : t('required'));
  const form = useForm({
    initialValues: {
      unitId: options.units[0]?.id ?? '',
      framework: options.frameworks[0]?.id ?? ('qd-26-2026' as const),
      ...(cycle ?? ofYear(Number(today.slice(0, 4)))),
    },
    validate: {
      name: required,
      opensOn: required,
      closesOn: required,
      ...(cycle ? {} : { unitId: required }),
    },
  });
  const action = useAction(
    async ({ unitId, framework, year, name, opensOn, closesOn }: typeof form.values) => {
      const fields = { name, opensOn: opensOn ?? '', closesOn: closesOn ?? '' };
      await act(
        cycle
          ? api.PUT('/api/cycles/{id}', {
              params: { path: { id: cycle.id } },
              headers: ifMatch(cycle.version),
              body: fields,
            })
          : api.POST('/api/cycles', { body: { id: freshId, unitId, framework, year, ...fields } }),
      );
      onClose();
    },
    { onError: () => true },
  );
  const input = (name: 'unitId' | 'framework' | 'name' | 'opensOn' | 'closesOn') => {
    const { error, ...props } = form.getInputProps(name);
    return { ...props, error: error ?? (problemsAt(action.error, name).join(' ') || undefined) };
  };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => action.run(values))}>
      <Stack>
        {!cycle && (
          <>
            <Select
              label={t('unit')}
              required
              allowDeselect={false}
              searchable={options.units.length > 8}
              comboboxProps={{ withinPortal: false }}
              data={options.units.map(({ id, name }) => ({ value: id, label: name }))}
              {...input('unitId')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <NumberInput
                label={t('cycle.year')}
                required
                min={2023}
                max={2100}
                allowDecimal={false}
                thousandSeparator=""
                value={form.values.year}
                onChange={(year) => form.setValues(ofYear(Number(year)))}
              />
              <Select
                label={t('cycle.framework')}
                required
                allowDeselect={false}
                comboboxProps={{ withinPortal: false }}
                data={options.frameworks.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
                {...input('framework')}
              />
            </SimpleGrid>
          </>
        )}
        <TextInput label={t('cycle.name')} required {...input('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <PlainDateField
            label={t('cycle.opensOn')}
            required
            {...input('opensOn')}
            value={form.values.opensOn}
          />
          <PlainDateField
            label={t('cycle.closesOn')}
            required
            {...input('closesOn')}
            value={form.values.closesOn}
          />
        </SimpleGrid>
        {action.error !== null && <ErrorState error={action.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={action.running}>
            {cycle ? t('save') : t('cycle.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
