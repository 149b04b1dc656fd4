import { Alert, Button, EmptyState as MantineEmptyState, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/error-text.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';

interface EmptyStateProps {
  readonly title: string;
  /** What to do about it. */
  readonly detail?: string;
  readonly icon?: ReactNode;
  /** Whether the title is the page's own heading. */
  readonly heading?: boolean;
  /** The button that leads on. */
  readonly children?: ReactNode;
}

/** Says that there is nothing here, and how there comes to be something. */
export function EmptyState({ title, detail, icon, heading = false, children }: EmptyStateProps) {
  return (
    <MantineEmptyState py="xl" icon={icon ?? <IconInbox aria-hidden />} variant="light" color="green">
      {heading ? (
        <Title order={1} tabIndex={-1} ta="center">
          {title}
        </Title>
      ) : (
        <Text fw={600} ta="center">
          {title}
        </Text>
      )}
      {detail && (
        <Text c="dimmed" ta="center" maw="34rem">
          {detail}
        </Text>
      )}
      {children && <MantineEmptyState.Actions>{children}</MantineEmptyState.Actions>}
    </MantineEmptyState>
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => unknown;
  /** Whether the title is the page's own heading. */
  readonly heading?: boolean;
}

/** Says what went wrong and what to do, and tries again. */
export function ErrorState({ error, onRetry, heading = false }: ErrorStateProps) {
  const { t } = useTranslation();
  const { title, detail } = useErrorText()(error);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={heading ? undefined : title}
    >
      <Stack gap="sm" align="flex-start">
        {heading && (
          <Title order={1} fz="lg" tabIndex={-1}>
            {title}
          </Title>
        )}
        <Text fz="sm">{detail}</Text>
        {onRetry && (
          <Button variant="default" onClick={() => onRetry()}>
            {t('action.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** The outline of what is on the way. */
export const Loading = PageSkeleton;

interface QueryViewProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>;
  readonly loading?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** One query's data, or that it is on the way, or why it is not there. */
export function QueryView<T>({ query, loading, children }: QueryViewProps<T>) {
  // Data that was read before stays on screen when reading it anew fails.
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  return <>{loading ?? <Loading />}</>;
}
