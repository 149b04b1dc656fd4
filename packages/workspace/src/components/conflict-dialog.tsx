import { Button, Group, Modal, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fields } from './three-way-merge.ts';
import type { AutosaveForm } from './use-autosave.ts';

interface ConflictDialogProps<T extends Fields> {
  readonly form: AutosaveForm<T>;
  /** The names of the fields, as the form labels them. */
  readonly labels: Readonly<Record<keyof T & string, string>>;
  /** Draws a value that is no plain text. */
  readonly show?: (field: keyof T & string, value: unknown) => ReactNode;
}

/** Puts both values side by side where two people changed the same field, and lets this one choose. */
export function ConflictDialog<T extends Fields>({ form, labels, show }: ConflictDialogProps<T>) {
  const { t } = useTranslation();
  const draw = (field: keyof T & string, value: unknown): ReactNode =>
    show
      ? show(field, value)
      : value === null || value === undefined || value === ''
        ? t('state.none')
        : String(value);
  const { conflict } = form;
  return (
    <Modal
      opened={conflict !== null}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t('conflict.title')}</Text>}
    >
      <Stack>
        <Text>{t('conflict.detail')}</Text>
        {conflict?.fields.map((field) => (
          <Stack key={field} gap="xs">
            <Text fw={600}>{labels[field]}</Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <Side label={t('conflict.mine')}>{draw(field, form.value[field])}</Side>
              <Side label={t('conflict.theirs')}>{draw(field, conflict.theirs[field])}</Side>
            </SimpleGrid>
          </Stack>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => form.resolve('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button data-autofocus onClick={() => form.resolve('mine')}>
            {t('conflict.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Side({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="sm" style={{ borderColor: 'var(--line)' }}>
      <Text fz="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" style={{ whiteSpace: 'pre-wrap' }}>
        {children}
      </Text>
    </Paper>
  );
}
