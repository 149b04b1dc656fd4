import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { criteriaByCode, type Rubric } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { ScoreSheet } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './scoring-sheet.module.css';
import type { Sheet } from './use-sheet.ts';

interface SheetSummaryProps {
  readonly sheet: ScoreSheet;
  readonly rubric: Rubric;
  readonly open: Sheet;
  readonly onGoTo: (criterion: string) => void;
}

/** Always in view: total, the star that this sheet would give, what stands in its way, what is left, and signing. */
export function SheetSummary({ sheet, rubric, open, onGoTo }: SheetSummaryProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const { standing, writable, form } = open;
  const { total, star, unmet, unanswered } = standing;
  const next = unmet.filter((condition) => condition.star === star + 1);
  const [first] = unanswered;
  const nameOf = (code: string) => {
    const name = criteriaByCode(rubric).get(code)?.name;
    return name ? `${code} ${format.text(name)}` : code;
  };
  return (
    <Paper className={classes.summary} withBorder p="sm" component="section" aria-label={t('sheet.summary')}>
      <Stack gap={6}>
        <Group justify="space-between" gap="sm">
          <Group gap="md" aria-live="polite">
            <Text fw={700} fz="xl" className="numbers">
              {t('sheet.total', { total })}
            </Text>
            <Group gap={6}>
              <Text fz="sm">{t(first === undefined ? 'sheet.forecast' : 'sheet.forecastSoFar')}</Text>
              <StarRating stars={star} withText />
            </Group>
          </Group>
          {first !== undefined && writable && (
            <Button variant="default" onClick={() => onGoTo(first)}>
              {t('sheet.unanswered', { count: unanswered.length })}
            </Button>
          )}
          {first === undefined && writable && (
            <ActionButton
              confirm={{
                title: t('sign.title'),
                body: (
                  <Stack gap="xs">
                    <Text>{t('sign.total', { total, star })}</Text>
                    {next.length > 0 && (
                      <Text fz="sm">
                        {t('sign.cap', {
                          star: star + 1,
                          criteria: next.map(({ criterion }) => nameOf(criterion)).join('; '),
                        })}
                      </Text>
                    )}
                    <Text fz="sm">{t('sign.body')}</Text>
                  </Stack>
                ),
                confirmLabel: t('sign.do'),
              }}
              success={t('sign.done')}
              onAction={open.sign}
            >
              {t('sign.do')}
            </ActionButton>
          )}
          {sheet.state === 'signed' && !sheet.locked && (
            <ActionButton
              variant="default"
              confirm={{ title: t('unsign.title'), body: t('unsign.body'), confirmLabel: t('unsign.do') }}
              onAction={open.unsign}
            >
              {t('unsign.do')}
            </ActionButton>
          )}
        </Group>
        {next.length > 0 && star < 5 && (
          <Group gap={4}>
            <Text fz="sm">{t('sheet.unmet', { star: star + 1 })}</Text>
            {next.map(({ criterion }) => (
              <button
                key={criterion}
                type="button"
                className={classes.jump}
                title={nameOf(criterion)}
                aria-label={nameOf(criterion)}
                onClick={() => onGoTo(criterion)}
              >
                {criterion}
              </button>
            ))}
          </Group>
        )}
        {writable && <SaveStatus form={form} />}
        {sheet.state === 'signed' && sheet.signedAt && (
          <Text fz="sm" role="status">
            {t('sheet.signed', { at: format.instant(sheet.signedAt) })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
