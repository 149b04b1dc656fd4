import { Alert, Anchor, Group, Stack, Text, Textarea } from '@mantine/core';
import { matters } from '@saolang/rulebook';
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import { useRubric } from '../../api/rubric.ts';
import type { CommuneReview, Dossier } from '../../api/schema.d.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { type AutosaveForm, useAutosave } from '../../components/use-autosave.ts';
import { useFormat } from '../../i18n/format.ts';
import { KeptSitePhotos } from '../site-photos/matter-photos.tsx';
import { CompletenessSection } from './completeness-section.tsx';
import { DossierActs } from './dossier-acts.tsx';
import { FindingText, useFindingText, usePartNames } from './finding-text.tsx';
import { MatterSection } from './matter-section.tsx';
import { reviewQuery } from './queries.ts';
import classes from './review.module.css';
import { partKey, type ReviewFields, reviewChange, reviewFields } from './review-fields.ts';

export type ReviewAutosave = AutosaveForm<ReviewFields>;

interface ReviewFormProps {
  readonly dossier: Dossier;
  readonly review: CommuneReview;
}

/** The check of the parts and the four assessments, saved as they are written. */
export function ReviewForm({ dossier, review }: ReviewFormProps) {
  const { t } = useTranslation('commune-review');
  const form = useReviewAutosave(review);
  const labels = useFieldLabels(dossier);
  const describe = useFindingText();
  const rubric = useRubric(dossier);
  return (
    <>
      <Group justify="space-between" gap="sm" wrap="nowrap" className={classes.bar}>
        <SaveStatus form={form} />
        <Anchor href="#next" fz="sm" py={10} style={{ flex: 'none' }}>
          {review.missing.length === 0
            ? t('review.toNext')
            : t('review.left', { count: review.missing.length })}
        </Anchor>
      </Group>
      <KeptSitePhotos dossierId={dossier.id} />
      <CompletenessSection dossier={dossier} form={form} />
      {matters.map((matter) => (
        <MatterSection
          key={matter.code}
          matter={matter}
          rubric={rubric}
          dossier={dossier}
          review={review}
          form={form}
        />
      ))}
      <Section title={t('review.closing')} hint={t('review.closingHint')}>
        <Stack>
          <Textarea
            label={t('review.proposal')}
            description={t('review.proposalHint')}
            autosize
            minRows={2}
            maxLength={8000}
            value={form.value.proposal}
            onChange={(event) => form.set({ proposal: event.currentTarget.value })}
          />
          <Textarea
            label={t('review.meetingNotes')}
            description={t('review.meetingNotesHint')}
            autosize
            minRows={2}
            maxLength={20_000}
            value={form.value.meetingNotes}
            onChange={(event) => form.set({ meetingNotes: event.currentTarget.value })}
          />
        </Stack>
      </Section>
      <Section title={t('review.next')} id="next">
        <Stack align="flex-start">
          <MissingList review={review} />
          <DossierActs dossier={dossier} review={review} flush={form.flush} />
        </Stack>
      </Section>
      <ConflictDialog
        form={form}
        labels={labels as Record<keyof ReviewFields & string, string>}
        show={(_field, value) => <FindingText text={describe(value)} />}
      />
    </>
  );
}

function useReviewAutosave(review: CommuneReview): ReviewAutosave {
  const client = useQueryClient();
  const { dossierId } = review;
  const keep = (answer: CommuneReview) => {
    client.setQueryData(reviewQuery(dossierId).queryKey, answer);
    return answer;
  };
  return useAutosave<ReviewFields>({
    key: `commune-review/${dossierId}`,
    record: reviewFields(review),
    save: async (value, version) =>
      keep(
        await dataOf(
          api.PUT('/api/dossiers/{id}/commune-review', {
            params: { path: { id: dossierId } },
            headers: ifMatch(version),
            body: reviewChange(value),
          }),
        ),
      ),
    load: async () =>
      reviewFields(keep(await client.fetchQuery({ ...reviewQuery(dossierId), staleTime: 0 }))),
  });
}

function useFieldLabels(dossier: Dossier): Readonly<Record<string, string>> {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const parts = usePartNames(dossier);
  return {
    ...Object.fromEntries([...parts].map(([code, name]) => [partKey(code), name])),
    ...Object.fromEntries(matters.map(({ code, name }) => [code, format.text(name)])),
    proposal: t('review.proposal'),
    meetingNotes: t('review.meetingNotes'),
  };
}

/** What keeps the commune from proposing, each leading to its place on the page. */
function MissingList({ review }: { readonly review: CommuneReview }) {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const { missing } = review;
  return missing.length === 0 ? (
    <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} w="100%">
      {t('review.ready')}
    </Alert>
  ) : (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconListCheck aria-hidden />}
      w="100%"
      title={t('review.missing', { count: missing.length })}
    >
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {missing.map(({ place, message }) => (
          <li key={`${place} ${message.vi}`}>
            <Text
              component="a"
              href={`#${place}`}
              c="inherit"
              td="underline"
              fz="sm"
              display="inline-block"
              py={4}
              style={{ verticalAlign: 'top' }}
            >
              {format.text(message)}
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
