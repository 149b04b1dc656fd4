import { Group, Stack, Text } from '@mantine/core';
import { criteriaOf, earnedPoints } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { useAnswerText } from './answer-text.ts';
import { choiceKey, choicesOf } from './draft.ts';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';
import { PlaceLink } from './place-link.tsx';

/** The self-assessment in short: per criterion what was chosen, its points and how many papers prove it. */
export function SheetSummary() {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { dossier, rubric, form, outlook } = useFiling();
  const answers = useAnswerText(rubric);
  const points = earnedPoints(rubric, choicesOf(form.value));
  const notApplicable = new Set(outlook.claimed.notApplicable);
  return (
    <Stack gap="sm">
      <ul className={classes.plainList}>
        {criteriaOf(rubric).map(({ code, name, max }) => {
          const papers = dossier.evidence.filter(({ criteria }) => criteria.includes(code)).length;
          return (
            <li key={code} className={classes.line}>
              <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
                <div>
                  <PlaceLink dossierId={dossier.id} step="self-assessment" place={code}>
                    {`${code} ${format.text(name)}`}
                  </PlaceLink>
                  <Text fz="sm">
                    {notApplicable.has(code)
                      ? t('review.notApplicable')
                      : answers.choice(code, form.value[choiceKey(code)] ?? null)}
                  </Text>
                  {papers > 0 && (
                    <Text fz="sm" c="dimmed">
                      {t('review.papers', { count: papers })}
                    </Text>
                  )}
                </div>
                <Text className="numbers" fw={600} py={6} style={{ flex: 'none' }}>
                  {`${format.points(points.get(code) ?? 0)}/${max}`}
                </Text>
              </Group>
            </li>
          );
        })}
      </ul>
      <Group justify="space-between">
        <Text fw={600}>{t('review.total')}</Text>
        <Text fw={700} className="numbers">
          {`${format.points(outlook.claimed.total)}/100`}
        </Text>
      </Group>
    </Stack>
  );
}
