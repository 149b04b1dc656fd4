import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../i18n/format.ts';

/** A legal date as `dd/MM/yyyy`; a dash when there is none. */
export function PlainDateText({ date }: { readonly date: string | null | undefined }) {
  if (!date) return <Absent />;
  return (
    <time className="numbers" dateTime={date}>
      {formatDate(date)}
    </time>
  );
}

/** An instant by the clock of Viet Nam; a dash when there is none. */
export function InstantText({ instant }: { readonly instant: string | null | undefined }) {
  if (!instant) return <Absent />;
  return (
    <time className="numbers" dateTime={instant}>
      {formatInstant(instant)}
    </time>
  );
}

/** The day in Viet Nam on which an instant falls, where the hour does not matter. */
export function InstantDay({ instant }: { readonly instant: string }) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(instant));
  return <PlainDateText date={day} />;
}

/** That a value is not there: a dash to the eye, words to a screen reader. */
export function Absent() {
  const { t } = useTranslation();
  return (
    <span role="img" aria-label={t('state.none')}>
      –
    </span>
  );
}
