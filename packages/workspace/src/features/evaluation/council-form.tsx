import { Button, Group, NumberInput, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { starRules } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { Council, CouncilOptions } from '../../api/schema.d.ts';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';

export type CouncilFields = Pick<
  Council,
  'name' | 'decisionNumber' | 'decisionDate' | 'starRule' | 'quorumPercent' | 'allowedSpread' | 'cycleId'
>;

interface CouncilFormProps {
  /** To choose from; left out when the council exists: its cycle stands. */
  readonly cycles?: CouncilOptions['cycles'];
  readonly council?: Council;
  readonly submitLabel: string;
  readonly onSubmit: (fields: CouncilFields) => Promise<unknown>;
}

/** The decision and the rules of a council. */
export function CouncilForm({ cycles, council, submitLabel, onSubmit }: CouncilFormProps) {
  const { t } = useTranslation('evaluation');
  const required = (value: string | null) => (value?.trim() ? null : t('required'));
  const form = useForm<Omit<CouncilFields, 'decisionDate'> & { decisionDate: string | null }>({
    initialValues: {
      name: council?.name ?? '',
      cycleId: council?.cycleId ?? cycles?.[0]?.id ?? '',
      decisionNumber: council?.decisionNumber ?? '',
      decisionDate: council?.decisionDate ?? null,
      starRule: council?.starRule ?? 'majority',
      quorumPercent: council?.quorumPercent ?? 75,
      allowedSpread: council?.allowedSpread ?? 10,
    },
    validate: { name: required, cycleId: required, decisionNumber: required, decisionDate: required },
  });
  const action = useAction(onSubmit, { onError: () => true });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => action.run({ ...values, decisionDate: values.decisionDate ?? '' }))}
    >
      <Stack>
        <TextInput label={t('council.name')} required {...form.getInputProps('name')} />
        {cycles && (
          <Select
            label={t('council.cycle')}
            required
            allowDeselect={false}
            data={cycles.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
            {...form.getInputProps('cycleId')}
          />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('council.decisionNumber')}
            placeholder="1523/QĐ-UBND"
            required
            {...form.getInputProps('decisionNumber')}
          />
          <PlainDateField
            label={t('council.decisionDate')}
            required
            {...form.getInputProps('decisionDate')}
            value={form.values.decisionDate}
          />
        </SimpleGrid>
        <Radio.Group
          label={t('council.starRule')}
          description={t('council.starRuleHint')}
          {...form.getInputProps('starRule')}
        >
          <Stack gap="sm" mt="xs">
            {starRules.map((rule) => (
              <Radio
                key={rule}
                value={rule}
                label={t(`starRule.${rule}`)}
                description={t(`starRuleHint.${rule}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <NumberInput
          label={t('council.quorum')}
          description={t('council.quorumHint')}
          min={1}
          max={100}
          allowDecimal={false}
          suffix=" %"
          maw={240}
          {...form.getInputProps('quorumPercent')}
          onChange={(value) => form.setFieldValue('quorumPercent', Number(value) || 1)}
        />
        <NumberInput
          label={t('council.spread')}
          description={t('council.spreadHint')}
          min={1}
          max={99}
          allowDecimal={false}
          suffix={t('council.spreadUnit')}
          maw={240}
          {...form.getInputProps('allowedSpread')}
          onChange={(value) => form.setFieldValue('allowedSpread', Number(value) || 1)}
        />
        {action.error !== null && <ErrorState error={action.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={action.running}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
