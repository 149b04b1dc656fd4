import { Button, Code, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { dossierAction, dossierActionCodes, roles } from '@saolang/rulebook';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { AuditAction } from '../../api/schema.d.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, ErrorState, Loading } from '../../components/states.tsx';
import { InstantText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';

/** Kinds of record that have a history, in the order of the programme's path. */
const subjectKinds = [
  'producer',
  'idea',
  'business-plan',
  'product',
  'dossier',
  'commune-review',
  'site-photo',
  'commune-list',
  'council',
  'scoring-session',
  'score-sheet',
  'decision',
  'upper-result',
  'certificate',
  'rubric-pack',
  'rubric-doubt',
  'file',
  'account',
] as const;

const names = ['subjectKind', 'subjectId', 'accountId', 'from', 'to'] as const;
type Filter = Readonly<Partial<Record<(typeof names)[number], string>>>;

/** The audit trail, newest first: who did what to which record. The filter stands in the address. */
export function AuditPage() {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Filter;
  const filter: Filter = Object.fromEntries(
    names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])),
  );
  const setFilter = (next: Filter) => void navigate({ to: '.', search: next as never, replace: true });
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/audit', {
          params: { query: { ...filter, ...(pageParam ? { before: pageParam } : {}), limit: 50 } },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={t('audit.title')} subtitle={t('audit.hint')} />
      <Stack gap="lg" maw="60rem">
        <FilterForm key={JSON.stringify(filter)} filter={filter} onChange={setFilter} />
        {query.error ? (
          <ErrorState error={query.error} onRetry={query.refetch} />
        ) : !items ? (
          <Loading />
        ) : items.length === 0 ? (
          <EmptyState title={t('audit.empty')} />
        ) : (
          <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {items.map((action) => (
              <ActionLine key={action.seq} action={action} onFilter={setFilter} />
            ))}
          </Stack>
        )}
        {query.hasNextPage && (
          <Group justify="center">
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('audit.more')}
            </Button>
          </Group>
        )}
      </Stack>
    </>
  );
}

interface FilterFormProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function FilterForm({ filter, onChange }: FilterFormProps) {
  const { t } = useTranslation('administration');
  const [draft, setDraft] = useState(filter);
  const change = (name: keyof Filter, value: string | null) => setDraft({ ...draft, [name]: value ?? '' });
  return (
    <Section title={t('audit.filter')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChange(draft);
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            <Select
              label={t('audit.subjectKind')}
              data={subjectKinds.map((kind) => ({ value: kind, label: t(`audit.subject.${kind}`) }))}
              value={draft.subjectKind || null}
              clearable
              clearButtonProps={{ 'aria-label': t('audit.clearSubjectKind') }}
              onChange={(kind) => change('subjectKind', kind)}
            />
            {(['subjectId', 'accountId'] as const).map((name) => (
              <TextInput
                key={name}
                label={t(`audit.${name}`)}
                value={draft[name] ?? ''}
                onChange={(event) => change(name, event.currentTarget.value.trim())}
              />
            ))}
            <PlainDateField
              label={t('audit.from')}
              value={draft.from || null}
              onChange={(date) => change('from', date)}
            />
            <PlainDateField
              label={t('audit.to')}
              value={draft.to || null}
              onChange={(date) => change('to', date)}
            />
          </SimpleGrid>
          <Group>
            <Button type="submit">{t('audit.apply')}</Button>
            {Object.keys(filter).length > 0 && (
              <Button variant="default" onClick={() => onChange({})}>
                {t('audit.clear')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

/** Says what was done to what: the steps of a dossier by the rulebook, the rest by the catalogue. */
function useActionWords() {
  const { t, i18n } = useTranslation('administration');
  const { text } = useFormat();
  const subjectOf = (code: string) =>
    i18n.exists(`administration:audit.subject.${code}`) ? t(`audit.subject.${code as 'dossier'}`) : code;
  const actionOf = (code: string) =>
    i18n.exists(`administration:audit.action.${code}`) ? t(`audit.action.${code as 'edit'}`) : code;
  return ({ subjectKind, kind }: AuditAction): string => {
    const step = subjectKind === 'dossier' && dossierActionCodes.find((code) => code === kind);
    const done = step ? text(dossierAction(step).name).toLocaleLowerCase() : actionOf(kind);
    return `${subjectOf(subjectKind)}: ${done}`;
  };
}

interface ActionLineProps {
  readonly action: AuditAction;
  readonly onFilter: (filter: Filter) => void;
}

function ActionLine({ action, onFilter }: ActionLineProps) {
  const { t } = useTranslation('administration');
  const { text } = useFormat();
  const words = useActionWords();
  const { accountId, subjectKind, subjectId } = action;
  const role =
    action.role && action.role in roles ? text(roles[action.role as keyof typeof roles].name) : null;
  return (
    <Paper component="li" withBorder p="md" style={{ borderColor: 'var(--line)' }}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{words(action)}</Text>
        <Text fz="sm" c="dimmed" className="numbers">
          #{action.seq} · <InstantText instant={action.at} />
        </Text>
      </Group>
      <Text>
        {[action.fullName ?? t('audit.system'), role, action.scopeName].filter(Boolean).join(' · ')}
      </Text>
      <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {subjectId}
        {action.version !== null && ` · ${t('audit.version', { version: action.version })}`}
      </Text>
      <details>
        <Text component="summary" fz="sm" py="xs" style={{ cursor: 'pointer' }}>
          {t('audit.details')}
        </Text>
        <Group gap="xs" mb="xs">
          <Button variant="default" onClick={() => onFilter({ subjectKind, subjectId })}>
            {t('audit.onlySubject')}
          </Button>
          {accountId && (
            <Button variant="default" onClick={() => onFilter({ accountId })}>
              {t('audit.onlyPerson')}
            </Button>
          )}
        </Group>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {JSON.stringify({ ...action.payload, sha256: action.sha256 }, null, 2)}
        </Code>
      </details>
    </Paper>
  );
}
