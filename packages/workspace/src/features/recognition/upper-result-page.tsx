import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { UpperResult } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FilePages } from '../../components/file-pages.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { Facts } from '../dossiers/facts.tsx';
import { upperResultQuery, useUpperResultAct } from './upper-queries.ts';
import { UpperResultState } from './upper-result-state.tsx';

/** One recorded result, its scanned paper beside it: who did not record it compares the two and confirms. */
export function UpperResultPage() {
  const { resultId } = useParams({ strict: false }) as { resultId: string };
  return (
    <QueryView query={useQuery(upperResultQuery(resultId))}>
      {(result) => <ResultDetail result={result} />}
    </QueryView>
  );
}

function ResultDetail({ result }: { readonly result: UpperResult }) {
  const { t } = useTranslation('recognition');
  const format = useFormat();
  const { letter, outcome, star, state } = result;
  return (
    <>
      <PageHeader
        title={t('upper.detailTitle', { product: result.productName })}
        breadcrumbs={[{ label: t('upper.title'), to: '/upper-results' }]}
        subtitle={
          <Stack gap="xs" align="flex-start">
            <span>{result.producerName}</span>
            <UpperResultState state={state} />
          </Stack>
        }
      />
      <Stack gap="lg">
        <Standing result={result} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Section
            title={t('upper.recordedData')}
            hint={result.maySettle ? t('upper.recordedHint') : undefined}
          >
            <Facts
              items={[
                {
                  label: t('upper.what'),
                  value: (
                    <>
                      {star !== null && <StarRating stars={star} withText />}
                      <Text>{t(`upper.outcome.${outcome}`, { star: star ?? 0 })}</Text>
                    </>
                  ),
                },
                { label: t('upper.issuer'), value: result.issuer },
                { label: t('upper.number'), value: result.decisionNumber },
                { label: t('upper.date'), value: format.date(result.decisionDate) },
                { label: t('upper.remark'), value: result.remark },
                {
                  label: t('upper.letter'),
                  value:
                    letter &&
                    t('upper.letterIs', { number: letter.number, date: format.date(letter.signedOn) }),
                },
                {
                  label: t('upper.recordedBy'),
                  value: t('upper.by', { name: result.recordedBy, at: format.instant(result.recordedAt) }),
                },
                {
                  label: t(state === 'sent-back' ? 'upper.sentBackBy' : 'upper.confirmedBy'),
                  value:
                    result.settledAt &&
                    t('upper.by', { name: result.settledBy ?? '', at: format.instant(result.settledAt) }),
                },
              ]}
            />
            <AnchorLink to="/dossiers/$dossierId" params={{ dossierId: result.dossierId }} py={8}>
              {t('upper.dossier')}
            </AnchorLink>
          </Section>
          <Section title={t('upper.paper')} hint={result.file.name}>
            <FilePages
              fileId={result.file.id}
              title={t('upper.paper')}
              mediaType={result.file.mediaType}
              pages={result.file.pages}
            />
          </Section>
        </SimpleGrid>
        {result.maySettle && <Acts result={result} />}
      </Stack>
    </>
  );
}

/** Whose turn it is, in a sentence. */
function Standing({ result }: { readonly result: UpperResult }) {
  const { t } = useTranslation('recognition');
  if (result.state === 'sent-back') {
    return (
      <Alert color="red" variant="light" title={t('upper.sentBack')}>
        {result.sentBackReason}
      </Alert>
    );
  }
  if (result.state === 'confirmed') return null;
  return (
    <Alert color="yellow" variant="light">
      {t(
        result.maySettle
          ? 'upper.compareNow'
          : result.recordedByReader
            ? 'upper.notYourself'
            : 'upper.waitsForOther',
      )}
    </Alert>
  );
}

function Acts({ result }: { readonly result: UpperResult }) {
  const { t } = useTranslation('recognition');
  const act = useUpperResultAct();
  const at = { params: { path: { id: result.id } }, headers: ifMatch(result.version) };
  return (
    <Group>
      <ActionButton
        confirm={{
          title: t('upper.confirmTitle', { product: result.productName }),
          body: t(`upper.effect.${result.outcome}`, { star: result.star ?? 0 }),
          confirmLabel: t('upper.confirm'),
        }}
        success={t('upper.confirmed')}
        onAction={() => act(api.POST('/api/upper-results/{id}/actions/confirm', at))}
      >
        {t('upper.confirm')}
      </ActionButton>
      <ActionButton
        variant="default"
        confirm={{
          title: t('upper.sendBackTitle', { product: result.productName }),
          body: t('upper.sendBackBody'),
          confirmLabel: t('upper.sendBack'),
          reason: 'required',
          reasonHint: t('upper.sendBackHint'),
        }}
        success={t('upper.sentBackDone')}
        onAction={(reason) =>
          act(api.POST('/api/upper-results/{id}/actions/send-back', { ...at, body: { reason } }))
        }
      >
        {t('upper.sendBack')}
      </ActionButton>
    </Group>
  );
}
