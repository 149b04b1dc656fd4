import { formatDate } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';

export { formatDate };

const zone = 'Asia/Ho_Chi_Minh';
// British English, since it writes dates day first as Vietnamese does.
const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** An instant (ISO, UTC) as `16:05 dd/MM/yyyy` by the clock of Viet Nam. */
export function formatInstant(instant: string | Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hour12: false,
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} ${part('day')}/${part('month')}/${part('year')}`;
}

/** A number as the language writes it: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  return new Intl.NumberFormat(locales[language], options).format(value);
}

/**
 * Points. Sheets have whole points; an average comes as a decimal string with two places (`"82.33"`), already
 * rounded by the server, and keeps them.
 */
export function formatPoints(points: number | string, language: Language): string {
  const decimals = typeof points === 'string' ? (points.split('.')[1]?.length ?? 0) : 0;
  return formatNumber(Number(points), language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 2),
  });
}

/** A file's size as phones and PCs show it: a megabyte has 1024 kilobytes. */
export function formatBytes(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${formatNumber(Math.max(1, Math.round(kilobytes)), language)} KB`;
  return `${formatNumber(kilobytes / 1024, language, { maximumFractionDigits: 1 })} MB`;
}

/** The formats bound to the language that is shown, and the language itself. */
export function useFormat() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return {
    language,
    date: formatDate,
    instant: formatInstant,
    number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options),
    points: (points: number | string) => formatPoints(points, language),
    /** An amount in whole đồng. */
    money: (dong: number) =>
      t('money', { amount: formatNumber(dong, language, { maximumFractionDigits: 0 }) }),
    bytes: (bytes: number) => formatBytes(bytes, language),
    /** A bilingual text of law data in the language that is shown. */
    text: (text: { readonly vi: string; readonly en: string }) => text[language],
  };
}
