import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconBellCog } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Notice } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState, ErrorState, Loading } from '../../components/states.tsx';
import { InstantText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './notices.module.css';
import { noticesKey, noticesQuery } from './queries.ts';

const route = getRouteApi('/signed-in/notices');

/** Everything that somebody has been told, the newest first; each leads to what it is about. */
export function NoticesPage() {
  const { t } = useTranslation(['notices', 'common']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const unread = route.useSearch().unread === 'true';
  const query = useInfiniteQuery(noticesQuery(unread));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ButtonLink
              to="/notices/preferences"
              variant="default"
              leftSection={<IconBellCog size={20} aria-hidden />}
            >
              {t('preferences.open')}
            </ButtonLink>
            {newest && items.some(({ read }) => !read) && (
              <ActionButton
                variant="light"
                success={t('allRead')}
                onAction={async () => {
                  await api.POST('/api/notices/read', { body: { upTo: newest.id } });
                  await client.invalidateQueries({ queryKey: noticesKey });
                }}
              >
                {t('readAll')}
              </ActionButton>
            )}
          </>
        }
      />
      <Stack gap="lg" maw="52rem">
        <SegmentedControl
          aria-label={t('filter.label')}
          value={unread ? 'unread' : 'all'}
          onChange={(value) =>
            void navigate({
              to: '/notices',
              search: value === 'unread' ? { unread: 'true' } : {},
              replace: true,
            })
          }
          data={[
            { value: 'all', label: t('filter.all') },
            { value: 'unread', label: t('filter.unread') },
          ]}
        />
        {query.isPending ? (
          <Loading />
        ) : query.isError && items.length === 0 ? (
          <ErrorState error={query.error} onRetry={query.refetch} />
        ) : items.length === 0 ? (
          <EmptyState title={t(unread ? 'empty.unread' : 'empty.all')} detail={t('empty.detail')} />
        ) : (
          <ul className={classes.list}>
            {items.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ul>
        )}
        {query.isFetchNextPageError && <ErrorState error={query.error} />}
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </Stack>
    </>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notices');
  const format = useFormat();
  const client = useQueryClient();
  const { id, read, text, page, at } = notice;
  const markRead = () => {
    if (read) return;
    // The page that opens does not wait for it.
    void api
      .POST('/api/notices/{id}/read', { params: { path: { id } } })
      .then(() => client.invalidateQueries({ queryKey: noticesKey }))
      .catch(() => undefined);
  };
  return (
    <li>
      <Link to={page as never} className={classes.row} data-unread={!read || undefined} onClick={markRead}>
        <span className={classes.dot} aria-hidden />
        <span>
          <Text component="span" fw={read ? 400 : 600} display="block">
            {format.text(text)}
          </Text>
          <Text component="span" fz="sm" c="dimmed" display="block">
            <InstantText instant={at} />
            {!read && ` · ${t('unread')}`}
          </Text>
        </span>
      </Link>
    </li>
  );
}
