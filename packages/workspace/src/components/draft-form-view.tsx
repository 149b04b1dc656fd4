import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../api/errors.ts';
import { ErrorState } from './states.tsx';
import type { DraftForm } from './use-draft-form.ts';

interface DraftFormViewProps<T extends object> {
  readonly form: DraftForm<T>;
  readonly submitLabel: string;
  /** Beside the button that sends: the way back. */
  readonly actions?: ReactNode;
  /** For a form that changes a record: what to do when somebody else has changed it meanwhile. */
  readonly onConflict?: {
    /** Sends what was typed onto the version that is there now. */
    readonly overwrite: (currentVersion: number) => unknown;
    readonly reload: () => unknown;
  };
  readonly children: ReactNode;
}

/** The frame of a form sent in one piece: what was restored, the fields, why it was refused, and the button. */
export function DraftFormView<T extends object>({
  form,
  submitLabel,
  actions,
  onConflict,
  children,
}: DraftFormViewProps<T>) {
  const { t } = useTranslation();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Stack gap="lg" maw="46rem">
        {form.restored && (
          <Alert variant="light" color="green" role="status">
            <Group justify="space-between" gap="sm">
              <Text fz="sm">{t('draft.restored')}</Text>
              <Button variant="default" onClick={form.discard}>
                {t('draft.discard')}
              </Button>
            </Group>
          </Alert>
        )}
        {children}
        {form.error !== null && form.error !== undefined && (
          <Stack gap="sm">
            <ErrorState error={form.error} />
            {onConflict && isConflict(form.error) && (
              <Group>
                <Button onClick={() => onConflict.overwrite(currentVersionOf(form.error))}>
                  {t('draft.overwrite')}
                </Button>
                <Button variant="default" onClick={() => onConflict.reload()}>
                  {t('draft.reload')}
                </Button>
              </Group>
            )}
          </Stack>
        )}
        <Group gap="sm">
          <Button type="submit" size="lg" loading={form.running}>
            {submitLabel}
          </Button>
          {actions}
        </Group>
      </Stack>
    </form>
  );
}

const currentVersionOf = (error: unknown): number =>
  isConflict(error) ? Number(error.facts.currentVersion) : 0;
