import { Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { MySessionDossiers } from '../../api/schema.d.ts';
import { can, useCan, useSignedIn } from '../../api/session.ts';
import { Section } from '../../components/section.tsx';
import { ErrorState, Loading } from '../../components/states.tsx';
import { myDossiersQuery } from '../evaluation/queries.ts';
import classes from './waiting.module.css';
import { waiting } from './waiting.ts';

/** First on the start page: what waits for this person now, each with its number and the way there. */
export function WaitingPanel() {
  const { t } = useTranslation('home');
  const session = useSignedIn();
  const mine = waiting.filter(({ permission }) => can(session, permission));
  const counts = useQueries({ queries: mine.map(({ query }) => query) });
  const sessions = useMySessions();
  const failed = [...counts, ...sessions].find(({ error }) => error);
  const loading = [...counts, ...sessions].some(({ isPending }) => isPending);
  const rows = mine.flatMap((each, index) => {
    const count = counts[index]?.data ?? 0;
    return count > 0 ? [{ ...each, count }] : [];
  });
  const open = sessions.flatMap(({ data }) => (data && data.signed < data.toScore ? [data] : []));
  if (mine.length === 0 && sessions.length === 0) return null;
  return (
    <Section title={t('title')}>
      {failed ? (
        <ErrorState
          error={failed.error}
          onRetry={() => Promise.all([...counts, ...sessions].map(({ refetch }) => refetch()))}
        />
      ) : loading ? (
        <Loading />
      ) : rows.length === 0 && open.length === 0 ? (
        <Text c="dimmed">{t('nothing')}</Text>
      ) : (
        <ul className={classes.rows}>
          {open.map(({ id, name, signed, toScore }) => (
            <li key={id}>
              <Link to="/sessions/$sessionId" params={{ sessionId: id }} className={classes.row}>
                <span className={`numbers ${classes.count}`}>{toScore - signed}</span>
                <span className={classes.what}>
                  {t('to-score', { session: name })}
                  <Text component="span" fz="sm" c="dimmed" display="block">
                    {t('progress', { signed, of: toScore })}
                  </Text>
                </span>
                <IconChevronRight size={20} aria-hidden />
              </Link>
            </li>
          ))}
          {rows.map(({ name, count, to, search }) => (
            <li key={name}>
              <Link to={to} search={(search ?? {}) as never} className={classes.row}>
                <span className={`numbers ${classes.count}`}>{count}</span>
                <span className={classes.what}>{t(`waiting.${name}` as 'waiting.to-sign', { count })}</span>
                <IconChevronRight size={20} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The open sessions in which this person scores, with how many of their sheets are signed. */
function useMySessions() {
  const scores = useCan('sheet.score');
  const open = useQuery({
    queryKey: ['scoring-sessions', 'open', 'mine'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/scoring-sessions', { params: { query: { state: ['open'], pageSize: 10 } }, signal }),
      ),
    enabled: scores,
  });
  const sessions = useQueries({
    queries: (open.data?.items ?? []).map(({ id, name }) => ({
      ...myDossiersQuery(id),
      select: ({ items }: MySessionDossiers) => ({
        id,
        name,
        signed: items.filter(({ sheet }) => sheet?.state === 'signed').length,
        toScore: items.filter(({ declared }) => declared !== 'conflict').length,
      }),
    })),
  });
  if (!scores) return [];
  return open.data ? sessions : [{ ...open, data: undefined }];
}
