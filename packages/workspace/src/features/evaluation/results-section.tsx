import { Alert, Button, Group, List, Stack, Table, Text } from '@mantine/core';
import { IconArrowsDiff, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ResultRow, ScoringSession } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { ButtonLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { QueryView } from '../../components/states.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { useFormat } from '../../i18n/format.ts';
import { Disqualified } from './agenda-section.tsx';
import { resultsQuery } from './queries.ts';
import { EarlierScorings, SecondScoringNotice } from './second-scoring.tsx';

const documents = [
  ['result-table', 'xlsx'],
  ['result-table', 'docx'],
  ['result-table', 'pdf'],
  ['minutes', 'docx'],
  ['minutes', 'pdf'],
] as const;

/** Results of a closed session: who gave how much, the exact average, the star and why it is that one. */
export function ResultsSection({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const phone = usePhone();
  const mayCompare = useCan('what-if.read');
  return (
    <Section
      title={t('results.title')}
      hint={t(`starRuleHint.${session.starRule}`)}
      actions={[
        mayCompare && (
          <ButtonLink
            key="what-if"
            variant="default"
            to="/sessions/$sessionId/what-if"
            params={{ sessionId: session.id }}
          >
            {t('whatIf.open')}
          </ButtonLink>
        ),
        ...documents.map(([document, format]) => (
          <Button
            key={`${document}.${format}`}
            component="a"
            variant="default"
            href={`/api/scoring-sessions/${session.id}/documents/${document}.${format}`}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t(`document.${document}`)} {format.toUpperCase()}
          </Button>
        )),
      ]}
    >
      <QueryView query={useQuery(resultsQuery(session.id))}>
        {({ rows }) => (
          <Stack gap="xl">
            <SecondScoringNotice session={session} rows={rows} />
            {!phone && <Totals session={session} rows={rows} />}
            {rows.map((row) => (
              <Explanation key={row.dossierId} session={session} row={row} withTotals={phone} />
            ))}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

function Totals({
  session,
  rows,
}: {
  readonly session: ScoringSession;
  readonly rows: readonly ResultRow[];
}) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const scorers = session.members.filter(({ scores }) => scores);
  return (
    <Table.ScrollContainer
      minWidth={420 + scorers.length * 90}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={t('results.table')}
    >
      <Table verticalSpacing="xs" className="numbers">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('progress.dossier')}</Table.Th>
            {scorers.map(({ id, fullName }) => (
              <Table.Th key={id} ta="end">
                {fullName}
              </Table.Th>
            ))}
            <Table.Th ta="end">{t('results.average')}</Table.Th>
            <Table.Th>{t('results.star')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.dossierId}>
              <Table.Th scope="row">{row.productName}</Table.Th>
              {scorers.map(({ id }) => (
                <Table.Td key={id} ta="end">
                  <Total row={row} memberId={id} />
                </Table.Td>
              ))}
              <Table.Td ta="end" fw={600}>
                {row.average === null ? t('results.noSheet') : format.points(row.average)}
              </Table.Td>
              <Table.Td>
                <StarRating stars={row.star ?? 0} size={16} />
                {row.disqualified && <Text fz="sm">{t('results.disqualified')}</Text>}
                {row.outcome.kind === 'hand-back' && <Text fz="sm">{t('results.belongsBelow')}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Total({ row, memberId }: { readonly row: ResultRow; readonly memberId: string }) {
  const { t } = useTranslation('evaluation');
  const sheet = row.sheets?.find((each) => each.memberId === memberId);
  if (row.sheets === null) return <span title={t('results.hidden')}>•</span>;
  if (!sheet) return <>–</>;
  if (sheet.conflict) return <Text fz="sm">{t('sheetState.conflict')}</Text>;
  if (!sheet.counted) return <Text fz="sm">{t('results.unsigned')}</Text>;
  return <>{sheet.total}</>;
}

interface ExplanationProps {
  readonly session: ScoringSession;
  readonly row: ResultRow;
  readonly withTotals: boolean;
}

function Explanation({ session, row, withTotals }: ExplanationProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const { kind, star, to } = row.outcome;
  return (
    <Stack component="article" gap="xs">
      <Group gap="sm" justify="space-between">
        <Text fw={600} component="h3">
          {row.productName}
        </Text>
        <StarRating stars={row.star ?? 0} withText />
      </Group>
      <Text fz="sm" c="dimmed">
        {row.producerName} · {row.communeName}
      </Text>
      <Disqualified item={row} />
      <List size="sm" spacing={4}>
        {row.explanation.map((text) => (
          <List.Item key={text.vi}>{format.text(text)}</List.Item>
        ))}
        <List.Item fw={600}>
          {kind === 'recognise' && t('outcome.recognise', { star: star ?? 0 })}
          {kind === 'forward' &&
            t('outcome.forward', { star: star ?? 0, tier: t(`tier.${to as 'province'}`) })}
          {kind === 'hand-back' && t('outcome.hand-back', { star: star ?? 0 })}
          {kind === 'not-recognise' && t('outcome.not-recognise')}
        </List.Item>
      </List>
      {row.secondScoring && row.secondScoring.grounds.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconArrowsDiff aria-hidden />}
          title={t('results.differ')}
        >
          <List size="sm" spacing={4}>
            {row.secondScoring.explanation.map((text) => (
              <List.Item key={text.vi}>{format.text(text)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <EarlierScorings session={session} row={row} />
      {row.sheets === null && <Text fz="sm">{t('results.hidden')}</Text>}
      {withTotals && row.sheets && (
        <Stack gap={2}>
          {session.members
            .filter(({ scores }) => scores)
            .map(({ id, fullName }) => (
              <Group key={id} justify="space-between" gap="xs">
                <Text fz="sm">{fullName}</Text>
                <span className="numbers">
                  <Total row={row} memberId={id} />
                </span>
              </Group>
            ))}
        </Stack>
      )}
    </Stack>
  );
}
