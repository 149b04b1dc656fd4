import { Checkbox, Collapse, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { checkPhoneNumber, checkTaxCode, type Text } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/session.ts';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { Section } from '../../components/section.tsx';
import type { DraftForm } from '../../components/use-draft-form.ts';
import { matches } from '../../i18n/fold.ts';
import { useFormat } from '../../i18n/format.ts';
import { communesQuery, producerKinds } from './producer-queries.ts';
import type { ProducerValues } from './producer-values.ts';

type Form = DraftForm<ProducerValues>;

interface ProducerFieldsProps {
  readonly form: Form;
  /** Filled in for somebody else, who alone may agree to statistics. */
  readonly forOthers?: boolean;
}

/** What a producer states about itself, in the four groups of the registration form. */
export function ProducerFields({ form, forOthers = false }: ProducerFieldsProps) {
  return (
    <>
      <Identity form={form} />
      <Licence form={form} />
      <Place form={form} />
      <Representative form={form} forOthers={forOthers} />
    </>
  );
}

function Identity({ form }: { readonly form: Form }) {
  const { t } = useTranslation('producers');
  const taxCode = useEarlyCheck(form, 'taxCode', checkTaxCode);
  return (
    <Section title={t('form.identity')}>
      <Stack>
        <Radio.Group
          label={t('field.kind')}
          required
          {...form.field('kind')}
          onChange={(kind) => form.field('kind').onChange(kind as ProducerValues['kind'])}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={4} mt={4} data-field="kind" tabIndex={-1}>
            {producerKinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`kind.${kind}`)} py="xs" />
            ))}
          </SimpleGrid>
        </Radio.Group>
        {form.value.kind === 'enterprise' && (
          <TextInput
            label={t('field.legalForm')}
            placeholder={t('hint.legalForm')}
            {...form.text('legalForm')}
          />
        )}
        <TextInput label={t('field.name')} description={t('hint.name')} required {...form.text('name')} />
        <TextInput
          label={t('field.taxCode')}
          description={t('hint.taxCode')}
          required
          inputMode="numeric"
          autoComplete="off"
          {...form.text('taxCode')}
          {...taxCode}
        />
      </Stack>
    </Section>
  );
}

function Licence({ form }: { readonly form: Form }) {
  const { t } = useTranslation('producers');
  const today = useToday();
  const latest = today === undefined ? {} : { maxDate: today };
  return (
    <Section title={t('form.licence')} hint={t('form.licenceHint')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('field.licenceNumber')} required {...form.text('licenceNumber')} />
          <PlainDateField
            label={t('field.licenceDate')}
            required
            {...latest}
            {...form.field('licenceDate')}
          />
        </SimpleGrid>
        <TextInput
          label={t('field.licenceIssuer')}
          placeholder={t('hint.licenceIssuer')}
          required
          {...form.text('licenceIssuer')}
        />
        <PlainDateField label={t('field.foundedOn')} {...latest} {...form.field('foundedOn')} />
      </Stack>
    </Section>
  );
}

function Place({ form }: { readonly form: Form }) {
  const { t } = useTranslation('producers');
  const { data: communes = [] } = useQuery(communesQuery());
  const phone = useEarlyCheck(form, 'phone', checkPhoneNumber);
  const unit = form.field('unitId');
  return (
    <Section title={t('form.place')}>
      <Stack>
        <Select
          label={t('field.unitId')}
          description={t('hint.unitId')}
          placeholder={t('hint.unitSearch')}
          required
          searchable
          data={communes.map(({ id, name, parentName }) => ({ value: id, label: `${name}, ${parentName}` }))}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && matches(option.label, search))
          }
          limit={40}
          nothingFoundMessage={t('hint.noUnit')}
          {...unit}
          value={unit.value || null}
          onChange={(id) => unit.onChange(id ?? '')}
        />
        <TextInput
          label={t('field.address')}
          description={t('hint.address')}
          required
          {...form.text('address')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('field.phone')}
            type="tel"
            autoComplete="tel"
            required
            {...form.text('phone')}
            {...phone}
          />
          <TextInput label={t('field.email')} type="email" autoComplete="email" {...form.text('email')} />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}

function Representative({ form, forOthers }: Required<ProducerFieldsProps>) {
  const { t } = useTranslation('producers');
  const sex = form.field('representativeSex');
  return (
    <Section title={t('form.representative')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('field.representativeName')}
            autoComplete="name"
            required
            {...form.text('representativeName')}
          />
          <TextInput
            label={t('field.representativePosition')}
            placeholder={t('hint.position')}
            required
            {...form.text('representativePosition')}
          />
        </SimpleGrid>
        <TextInput
          label={t('field.representativeAddress')}
          description={t('hint.residence')}
          required
          {...form.text('representativeAddress')}
        />
        {forOthers ? null : (
          <>
            <Checkbox
              label={t('field.statisticsConsent')}
              description={t('hint.statisticsConsent')}
              name="statisticsConsent"
              checked={form.value.statisticsConsent}
              error={form.errorAt('statisticsConsent')}
              onChange={(event) => form.set({ statisticsConsent: event.currentTarget.checked })}
            />
            <Collapse expanded={form.value.statisticsConsent}>
              <Stack>
                <Radio.Group
                  label={t('field.representativeSex')}
                  {...sex}
                  onChange={(value) => sex.onChange(value as ProducerValues['representativeSex'])}
                >
                  <SimpleGrid cols={2} maw="20rem">
                    <Radio value="female" label={t('sex.female')} py="xs" />
                    <Radio value="male" label={t('sex.male')} py="xs" />
                  </SimpleGrid>
                </Radio.Group>
                <TextInput
                  label={t('field.representativeEthnicGroup')}
                  placeholder={t('hint.ethnicGroup')}
                  {...form.text('representativeEthnicGroup')}
                />
                <Checkbox
                  label={t('field.representativeDisabled')}
                  checked={form.value.representativeDisabled}
                  onChange={(event) => form.set({ representativeDisabled: event.currentTarget.checked })}
                />
              </Stack>
            </Collapse>
          </>
        )}
      </Stack>
    </Section>
  );
}

/** Checks a number by the rulebook as soon as the field is left, before anything is sent. */
function useEarlyCheck(
  form: Form,
  name: 'taxCode' | 'phone',
  check: (input: string) => { readonly ok: true } | { readonly ok: false; readonly message: Text },
) {
  const format = useFormat();
  const [left, setLeft] = useState(false);
  const text = form.value[name];
  const checked = left && text.trim() !== '' ? check(text) : null;
  const objection = form.errorAt(name) ?? (checked && !checked.ok ? format.text(checked.message) : undefined);
  return { onBlur: () => setLeft(true), onFocus: () => setLeft(false), error: objection };
}
