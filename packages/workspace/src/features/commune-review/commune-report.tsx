import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { communeVerdicts, ideaOrigins, matters } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { CommuneReview, Dossier } from '../../api/schema.d.ts';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from '../dossier-view/dossier-view.module.css';
import { SitePhotos } from '../site-photos/photo-list.tsx';
import { FindingText, usePartNames } from './finding-text.tsx';

const tones = { confirmed: 'good', partly: 'waiting', 'not-confirmed': 'bad' } as const;

interface CommuneReportProps {
  readonly review: CommuneReview;
  readonly dossier: Dossier;
}

/** What the commune found, to read: the four matters with claim and finding, the parts, the proposal. */
export function CommuneReport({ review, dossier }: CommuneReportProps) {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const names = usePartNames(dossier);
  const incomplete = review.parts.filter(({ complete, note }) => complete !== true || note);
  return (
    <Stack gap="lg">
      {review.report && (
        <Text>
          {t('report.issued', {
            number: review.report.number,
            date: format.date(review.report.date),
            signer: review.report.signerName ?? '',
          })}
        </Text>
      )}
      <div>
        {matters.map(({ code, name }) => {
          const { claim, finding, verdict, origin } = review.assessments[code];
          return (
            <div key={code} className={classes.criterion}>
              <Group gap="sm" mb="xs">
                <Title order={3} fz="md">
                  {format.text(name)}
                </Title>
                {origin && <ToneBadge tone="neutral">{format.text(ideaOrigins[origin])}</ToneBadge>}
                {verdict && (
                  <ToneBadge tone={tones[verdict]}>{format.text(communeVerdicts[verdict])}</ToneBadge>
                )}
              </Group>
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
                <div>
                  <Text fz="sm" c="dimmed">
                    {t('matter.claim')}
                  </Text>
                  <FindingText text={claim || t('matter.noClaim')} />
                </div>
                <div>
                  <Text fz="sm" c="dimmed">
                    {t('matter.finding')}
                  </Text>
                  <FindingText text={finding || t('review.nothing')} />
                </div>
              </SimpleGrid>
              <SitePhotos dossierId={dossier.id} matter={code} />
            </div>
          );
        })}
      </div>
      <div>
        <Title order={3} fz="md">
          {t('part.title')}
        </Title>
        {incomplete.length === 0 ? (
          <Text>{t('report.allComplete')}</Text>
        ) : (
          <ul>
            {incomplete.map(({ part, complete, note }) => (
              <li key={part}>
                {names.get(part) ?? part}:{' '}
                {complete === true
                  ? t('part.complete')
                  : complete === false
                    ? t('part.incomplete')
                    : t('part.unchecked')}
                {note && `. ${note}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      {review.proposal && (
        <div>
          <Title order={3} fz="md">
            {t('review.proposal')}
          </Title>
          <FindingText text={review.proposal} />
        </div>
      )}
      {review.meetingNotes && (
        <div>
          <Title order={3} fz="md">
            {t('review.meetingNotes')}
          </Title>
          <FindingText text={review.meetingNotes} />
        </div>
      )}
    </Stack>
  );
}
