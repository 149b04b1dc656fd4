import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { parseTypedDate } from './typed-date.ts';

dayjs.extend(customParseFormat);

interface PlainDateFieldProps
  extends Omit<DateInputProps, 'value' | 'defaultValue' | 'onChange' | 'valueFormat' | 'dateParser'> {
  /** `YYYY-MM-DD`, or null. */
  readonly value?: string | null;
  readonly onChange?: (date: string | null) => void;
}

/** A field for a legal date: typed as `16/9/2024`, `16-09-24`, `16092024`, or chosen from a calendar. */
export function PlainDateField({ value, onChange, ...field }: PlainDateFieldProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <DateInput
      {...field}
      value={value ?? null}
      onChange={(date) => onChange?.(date)}
      valueFormat="DD/MM/YYYY"
      dateParser={parseTypedDate}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      locale={language}
      firstDayOfWeek={1}
      clearable={!field.required}
      clearButtonProps={{ 'aria-label': t('date.clear') }}
      rightSection={value && !field.required ? undefined : <IconCalendar size={20} aria-hidden />}
    />
  );
}
