import { Box, Checkbox, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { FilingField as Field } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { problemsAt } from '../../../api/errors.ts';
import { useFormat } from '../../../i18n/format.ts';
import { SinceRecognised } from '../../dossier-view/recognised-before.tsx';
import { useAnswerText } from './answer-text.ts';
import { type Answer, formKey } from './draft.ts';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';

/** Profit can be a loss; the keys of a phone's number pad have no minus, so a tick turns the sign. */
const maybeLoss = new Set(['profitLastYear', 'profitYearBefore']);

/** One question of the forms. */
export function FilingField({ field }: { readonly field: Field }) {
  const format = useFormat();
  const { form, before, rubric } = useFiling();
  const answers = useAnswerText(rubric);
  const key = formKey(field.code);
  const { value, onChange } = form.field(key);
  const error = useFieldError(field.code);
  const shared = {
    label: format.text(field.label),
    description: format.text(field.help),
    required: field.required,
    error,
  };
  const text = { ...shared, value: typeof value === 'string' ? value : '', maxLength: 20_000 };
  return (
    <Box data-place={field.code} className={classes.group}>
      {field.kind === 'text' && (
        <TextInput
          {...text}
          maxLength={300}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )}
      {field.kind === 'long-text' && (
        <Textarea {...text} minRows={5} onChange={(event) => onChange(event.currentTarget.value || null)} />
      )}
      {(field.kind === 'count' || field.kind === 'money') && (
        <AmountField {...shared} field={field} value={value} onChange={onChange} />
      )}
      {field.kind === 'tick' && (
        <Checkbox
          {...shared}
          description={shared.description}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked || null)}
        />
      )}
      {field.kind === 'choices' && (
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
      )}
      {before && field.kind !== 'tick' && !field.onlyKinds && (
        <SinceRecognised
          was={answers.field(field.code, (before.form[field.code] ?? null) as Answer)}
          is={answers.field(field.code, value ?? null)}
        />
      )}
    </Box>
  );
}

/** What the server objects to, or what cannot be together with another answer. */
function useFieldError(code: string): string | undefined {
  const { t } = useTranslation('dossiers');
  const { form } = useFiling();
  const { [formKey('employees')]: all, [formKey('localEmployees')]: local } = form.value;
  if (code === 'localEmployees' && typeof local === 'number' && typeof all === 'number' && local > all) {
    return t('filing.localTooMany');
  }
  return problemsAt(form.error, formKey(code)).join(' ') || undefined;
}

interface AmountFieldProps {
  readonly field: Field;
  readonly value: Answer | undefined;
  readonly onChange: (value: number | null) => void;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly error: string | undefined;
}

/** A whole number, written in groups of three; money also in words, as a zero too many is easily typed. */
function AmountField({ field, value, onChange, ...input }: AmountFieldProps) {
  const { t } = useTranslation('dossiers');
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
        suffix={money ? ` ${t('filing.dong')}` : ''}
        maxLength={money ? 30 : 12}
        maw="20rem"
      />
      {money && amount !== null && Math.abs(amount) >= 1_000_000 && (
        <Text fz="sm" c="dimmed">
          {`${amount < 0 ? '−' : ''}${rounded} ${t('filing.dong')}`}
        </Text>
      )}
      {maybeLoss.has(field.code) && (
        <Checkbox
          label={t('filing.loss')}
          aria-label={`${input.label}: ${t('filing.loss')}`}
          checked={amount !== null && amount < 0}
          disabled={amount === null || amount === 0}
          onChange={() => amount !== null && onChange(-amount)}
          py="xs"
        />
      )}
    </Stack>
  );
}
