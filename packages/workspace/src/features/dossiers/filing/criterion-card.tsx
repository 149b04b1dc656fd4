import { Alert, Badge, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { type Criterion, criteriaByCode, type Rubric } from '@saolang/rulebook';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../api/schema.d.ts';
import { usePhone } from '../../../components/use-phone.ts';
import { useFormat } from '../../../i18n/format.ts';
import { SinceRecognised } from '../../dossier-view/recognised-before.tsx';
import { type CriterionChoice, choicesAt } from './criterion-choices.ts';
import { CriterionEvidence } from './criterion-evidence.tsx';
import { choiceKey, noteKey } from './draft.ts';
import classes from './filing.module.css';

interface CriterionCardProps {
  readonly criterion: Criterion;
  readonly rubric: Rubric;
  /** The section's number and name. */
  readonly section: string;
  /** The ordinal of the chosen option, 0 for none met, null for not answered. */
  readonly choice: number | null;
  /** The option that the product was recognised on, in words; null where there is none to compare with. */
  readonly before: string | null;
  /** The option chosen now, in words. */
  readonly chosen: string;
  readonly note: string;
  readonly applicable: boolean;
  /** Points are claimed and nothing is tied to prove them. */
  readonly unproven: boolean;
  readonly dossierId: string;
  readonly evidence: readonly Evidence[];
  readonly set: (fields: Readonly<Record<string, number | string | null>>) => void;
}

/**
 * One criterion of the sheet as a question: its options with points, which star needs which, and what proves it.
 * Drawn anew only when something of its own changes: a sheet has thirty of them.
 */
export const CriterionCard = memo(function CriterionCard(props: CriterionCardProps) {
  const { criterion, section, choice, before, chosen, note, applicable, unproven, set } = props;
  const { code } = criterion;
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const phone = usePhone();
  const titleId = `criterion-${code}`;
  const name = format.text(criterion.name);
  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      style={{ borderColor: 'var(--line)' }}
      data-place={code}
      className={classes.group}
    >
      <Stack gap="md">
        <div>
          {phone && (
            <Text fz="sm" c="dimmed">
              {section}
            </Text>
          )}
          <Title order={phone ? 2 : 3} id={titleId} fz={phone ? 'lg' : 'md'}>
            {name}
          </Title>
          <Text fz="sm" c="dimmed">
            {`${t('criterion.of', { code })} · ${t('criterion.max', { points: criterion.max })}`}
          </Text>
          {criterion.notes?.map((line) => (
            <Text key={line.vi} fz="sm" mt={4}>
              {format.text(line)}
            </Text>
          ))}
        </div>
        {applicable ? (
          <>
            <Options {...props} titleId={titleId} />
            {before !== null && <SinceRecognised was={before} is={chosen} />}
            {choice !== null && <UnmetStars criterion={criterion} choice={choice} />}
            <Textarea
              label={t('criterion.note')}
              description={t('criterion.noteHint')}
              value={note}
              minRows={phone ? 2 : 1}
              maxLength={4000}
              onChange={(event) => set({ [noteKey(code)]: event.currentTarget.value || null })}
            />
            <CriterionEvidence {...props} name={name} unproven={unproven} />
          </>
        ) : (
          <NotApplicable {...props} />
        )}
      </Stack>
    </Paper>
  );
});

function Options({ criterion, choice, set, titleId }: CriterionCardProps & { readonly titleId: string }) {
  const { t } = useTranslation('dossiers');
  const choices = choicesAt(criterion, choice);
  return (
    <Radio.Group
      aria-labelledby={titleId}
      value={choice === null ? '' : String(choice)}
      onChange={(value) => set({ [choiceKey(criterion.code)]: Number(value) })}
    >
      <Stack gap="xs">
        {choices.map((option, index) => (
          <Fragment key={option.ordinal}>
            {option.branch && option.branch !== choices[index - 1]?.branch && (
              <Text fz="sm" fw={600} mt="xs">
                {t('criterion.branch', { branch: option.branch })}
              </Text>
            )}
            <OptionRow option={option} chosen={choice === option.ordinal} />
          </Fragment>
        ))}
      </Stack>
    </Radio.Group>
  );
}

function OptionRow({ option, chosen }: { readonly option: CriterionChoice; readonly chosen: boolean }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  return (
    <Radio
      className={classes.option}
      data-checked={chosen || undefined}
      value={String(option.ordinal)}
      label={
        <Group component="span" justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <span>
            {option.label ? format.text(option.label) : t('criterion.none')}
            {option.opens.length > 0 && (
              <Text component="span" display="block" fz="sm" c="dimmed">
                {t('criterion.neededFor', { stars: option.opens.join(', ') })}
              </Text>
            )}
          </span>
          <Badge
            component="span"
            variant="light"
            color="gray"
            tt="none"
            style={{ flex: 'none' }}
            autoContrast
          >
            {t('criterion.points', { points: option.points })}
          </Badge>
        </Group>
      }
    />
  );
}

/** The stars that the chosen option closes. */
function UnmetStars({ criterion, choice }: { readonly criterion: Criterion; readonly choice: number }) {
  const { t } = useTranslation('dossiers');
  const points = criterion.options[choice - 1]?.points ?? 0;
  const unmet = Object.entries(criterion.minForStar ?? {}).filter(([, min]) => points < min);
  if (unmet.length === 0) return null;
  return (
    <Text fz="sm" role="status">
      <IconAlertTriangle size={18} aria-hidden style={{ verticalAlign: '-0.25em', marginInlineEnd: 6 }} />
      {t('criterion.unmet', { stars: unmet.map(([star]) => star).join(', ') })}
    </Text>
  );
}

function NotApplicable({ criterion, rubric }: CriterionCardProps) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { appliesWhen } = criterion;
  const other = appliesWhen && criteriaByCode(rubric).get(appliesWhen.criterion);
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconInfoCircle aria-hidden />}
      title={t('criterion.notApplicable')}
    >
      {other &&
        t('criterion.notApplicableDetail', {
          code: other.code,
          name: format.text(other.name),
          points: appliesWhen.minPoints,
        })}
    </Alert>
  );
}
