import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import type { Criterion } from '@saolang/rulebook';
import { IconMessage } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreSheet } from '../../api/schema.d.ts';
import { ToneBadge } from '../../components/state-badge.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './scoring-sheet.module.css';
import { commentField } from './sheet-fields.ts';
import type { Sheet } from './use-sheet.ts';

const conditioned = [3, 4, 5] as const;

interface CriterionCardProps {
  readonly criterion: Criterion;
  readonly sheet: ScoreSheet;
  readonly open: Sheet;
  readonly current: boolean;
  readonly onCurrent: () => void;
  readonly cardRef: (element: HTMLElement | null) => void;
}

/** One criterion: its options to tap, what stars ask of it, the producer's own choice, and a comment. */
export function CriterionCard({ criterion, sheet, open, current, onCurrent, cardRef }: CriterionCardProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const phone = usePhone();
  const titleId = useId();
  const { code, name, max, options } = criterion;
  const { choices, standing, writable, choose } = open;
  const applies = !standing.notApplicable.includes(code);
  const chosen = choices[code];
  const claimed = sheet.claim.choices[code];
  const unmet = standing.unmet.filter((condition) => condition.criterion === code);
  const all = [
    { ordinal: 0, points: 0, label: t('sheet.noneMet') },
    ...options.map((option, index) => ({
      ordinal: index + 1,
      points: option.points,
      label: format.text(option.label),
    })),
  ];
  return (
    <Paper
      component="section"
      ref={cardRef}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={classes.card}
      data-current={current || undefined}
      data-page-focus={(current && !phone) || undefined}
      withBorder
      p="md"
      onFocus={onCurrent}
      onPointerDown={onCurrent}
    >
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
          <Title order={phone ? 2 : 3} fz="md" id={titleId}>
            {code} {format.text(name)}
          </Title>
          <Text fz="sm" c="dimmed" className="numbers" style={{ flex: 'none' }}>
            {t('sheet.maxPoints', { max })}
          </Text>
        </Group>
        <Group gap="xs">
          {conditioned.map((star) => {
            const minPoints = criterion.minForStar?.[star];
            if (minPoints === undefined) return null;
            const failing = chosen !== undefined && unmet.some((condition) => condition.star === star);
            return (
              <ToneBadge key={star} tone={failing ? 'bad' : 'neutral'}>
                {t('sheet.starNeeds', { star, points: minPoints })}
              </ToneBadge>
            );
          })}
          {claimed !== undefined && (
            <ToneBadge tone="active">
              {t('sheet.claimed', { points: options[claimed - 1]?.points ?? 0 })}
            </ToneBadge>
          )}
        </Group>
        {!applies && (
          <Text fz="sm">{t('sheet.notApplicable', { code: criterion.appliesWhen?.criterion ?? '' })}</Text>
        )}
        <Stack gap={6} role="group" aria-labelledby={titleId}>
          {all.map(({ ordinal, points, label }) => (
            <button
              key={ordinal}
              type="button"
              className={classes.option}
              aria-pressed={chosen === ordinal}
              disabled={!writable || !applies}
              onClick={() => choose(code, ordinal)}
            >
              <kbd className={classes.digit} aria-hidden>
                {ordinal}
              </kbd>
              <span className={classes.label}>{label}</span>
              <span className={classes.points}>{t('sheet.points', { count: points })}</span>
            </button>
          ))}
        </Stack>
        <Comment code={code} open={open} />
      </Stack>
    </Paper>
  );
}

function Comment({ code, open }: { readonly code: string; readonly open: Sheet }) {
  const { t } = useTranslation('evaluation');
  const { form, writable } = open;
  const value = String(form.value[commentField(code)] ?? '');
  const [writing, setWriting] = useState(false);
  if (value === '' && !writing) {
    return writable ? (
      <Button
        variant="subtle"
        leftSection={<IconMessage size={18} aria-hidden />}
        onClick={() => setWriting(true)}
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('sheet.commentOn', { code })}
      >
        {t('sheet.comment')}
      </Button>
    ) : null;
  }
  return (
    <Textarea
      label={t('sheet.commentOn', { code })}
      autosize
      minRows={2}
      maxLength={2000}
      autoFocus={writing}
      readOnly={!writable}
      value={value}
      onChange={(event) => form.set({ [commentField(code)]: event.currentTarget.value })}
    />
  );
}
