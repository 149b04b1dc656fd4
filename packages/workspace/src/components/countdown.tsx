import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../i18n/format.ts';
import { ToneBadge } from './state-badge.tsx';
import { urgency } from './urgency.ts';

interface CountdownProps {
  /** Working days left; 0 is the last day, below 0 is overdue by so many. */
  readonly daysLeft: number;
  /** The last day, `YYYY-MM-DD`. */
  readonly due: string;
}

const tones = { overdue: 'bad', near: 'waiting', ahead: 'neutral' } as const;

/** How many working days are left, in words; the date on pointing at it and to a screen reader. */
export function Countdown({ daysLeft, due }: CountdownProps) {
  const { t } = useTranslation();
  const date = formatDate(due);
  const text =
    daysLeft < 0
      ? t('countdown.overdue', { count: -daysLeft })
      : daysLeft === 0
        ? t('countdown.today')
        : t('countdown.left', { count: daysLeft });
  return (
    <Tooltip label={t('countdown.due', { date })}>
      <span>
        <ToneBadge tone={tones[urgency(daysLeft)]}>
          <time dateTime={due}>{text}</time>
          <VisuallyHidden>{`, ${t('countdown.due', { date })}`}</VisuallyHidden>
        </ToneBadge>
      </span>
    </Tooltip>
  );
}
