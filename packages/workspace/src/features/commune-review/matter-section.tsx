import { Radio, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import {
  communeVerdicts,
  criteriaOfMatter,
  ideaOrigins,
  type Matter,
  promptsOf,
  type Rubric,
} from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { CommuneReview, Dossier } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from '../dossier-view/dossier-view.module.css';
import { EvidenceTile } from '../dossier-view/evidence-tile.tsx';
import { MatterPhotos } from '../site-photos/matter-photos.tsx';
import { FindingText } from './finding-text.tsx';
import type { FindingFields, ReviewFields } from './review-fields.ts';
import type { ReviewAutosave } from './review-form.tsx';

interface MatterSectionProps {
  readonly matter: Matter;
  readonly rubric: Rubric | undefined;
  readonly dossier: Dossier;
  readonly review: CommuneReview;
  readonly form: ReviewAutosave;
}

/** One of the four matters: left what the producer claims, with its papers; right what the commune finds. */
export function MatterSection({ matter, rubric, dossier, review, form }: MatterSectionProps) {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const { code } = matter;
  const value = form.value[code];
  const set = (changes: Partial<FindingFields>) =>
    form.set({ [code]: { ...value, ...changes } } as unknown as Partial<ReviewFields>);
  const criteria = rubric ? criteriaOfMatter(matter, rubric) : [];
  const papers = dossier.evidence.filter((piece) =>
    criteria.some((criterion) => piece.criteria.includes(criterion.code)),
  );
  const name = format.text(matter.name);
  return (
    <Section
      title={name}
      id={code}
      hint={
        criteria.length > 0
          ? t('matter.criteria', {
              criteria: criteria.map((each) => `${each.code} ${format.text(each.name)}`).join(', '),
            })
          : t('matter.noCriteria')
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack gap="sm">
          <Title order={3} fz="md">
            {t('matter.claim')}
          </Title>
          {review.assessments[code].claim ? (
            <FindingText text={review.assessments[code].claim} />
          ) : (
            <Text c="dimmed">{t('matter.noClaim')}</Text>
          )}
          {papers.length > 0 && (
            <ul className={classes.tiles}>
              {papers.map((piece) => (
                <EvidenceTile key={piece.id} piece={piece} />
              ))}
            </ul>
          )}
        </Stack>
        <Stack gap="md">
          <div>
            <Title order={3} fz="md">
              {t('matter.look')}
            </Title>
            <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
              {(rubric ? promptsOf(matter, rubric) : matter.prompts).map((prompt) => (
                <Text component="li" fz="sm" key={prompt.vi}>
                  {format.text(prompt)}
                </Text>
              ))}
            </ul>
          </div>
          {code === 'ideaOrigin' && (
            <Radio.Group
              label={t('matter.origin')}
              withAsterisk
              value={value.origin}
              onChange={(origin) => set({ origin: origin as FindingFields['origin'] })}
            >
              <Choices choices={ideaOrigins} />
            </Radio.Group>
          )}
          <Textarea
            label={t('matter.finding')}
            description={t('matter.findingHint')}
            withAsterisk
            autosize
            minRows={4}
            maxLength={8000}
            value={value.finding}
            onChange={(event) => set({ finding: event.currentTarget.value })}
          />
          <Radio.Group
            label={t('matter.verdict')}
            withAsterisk
            value={value.verdict}
            onChange={(verdict) => set({ verdict: verdict as FindingFields['verdict'] })}
          >
            <Choices choices={communeVerdicts} />
          </Radio.Group>
          <MatterPhotos dossierId={dossier.id} matter={code} />
        </Stack>
      </SimpleGrid>
    </Section>
  );
}

function Choices({ choices }: { readonly choices: Readonly<Record<string, { vi: string; en: string }>> }) {
  const format = useFormat();
  return (
    <Stack gap={0}>
      {Object.entries(choices).map(([code, label]) => (
        <Radio key={code} value={code} label={format.text(label)} py={10} />
      ))}
    </Stack>
  );
}
