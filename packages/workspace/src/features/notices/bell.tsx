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
  const { unread = 0, newest = null } = useQuery(countQuery).data ?? {};
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
      <VisuallyHidden role="status">{useIsNews(newest) ? t('bell.news') : ''}</VisuallyHidden>
    </>
  );
}

/** Whether something has come since the page was opened: what waited before is no news to say aloud. */
function useIsNews(newest: string | null): boolean {
  const first = useRef<string | null>(null);
  if (newest && !first.current) first.current = newest;
  return newest !== null && first.current !== null && newest > first.current;
}
