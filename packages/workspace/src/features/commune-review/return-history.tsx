import { Stack, Text, Title } from '@mantine/core';
import { frameworks, returnPlaces } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { useRubric } from '../../api/rubric.ts';
import type { CommuneReview, Dossier } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from '../dossier-view/dossier-view.module.css';

interface ReturnHistoryProps {
  readonly review: CommuneReview;
  readonly dossier: Dossier;
}

/** Every time the dossier was sent back, with its points; nothing when it never was. */
export function ReturnHistory({ review, dossier }: ReturnHistoryProps) {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const rubric = useRubric(dossier);
  if (review.returns.length === 0) return null;
  const places = new Map(
    rubric
      ? returnPlaces({
          framework: frameworks[dossier.framework],
          rubric,
          kind: dossier.filingKind,
          evidence: dossier.evidence,
        }).map(({ place, label }) => [place, format.text(label)])
      : [],
  );
  const cameBack = !dossier.state.startsWith('returned-');
  const changed = new Set(review.changedSinceReturn);
  const named = new Set(review.returns[0]?.points.map(({ place }) => place));
  const others = review.changedSinceReturn
    .filter((place) => !named.has(place))
    .map((place) => places.get(place) ?? t('returns.gone'));
  return (
    <Section title={t('returns.title', { count: review.returns.length })}>
      {review.returns.map(({ at, by, actorName, reason, points }, index) => (
        <Stack key={at} gap={4} className={classes.criterion}>
          <Title order={3} fz="md">
            {t(`returns.by.${by}`)}
          </Title>
          <Text fz="sm" c="dimmed">
            {[format.instant(at), actorName].filter(Boolean).join(' · ')}
          </Text>
          <Text>{reason}</Text>
          <ul style={{ margin: 0 }}>
            {points.map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                {/* A paper taken off since then has no name here any more. */}
                <Text component="span" fw={500}>
                  {places.get(place) ?? t('returns.gone')}
                </Text>
                : {message}{' '}
                {index === 0 && cameBack && (
                  <ToneBadge tone={changed.has(place) ? 'good' : 'waiting'}>
                    {t(changed.has(place) ? 'returns.mended' : 'returns.notMended')}
                  </ToneBadge>
                )}
              </li>
            ))}
          </ul>
          {index === 0 && cameBack && others.length > 0 && (
            <Text fz="sm">{t('returns.others', { places: others.join('; ') })}</Text>
          )}
        </Stack>
      ))}
    </Section>
  );
}
