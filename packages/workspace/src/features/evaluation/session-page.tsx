import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScoringSession } from '../../api/schema.d.ts';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { AgendaSection } from './agenda-section.tsx';
import { MyDossiersSection } from './my-dossiers-section.tsx';
import { ProgressSection } from './progress-section.tsx';
import { sessionQuery } from './queries.ts';
import { ResultsSection } from './results-section.tsx';
import { SessionActs } from './session-acts.tsx';
import { SessionStateBadge } from './session-state-badge.tsx';

/** One session: for a member what is theirs to score, for the office the agenda, for the secretary progress, then results. */
export function SessionPage() {
  const { sessionId } = useParams({ strict: false }) as { sessionId: string };
  const query = useQuery({ ...sessionQuery(sessionId), refetchInterval: 15_000 });
  return <QueryView query={query}>{(session) => <SessionDetail session={session} />}</QueryView>;
}

function SessionDetail({ session }: { readonly session: ScoringSession }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const can = (act: ScoringSession['may'][number]) => session.may.includes(act);
  return (
    <>
      <PageHeader
        title={session.name}
        breadcrumbs={[{ label: t('session.title'), to: '/sessions' }]}
        subtitle={
          <Group gap="sm">
            <SessionStateBadge state={session.state} />
            <Text component="span">
              {t('heldAt', { date: format.date(session.heldOn), place: session.place })}
            </Text>
            <AnchorLink to="/councils/$councilId" params={{ councilId: session.councilId }} py={6}>
              {session.councilName}
            </AnchorLink>
          </Group>
        }
        actions={<SessionActs session={session} />}
      />
      <Stack gap="lg">
        {can('results') && <ResultsSection session={session} />}
        {can('declare') && <MyDossiersSection session={session} />}
        {can('progress') && <ProgressSection session={session} />}
        {!can('results') && (can('manage') || can('disqualify') || !can('score')) && (
          <AgendaSection session={session} />
        )}
      </Stack>
    </>
  );
}
