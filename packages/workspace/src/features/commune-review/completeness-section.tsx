import { Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { completenessParts, frameworks } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from '../dossier-view/dossier-view.module.css';
import { EvidenceTile } from '../dossier-view/evidence-tile.tsx';
import { partKey } from './review-fields.ts';
import type { ReviewAutosave } from './review-form.tsx';

interface CompletenessSectionProps {
  readonly dossier: Dossier;
  readonly form: ReviewAutosave;
}

/** Whether each part of the dossier is there and in order, with the papers to look at. */
export function CompletenessSection({ dossier, form }: CompletenessSectionProps) {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const parts = completenessParts(frameworks[dossier.framework], dossier.productSet, dossier.filingKind);
  return (
    <Section title={t('part.title')} hint={t('part.hint')}>
      {parts.map(({ code, name, hint, copies, evidence }) => {
        const key = partKey(code);
        const value = form.value[key] ?? { complete: null, note: '' };
        const papers = dossier.evidence.filter((piece) =>
          (evidence as readonly string[]).includes(piece.documentType),
        );
        const label = format.text(name);
        return (
          <div key={code} id={code} className={classes.criterion} style={{ scrollMarginTop: '7rem' }}>
            <Group justify="space-between" align="flex-start" gap="md">
              <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
                <Title order={3} fz="md">
                  {label}
                </Title>
                <Text fz="sm" c="dimmed">
                  {format.text(hint)} {t('part.copies', { copies })}
                </Text>
              </div>
              <SegmentedControl
                aria-label={label}
                value={value.complete === null ? 'unchecked' : value.complete ? 'complete' : 'incomplete'}
                onChange={(choice) =>
                  form.set({
                    [key]: { ...value, complete: choice === 'unchecked' ? null : choice === 'complete' },
                  })
                }
                data={(['unchecked', 'complete', 'incomplete'] as const).map((choice) => ({
                  value: choice,
                  label: t(`part.${choice}`),
                }))}
              />
            </Group>
            {papers.length > 0 && (
              <ul className={classes.tiles} style={{ marginBlockStart: 'var(--mantine-spacing-sm)' }}>
                {papers.map((piece) => (
                  <EvidenceTile key={piece.id} piece={piece} withCriteria={code === 'evidence'} />
                ))}
              </ul>
            )}
            {evidence.length > 0 && papers.length === 0 && (
              <Text fz="sm" c="var(--mantine-color-error)" mt="xs">
                {t('part.noPapers')}
              </Text>
            )}
            {(value.complete === false || value.note) && (
              <Stack mt="sm">
                <TextInput
                  label={t('part.note', { part: label })}
                  maxLength={1000}
                  value={value.note}
                  onChange={(event) => form.set({ [key]: { ...value, note: event.currentTarget.value } })}
                />
              </Stack>
            )}
          </div>
        );
      })}
    </Section>
  );
}
