import { Group, Stack, Text } from '@mantine/core';
import { roles } from '@saolang/rulebook';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { AccessReview, AccessReviewEntry } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { type ListControl, useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { InstantText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { pageSize, reviewQuery } from './queries.ts';
import { roleOptions } from './roles.ts';

const answerOf = ({ answer }: AccessReviewEntry) =>
  answer === null ? 'open' : answer.kept ? 'kept' : 'withdrawn';

/** The half-yearly review: every right in force, to keep or to withdraw. */
export function AccessReviewPage() {
  const list = useListState({ filters: ['role', 'answer'] });
  const query = useQuery(reviewQuery(list.state));
  return (
    <QueryView query={query}>{(review) => <Review review={review} list={list} query={query} />}</QueryView>
  );
}

interface ReviewProps {
  readonly review: AccessReview;
  readonly list: ListControl;
  readonly query: UseQueryResult<AccessReview>;
}

function Review({ review, list, query }: ReviewProps) {
  const { t } = useTranslation('administration');
  const { text, date } = useFormat();
  return (
    <>
      <PageHeader
        title={t('review.title', { period: review.period })}
        subtitle={
          <>
            {t('review.hint', { date: date(review.endsOn) })}{' '}
            {review.open > 0 ? t('review.left', { count: review.open }) : t('review.allDone')}
          </>
        }
      />
      <DataTable<AccessReviewEntry>
        label={t('review.title', { period: review.period })}
        list={list}
        query={query}
        rows={review.items}
        total={review.total}
        pageSize={pageSize}
        searchHint={t('accounts.searchHint')}
        rowKey={(row) => row.grantId}
        exportHref="/api/access-review.xlsx"
        columns={[
          {
            id: 'fullName',
            header: t('review.column.fullName'),
            card: 'title',
            sortable: true,
            cell: (row) => <Text fw={600}>{row.fullName}</Text>,
          },
          {
            id: 'role',
            header: t('review.column.role'),
            filter: roleOptions(text),
            cell: (row) => text(roles[row.role].name),
          },
          {
            id: 'scope',
            header: t('review.column.scope'),
            cell: (row) => row.scopeName ?? t('everywhere'),
          },
          {
            id: 'lastActive',
            header: t('review.column.lastActive'),
            sortable: true,
            cell: (row) => <InstantText instant={row.lastActiveAt} />,
          },
          {
            id: 'answer',
            header: t('review.column.answer'),
            filter: (['open', 'kept', 'withdrawn'] as const).map((value) => ({
              value,
              label: t(`review.${value}`),
            })),
            cell: (row) => <Answer entry={row} mayAnswer={review.mayAnswer} />,
          },
        ]}
      />
    </>
  );
}

function Answer({ entry, mayAnswer }: { readonly entry: AccessReviewEntry; readonly mayAnswer: boolean }) {
  const { t } = useTranslation('administration');
  const { instant } = useFormat();
  const queryClient = useQueryClient();
  const name = entry.fullName;
  async function answer(kept: boolean, note: string | null): Promise<void> {
    await dataOf(
      api.PUT('/api/access-review/{grantId}', {
        params: { path: { grantId: entry.grantId } },
        body: { kept, note },
      }),
    );
    await queryClient.invalidateQueries({ queryKey: ['access-review'] });
  }
  const given = entry.answer;
  return (
    <Stack gap="xs">
      <div>
        <Text fw={given ? 600 : 400}>{t(`review.${answerOf(entry)}`)}</Text>
        {given && (
          <Text fz="sm" c="dimmed">
            {t('review.by', { name: given.by, at: instant(given.at) })}
            {given.note && `: ${given.note}`}
          </Text>
        )}
      </div>
      {mayAnswer && entry.own && (
        <Text fz="sm" c="dimmed">
          {t('review.own')}
        </Text>
      )}
      {mayAnswer && !entry.own && (given === null || given.kept) && (
        <Group gap="xs" wrap="nowrap">
          {given === null && (
            <ActionButton
              variant="default"
              aria-label={t('review.keepLabel', { name })}
              onAction={() => answer(true, null)}
            >
              {t('review.keep')}
            </ActionButton>
          )}
          <ActionButton
            variant="default"
            aria-label={t('review.withdrawLabel', { name })}
            confirm={{
              title: t('review.withdrawTitle', { name }),
              body: t('review.withdrawBody'),
              confirmLabel: t('review.withdraw'),
              danger: true,
              reason: 'optional',
              reasonLabel: t('review.note'),
            }}
            onAction={(reason) => answer(false, reason || null)}
          >
            {t('review.withdraw')}
          </ActionButton>
        </Group>
      )}
    </Stack>
  );
}
