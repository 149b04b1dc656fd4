import { Group, Select, TextInput } from '@mantine/core';
import { evidenceTypeCodes, evidenceTypes } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { useFormat } from '../../i18n/format.ts';
import { faultsOf, type PaperFacts } from './paper-facts.ts';

interface PaperFieldsProps {
  readonly value: PaperFacts;
  readonly onChange: (part: Partial<PaperFacts>) => void;
  /** Somebody has tried to save: what is missing is marked. */
  readonly checked: boolean;
}

/** Says what a paper is: kind, title, number, issuer and dates. */
export function PaperFields({ value, onChange, checked }: PaperFieldsProps) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const { titleMissing, datesCrossed } = faultsOf(value);
  return (
    <>
      <Select
        label={t('field.type')}
        comboboxProps={{ withinPortal: false }}
        data={evidenceTypeCodes.map((code) => ({ value: code, label: format.text(evidenceTypes[code]) }))}
        value={value.documentType}
        allowDeselect={false}
        searchable
        onChange={(code) => code && onChange({ documentType: code as PaperFacts['documentType'] })}
      />
      <TextInput
        label={t('field.title')}
        required
        maxLength={200}
        value={value.title}
        error={checked && titleMissing ? t('field.titleMissing') : undefined}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={t('field.number')}
          maxLength={100}
          value={value.number ?? ''}
          onChange={(event) => onChange({ number: event.currentTarget.value || null })}
          miw="12rem"
        />
        <TextInput
          label={t('field.issuer')}
          maxLength={200}
          value={value.issuer ?? ''}
          onChange={(event) => onChange({ issuer: event.currentTarget.value || null })}
          miw="12rem"
        />
      </Group>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <PlainDateField
          label={t('field.issuedOn')}
          value={value.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
          miw="12rem"
        />
        <PlainDateField
          label={t('field.expiresOn')}
          description={t('field.expiresHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value.expiresOn}
          error={datesCrossed ? t('field.datesCrossed') : undefined}
          onChange={(expiresOn) => onChange({ expiresOn })}
          miw="12rem"
        />
      </Group>
    </>
  );
}
