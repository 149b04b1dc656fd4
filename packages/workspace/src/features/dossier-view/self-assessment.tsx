import { Alert, Group, List, Stack, Text, Title } from '@mantine/core';
import { type Criterion, criteriaOf, forecast, pointsOf, type Rubric } from '@saolang/rulebook';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRubric } from '../../api/rubric.ts';
import type { Dossier } from '../../api/schema.d.ts';
import { StarRating } from '../../components/star-rating.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './dossier-view.module.css';
import { EvidenceTile } from './evidence-tile.tsx';
import { SinceRecognised, useRecognisedBefore } from './recognised-before.tsx';

/** The producer's own sheet, each claim with the papers that are to prove it. */
export function SelfAssessment({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  const rubric = useRubric(dossier);
  if (!rubric) return <Text c="dimmed">{t('assessment.noRubric')}</Text>;
  const { total, star } = forecast(rubric, dossier.selfAssessment.choices);
  const unproven = criteriaOf(rubric).filter(({ code }) => dossier.claimsWithoutEvidence.includes(code));
  return (
    <Stack gap="lg">
      <Group gap="md">
        <Text fw={600}>{t('assessment.total', { points: format.points(total) })}</Text>
        <Group gap="xs">
          <StarRating stars={star >= 3 ? star : 0} />
          <Text c="dimmed">
            {star >= 3 ? t('assessment.forecast', { stars: star }) : t('assessment.noForecast')}
          </Text>
        </Group>
      </Group>
      {unproven.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('assessment.unprovenCount', { count: unproven.length })}
          <List size="sm">
            {unproven.map(({ code, name }) => (
              <List.Item key={code}>
                {code} {format.text(name)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {rubric.parts.map((part) => (
        <section key={part.code} aria-labelledby={`part-${part.code}`}>
          <Title order={3} id={`part-${part.code}`} mb="xs">
            {t('assessment.part', { code: part.code, name: format.text(part.name) })}
          </Title>
          {part.sections
            .flatMap(({ criteria }) => criteria)
            .map((criterion) => (
              <CriterionClaim key={criterion.code} criterion={criterion} rubric={rubric} dossier={dossier} />
            ))}
        </section>
      ))}
    </Stack>
  );
}

interface CriterionClaimProps {
  readonly criterion: Criterion;
  readonly rubric: Rubric;
  readonly dossier: Dossier;
}

/** One criterion: the option chosen, its points, the producer's words and the papers. */
function CriterionClaim({ criterion, rubric, dossier }: CriterionClaimProps) {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  const { choices, notes } = dossier.selfAssessment;
  const choice = choices[criterion.code];
  const said = (ordinal: number | undefined) => {
    if (ordinal === undefined) return t('assessment.open');
    const option = criterion.options[ordinal - 1];
    return option ? format.text(option.label) : t('assessment.none');
  };
  const before = useRecognisedBefore(dossier)?.selfAssessment;
  const note = notes[criterion.code];
  const evidence = dossier.evidence.filter(({ criteria }) => criteria.includes(criterion.code));
  return (
    <div className={classes.criterion} id={`criterion-${criterion.code}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <Title order={4} fz="md">
          {criterion.code} {format.text(criterion.name)}
        </Title>
        <Text className="numbers" fw={600} style={{ flex: 'none' }}>
          {t('assessment.points', {
            points: format.points(pointsOf(rubric, choices, criterion)),
            max: format.points(criterion.max),
          })}
        </Text>
      </Group>
      <Text mt={4}>{said(choice)}</Text>
      {before && <SinceRecognised was={said(before.choices[criterion.code])} is={said(choice)} />}
      {note && (
        <Text mt={4} fz="sm" className={classes.answer}>
          <Text component="span" fz="sm" c="dimmed">
            {t('assessment.note')}:{' '}
          </Text>
          {note}
        </Text>
      )}
      {evidence.length > 0 && (
        <ul className={classes.tiles} style={{ marginBlockStart: 'var(--mantine-spacing-sm)' }}>
          {evidence.map((piece) => (
            <EvidenceTile key={piece.id} piece={piece} />
          ))}
        </ul>
      )}
      {dossier.claimsWithoutEvidence.includes(criterion.code) && (
        <div style={{ marginBlockStart: 'var(--mantine-spacing-xs)' }}>
          <ToneBadge tone="waiting">{t('assessment.unproven')}</ToneBadge>
        </div>
      )}
    </div>
  );
}
