import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { EvidenceCard } from './evidence-card.tsx';
import { EvidenceSource } from './evidence-source.tsx';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';
import { PlaceLink } from './place-link.tsx';
import { licencePlace } from './steps.ts';
import { useCriterionName } from './use-criterion-name.ts';

/** The papers of the dossier: the one that must be there, adding others, and what each is and proves. */
export function EvidenceStep() {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const criterionName = useCriterionName();
  const { dossier, outlook } = useFiling();
  const licensed = dossier.evidence.some(({ documentType }) => documentType === licencePlace);
  return (
    <Stack gap="lg">
      <Section title={t('evidence.licence')} hint={licensed ? undefined : t('evidence.licenceMissing')}>
        {licensed ? (
          <Group gap="xs" wrap="nowrap">
            <IconCircleCheck size={22} color="var(--mantine-color-anchor)" aria-hidden />
            <Text>{t('evidence.licenceDone')}</Text>
          </Group>
        ) : (
          <EvidenceSource
            label={t('evidence.licence')}
            place={{ documentType: licencePlace }}
            multiple={false}
          />
        )}
      </Section>
      <Section
        title={t('evidence.list')}
        hint={
          dossier.evidence.length > 0 ? t('evidence.count', { count: dossier.evidence.length }) : undefined
        }
      >
        <Stack gap="md">
          <EvidenceSource label={t('evidence.add')} hint={t('evidence.addHint')} place={{}} />
          {dossier.evidence.length === 0 && <Text c="dimmed">{t('evidence.empty')}</Text>}
          <ul className={classes.plainList}>
            {dossier.evidence.map((piece) => (
              <EvidenceCard key={piece.id} piece={piece} />
            ))}
          </ul>
        </Stack>
      </Section>
      {outlook.unproven.length > 0 && (
        <Section title={t('evidence.without')} hint={t('forecast.unprovenHint')}>
          <ul className={classes.plainList}>
            {outlook.unproven.map(({ criterion, points }) => (
              <li key={criterion}>
                <PlaceLink dossierId={dossier.id} step="self-assessment" place={criterion}>
                  {criterionName(criterion)}
                </PlaceLink>
                <Text component="span" fz="sm" c="dimmed" ml="xs" className="numbers">
                  {t('criterion.points', { points: format.points(points) })}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}
