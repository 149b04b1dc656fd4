import { Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScoringProgress, ScoringSession } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { QueryView } from '../../components/states.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { progressQuery } from './queries.ts';
import { isSettled } from './settled.ts';

type Cell = ScoringProgress['sheets'][number];

const tones = {
  undeclared: 'waiting',
  conflict: 'neutral',
  empty: 'waiting',
  started: 'active',
  signed: 'good',
} as const;

/** Live progress for the secretary: how far each member is with each dossier. It never says what they gave. */
export function ProgressSection({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const phone = usePhone();
  return (
    <Section title={t('progress.title')} hint={t('progress.hint', { percent: session.quorumPercent })}>
      <QueryView query={useQuery(progressQuery(session.id))}>
        {(progress) =>
          phone ? (
            <ByDossier session={session} progress={progress} />
          ) : (
            <Matrix session={session} progress={progress} />
          )
        }
      </QueryView>
    </Section>
  );
}

interface ProgressProps {
  readonly session: ScoringSession;
  readonly progress: ScoringProgress;
}

const scoredNow = (session: ScoringSession) => session.agenda.filter((item) => !isSettled(session, item));
const scorersOf = ({ members }: ScoringSession) => members.filter(({ scores }) => scores);

function Matrix({ session, progress }: ProgressProps) {
  const { t } = useTranslation('evaluation');
  const scorers = scorersOf(session);
  return (
    <Table.ScrollContainer
      minWidth={320 + scorers.length * 120}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={t('progress.table')}
    >
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('progress.dossier')}</Table.Th>
            <Table.Th>{t('progress.quorum')}</Table.Th>
            {scorers.map(({ id, fullName }) => (
              <Table.Th key={id}>{fullName}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scoredNow(session).map((item) => (
            <Table.Tr key={item.dossierId}>
              <Table.Th scope="row" fw={600}>
                {item.productName}
              </Table.Th>
              <Table.Td>
                <Quorum progress={progress} dossierId={item.dossierId} />
              </Table.Td>
              {scorers.map(({ id }) => (
                <Table.Td key={id}>
                  <CellState cell={cellOf(progress, item.dossierId, id)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ByDossier({ session, progress }: ProgressProps) {
  return (
    <Stack gap="lg">
      {scoredNow(session).map((item) => (
        <Stack key={item.dossierId} gap="xs">
          <Group justify="space-between" gap="xs">
            <Text fw={600}>{item.productName}</Text>
            <Quorum progress={progress} dossierId={item.dossierId} />
          </Group>
          {scorersOf(session).map(({ id, fullName }) => (
            <Group key={id} justify="space-between" gap="xs">
              <Text fz="sm">{fullName}</Text>
              <CellState cell={cellOf(progress, item.dossierId, id)} />
            </Group>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}

const cellOf = (progress: ScoringProgress, dossierId: string, memberId: string) =>
  progress.sheets.find((sheet) => sheet.dossierId === dossierId && sheet.memberId === memberId);

function Quorum({ progress, dossierId }: { readonly progress: ScoringProgress; readonly dossierId: string }) {
  const { t } = useTranslation('evaluation');
  const quorum = progress.quorum.find((each) => each.dossierId === dossierId);
  if (!quorum) return null;
  return (
    <ToneBadge tone={quorum.reached ? 'good' : 'waiting'}>
      {quorum.needed === 0
        ? t('progress.notNeeded')
        : t('progress.signed', { signed: quorum.signed, of: quorum.entitled, needed: quorum.needed })}
    </ToneBadge>
  );
}

function CellState({ cell }: { readonly cell: Cell | undefined }) {
  const { t } = useTranslation('evaluation');
  if (!cell) return null;
  return (
    <ToneBadge tone={tones[cell.state]}>
      {cell.state === 'started'
        ? t('progress.answered', { answered: cell.answered, of: cell.criteria })
        : t(`sheetState.${cell.state}`)}
    </ToneBadge>
  );
}
