import { Checkbox, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { FilingField } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';

/** What an answer to a question of the rulebook's forms can be; null: not answered. */
export type Answer = string | number | boolean | readonly string[] | null;

/** Profit can be a loss; the keys of a phone's number pad have no minus, so a tick turns the sign. */
const maybeLoss = new Set(['profitLastYear', 'profitYearBefore', 'expectedProfit']);

interface QuestionFieldProps {
  readonly field: FilingField;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
  readonly error: string | undefined;
}

/** One question of the rulebook's forms, asked by its kind. */
export function QuestionField({ field, value, onChange, error }: QuestionFieldProps) {
  const format = useFormat();
  const shared = {
    label: format.text(field.label),
    description: format.text(field.help),
    required: field.required,
    error,
  };
  const text = { ...shared, value: typeof value === 'string' ? value : '', maxLength: 20_000 };
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...text}
          maxLength={300}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    case 'long-text':
      return (
        <Textarea {...text} minRows={5} onChange={(event) => onChange(event.currentTarget.value || null)} />
      );
    case 'count':
    case 'money':
      return <AmountField {...shared} field={field} value={value} onChange={onChange} />;
    case 'tick':
      return (
        <Checkbox
          {...shared}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked || null)}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group
          {...shared}
          value={Array.isArray(value) ? [...value] : []}
          onChange={(chosen) => onChange(chosen.length > 0 ? chosen : null)}
        >
          <Stack gap={0} mt="xs">
            {field.options?.map((option) => (
              <Checkbox key={option.value} value={option.value} label={format.text(option.label)} py="xs" />
            ))}
          </Stack>
        </Checkbox.Group>
      );
  }
}

interface AmountFieldProps {
  readonly field: FilingField;
  readonly value: Answer;
  readonly onChange: (value: number | null) => void;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly error: string | undefined;
}

/** A whole number, written in groups of three; money also in words, as a zero too many is easily typed. */
function AmountField({ field, value, onChange, ...input }: AmountFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const money = field.kind === 'money';
  const amount = typeof value === 'number' ? value : null;
  const rounded = format.number(Math.abs(amount ?? 0), {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  });
  return (
    <Stack gap={4}>
      <NumberInput
        {...input}
        value={amount ?? ''}
        onChange={(typed) => onChange(typed === '' || typed === '-' ? null : Math.trunc(Number(typed)))}
        allowDecimal={false}
        allowNegative={maybeLoss.has(field.code)}
        thousandSeparator={format.language === 'vi' ? '.' : ','}
        decimalSeparator={format.language === 'vi' ? ',' : '.'}
        suffix={money ? ` ${t('question.dong')}` : ''}
        maxLength={money ? 30 : 12}
        maw="20rem"
      />
      {money && amount !== null && Math.abs(amount) >= 1_000_000 && (
        <Text fz="sm" c="dimmed">
          {`${amount < 0 ? '−' : ''}${rounded} ${t('question.dong')}`}
        </Text>
      )}
      {maybeLoss.has(field.code) && (
        <Checkbox
          label={t('question.loss')}
          aria-label={`${input.label}: ${t('question.loss')}`}
          checked={amount !== null && amount < 0}
          disabled={amount === null || amount === 0}
          onChange={() => amount !== null && onChange(-amount)}
          py="xs"
        />
      )}
    </Stack>
  );
}
