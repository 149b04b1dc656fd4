import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { type FilingField, fieldsAsked, filingSteps } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './dossier-view.module.css';
import { SinceRecognised, useRecognisedBefore } from './recognised-before.tsx';

/** What the producer wrote in Mẫu 01 and Mẫu 02, question by question. */
export function FormAnswers({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  const answer = useAnswer();
  const before = useRecognisedBefore(dossier);
  const steps = filingSteps
    .map((step) => ({ step, fields: fieldsAsked(step, dossier.productSet, dossier.filingKind) }))
    .filter(({ fields }) => fields.length > 0);
  const href = (document: string) => `/api/dossiers/${dossier.id}/documents/${document}?format=pdf`;
  return (
    <Stack gap="xl">
      <Group gap="md">
        <Text c="dimmed">{t('forms.papers')}</Text>
        <Anchor href={href('registration-form')} py={8} download>
          {t('forms.registration')}
        </Anchor>
        <Anchor href={href('self-assessment-report')} py={8} download>
          {t('forms.report')}
        </Anchor>
      </Group>
      {steps.map(({ step, fields }) => (
        <section key={step.code} aria-labelledby={`form-${step.code}`}>
          <Title order={3} id={`form-${step.code}`}>
            {format.text(step.title)}
          </Title>
          <Text fz="sm" c="dimmed" mb="sm">
            {format.text(step.source)}
          </Text>
          <Stack component="dl" gap="md" m={0}>
            {fields.map((field) => (
              <div key={field.code}>
                <Text component="dt" fz="sm" c="dimmed">
                  {format.text(field.label)}
                </Text>
                <Text component="dd" m={0} className={classes.answer}>
                  {answer(field, dossier.form[field.code])}
                </Text>
                {before && field.kind !== 'tick' && !field.onlyKinds && (
                  <SinceRecognised
                    was={answer(field, before.form[field.code])}
                    is={answer(field, dossier.form[field.code])}
                  />
                )}
              </div>
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function useAnswer(): (field: FilingField, value: unknown) => string {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  return (field, value) => {
    const none = t('forms.unanswered');
    switch (field.kind) {
      case 'money':
        return typeof value === 'number' ? format.money(value) : none;
      case 'count':
        return typeof value === 'number' ? format.number(value) : none;
      case 'tick':
        return value === true ? t('forms.ticked') : none;
      case 'choices': {
        const chosen = Array.isArray(value) ? value : [];
        const labels = (field.options ?? []).filter((option) => chosen.includes(option.value));
        return labels.map(({ label }) => format.text(label)).join('; ') || none;
      }
      default:
        return typeof value === 'string' && value.trim() !== '' ? value : none;
    }
  };
}
