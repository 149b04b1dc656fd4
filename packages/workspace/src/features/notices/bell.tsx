import { Indicator, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionIconLink } from '../../components/links.tsx';
import { countQuery } from './queries.ts';

/** How many notices have not been read, and the way to them. */
export function Bell() {
  const { t } = useTranslation('notices');
  const { data } = useQuery(countQuery);
  const unread = data?.unread ?? 0;
  return (
    <>
      <Indicator
        label={unread > 99 ? '99+' : unread}
        disabled={unread === 0}
        color="red.8"
        size={20}
        offset={8}
        aria-hidden={false}
      >
        <ActionIconLink to="/notices" aria-label={t('bell.label', { count: unread })}>
          <IconBell size={24} stroke={1.7} aria-hidden />
        </ActionIconLink>
      </Indicator>
      <VisuallyHidden role="status">
        {useIsNews(data?.newest) ? t('bell.news', { count: unread }) : ''}
      </VisuallyHidden>
    </>
  );
}

/**
 * Whether something has come since the page was opened: what waited before is no news to say aloud.
 *
 * @param newest the newest that is unread; null when none is, undefined until that is known
 */
function useIsNews(newest: string | null | undefined): boolean {
  const first = useRef<string>(undefined);
  if (newest !== undefined) first.current ??= newest ?? '';
  return typeof newest === 'string' && first.current !== undefined && newest > first.current;
}
