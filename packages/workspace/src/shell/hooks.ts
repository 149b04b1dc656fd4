import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session.ts';
import { hasStoredLanguage } from '../i18n/language.ts';

/** A session that ended while a page was open (signed out elsewhere, idle too long) leads to the sign-in page. */
export function useReturnToSignIn(): void {
  const navigate = useNavigate();
  const session = useQuery(sessionQuery).data;
  const ended = session === null || (session !== undefined && session.secondFactor !== 'none');
  const next = useRouterState({ select: (state) => state.location.href });
  useEffect(() => {
    if (ended) void navigate({ to: '/sign-in' as string, search: { next } as never, replace: true });
  }, [ended, navigate, next]);
}

/**
 * Moves the focus to the heading of each new page, so that a screen reader says where it is; or to what the page marks
 * with `data-page-focus`.
 */
export function useFocusOnNewPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const start =
          document.querySelector<HTMLElement>('main [data-page-focus]') ??
          document.querySelector<HTMLElement>('main h1') ??
          document.getElementById('main');
        start?.focus({ preventScroll: true });
      }),
    [router],
  );
}

/** Shows the language of the person's account on a browser where none was chosen yet. */
export function useAccountLanguage(): void {
  const { i18n } = useTranslation();
  const locale = useQuery(sessionQuery).data?.account.locale;
  useEffect(() => {
    if (locale && !hasStoredLanguage() && locale !== i18n.language) void i18n.changeLanguage(locale);
  }, [locale, i18n]);
}
