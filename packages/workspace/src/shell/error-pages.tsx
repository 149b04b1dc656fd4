import { Box, Group } from '@mantine/core';
import { IconLock, IconMapQuestion } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors.ts';
import { ButtonLink } from '../components/links.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';

/** Whether a page is drawn within a layout, which has the `main` landmark. */
export const InLayout = createContext(false);

/** The page of an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Frame>
      <title>{`${t('notFound.title')} · Sao Làng`}</title>
      <EmptyState
        heading
        icon={<IconMapQuestion />}
        title={t('notFound.title')}
        detail={t('notFound.detail')}
      >
        <ButtonLink to="/">{t('action.home')}</ButtonLink>
      </EmptyState>
    </Frame>
  );
}

/** A page of its own is a landmark; within the layout the layout's `main` is there already. */
function Frame({ children }: { readonly children: ReactNode }) {
  const inside = useContext(InLayout);
  return (
    <Box component={inside ? 'div' : 'main'} py="xl" px="md">
      {children}
    </Box>
  );
}

/** The page of any error that a page did not show itself: says what to do, and tries again. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (error instanceof ApiError && error.code === 'not-found') return <NotFoundPage />;
  if (error instanceof ApiError && error.code === 'forbidden') {
    return (
      <Frame>
        <title>{`${t('problem.forbidden.title')} · Sao Làng`}</title>
        <EmptyState
          heading
          icon={<IconLock />}
          title={t('problem.forbidden.title')}
          detail={t('problem.forbidden.detail')}
        >
          <ButtonLink to="/">{t('action.home')}</ButtonLink>
        </EmptyState>
      </Frame>
    );
  }
  return (
    <Frame>
      <title>{`${t('problem.unknown.title')} · Sao Làng`}</title>
      <ErrorState
        heading
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
      <Group justify="center" mt="md">
        <ButtonLink to="/" variant="subtle">
          {t('action.home')}
        </ButtonLink>
      </Group>
    </Frame>
  );
}
