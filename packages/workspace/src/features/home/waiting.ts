import { type DossierState, dossierStateCodes, dossierStates } from '@saolang/rulebook';
import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { Permission } from '../../api/session.ts';
import { decisionsKey } from '../recognition/queries.ts';
import { upperResultsKey } from '../recognition/upper-queries.ts';
import { packsKey } from '../rubrics/queries.ts';

/** One kind of thing that waits for the holders of a permission: how many there are, and where they are. */
export interface Waiting {
  readonly name: string;
  readonly permission: Permission;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly query: ReturnType<typeof countQuery>;
}

const countQuery = (key: readonly unknown[], count: (signal: AbortSignal) => Promise<number>) =>
  queryOptions({ queryKey: [...key, 'count'], queryFn: ({ signal }) => count(signal), staleTime: 30_000 });

/** How many dossiers within reach are in one of these states. */
const dossiersIn = (...state: DossierState[]) =>
  countQuery(['dossiers', state], async (signal) => {
    const query = { state, pageSize: 1 };
    return (await dataOf(api.GET('/api/dossiers', { params: { query }, signal }))).total;
  });

const sessionsIn = (state: 'open' | 'closed') =>
  countQuery(['scoring-sessions', state], async (signal) => {
    const query = { state: [state], pageSize: 1 };
    return (await dataOf(api.GET('/api/scoring-sessions', { params: { query }, signal }))).total;
  });

const upperResultsFor = (waiting: 'record' | 'confirm') =>
  countQuery([...upperResultsKey, waiting], async (signal) => {
    const query = { waiting, pageSize: 1 };
    return (await dataOf(api.GET('/api/upper-results', { params: { query }, signal }))).total;
  });

/** The states in which it is somebody's turn, as the lists' address says them. */
const statesOf = (turn: (typeof dossierStates)[DossierState]['turn']) =>
  dossierStateCodes.filter((state) => dossierStates[state].turn === turn);
const atCouncil = statesOf('council');
const elsewhere = [...statesOf('commune'), ...statesOf('office'), ...atCouncil, ...statesOf('upper')];

/** Everything that can wait for somebody, in the order of the path; the rights of the reader choose. */
export const waiting: readonly Waiting[] = [
  {
    name: 'producer-turn',
    permission: 'dossier.submit',
    to: '/dossiers',
    search: { state: statesOf('producer').join() },
    query: dossiersIn(...statesOf('producer')),
  },
  {
    name: 'under-way',
    permission: 'dossier.submit',
    to: '/dossiers',
    search: { state: elsewhere.join() },
    query: dossiersIn(...elsewhere),
  },
  {
    name: 'plans-to-answer',
    permission: 'business-plan.answer',
    to: '/ideas',
    search: { planState: 'submitted' },
    query: countQuery(['ideas', 'plans'], async (signal) => {
      const query = { planState: 'submitted', pageSize: 1 } as const;
      return (await dataOf(api.GET('/api/ideas', { params: { query }, signal }))).total;
    }),
  },
  {
    name: 'to-receive',
    permission: 'dossier.receive',
    to: '/inbox',
    query: dossiersIn('submitted', 'commune-review'),
  },
  { name: 'to-list', permission: 'commune-list.edit', to: '/lists', query: dossiersIn('proposed') },
  {
    name: 'to-send',
    permission: 'commune-list.send',
    to: '/lists',
    query: countQuery(['commune-lists', 'draft'], async (signal) => {
      const query = { state: 'draft', pageSize: 1 } as const;
      return (await dataOf(api.GET('/api/commune-lists', { params: { query }, signal }))).total;
    }),
  },
  {
    name: 'to-check',
    permission: 'dossier.accept',
    to: '/intake',
    search: { state: 'intake' },
    query: dossiersIn('intake'),
  },
  { name: 'to-schedule', permission: 'session.manage', to: '/sessions', query: dossiersIn('accepted') },
  {
    name: 'to-close',
    permission: 'session.close',
    to: '/sessions',
    search: { state: 'open' },
    query: sessionsIn('open'),
  },
  {
    name: 'to-confirm',
    permission: 'session.confirm',
    to: '/sessions',
    search: { state: 'closed' },
    query: sessionsIn('closed'),
  },
  {
    name: 'to-decide',
    permission: 'decision.draft',
    to: '/decisions',
    query: dossiersIn('confirmed'),
  },
  {
    name: 'to-sign',
    permission: 'decision.sign',
    to: '/sign',
    query: countQuery([...decisionsKey, 'draft'], async (signal) => {
      const query = { state: 'draft', pageSize: 1 } as const;
      return (await dataOf(api.GET('/api/decisions', { params: { query }, signal }))).total;
    }),
  },
  {
    name: 'to-approve',
    permission: 'rubric-pack.approve',
    to: '/rubrics',
    search: { standing: 'proposed' },
    query: countQuery(packsKey, async (signal) => {
      const { items } = await dataOf(api.GET('/api/rubric-packs', { signal }));
      return items.filter(({ standing }) => standing === 'proposed').length;
    }),
  },
  {
    name: 'to-record',
    permission: 'upper-result.record',
    to: '/upper-results',
    query: upperResultsFor('record'),
  },
  {
    name: 'to-confirm-upper',
    permission: 'dossier.record-upper-recognition',
    to: '/upper-results',
    query: upperResultsFor('confirm'),
  },
  {
    name: 'expiring',
    permission: 'certificate.read',
    to: '/certificates',
    search: { state: 'expiring' },
    query: countQuery(['certificates', 'expiring'], async (signal) => {
      const query = { state: 'expiring', pageSize: 1 } as const;
      return (await dataOf(api.GET('/api/certificates', { params: { query }, signal }))).total;
    }),
  },
  {
    name: 'to-settle',
    permission: 'account.administer',
    to: '/rubric-doubts',
    search: { state: 'open' },
    query: countQuery(
      ['rubric-doubts'],
      async (signal) => (await dataOf(api.GET('/api/rubric-doubts', { signal }))).open,
    ),
  },
  {
    name: 'to-review',
    permission: 'account.administer',
    to: '/access-review',
    query: countQuery(
      ['access-review'],
      async (signal) => (await dataOf(api.GET('/api/access-review', { signal }))).open,
    ),
  },
];
