import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/error-text.ts';
import type { Fields } from './three-way-merge.ts';
import type { AutosaveForm } from './use-autosave.ts';

/** Whether what was typed has arrived: "đang lưu", "đã lưu", or why not, and that it is kept here meanwhile. */
export function SaveStatus<T extends Fields>({ form }: { readonly form: AutosaveForm<T> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const failed = form.status === 'failed' || form.status === 'conflict';
  const Icon = failed ? IconAlertTriangle : form.status === 'saved' ? IconCheck : IconCloudUpload;
  return (
    <Group gap="xs" mih="var(--touch)" wrap="wrap">
      <Text
        component="span"
        fz="sm"
        c={failed ? 'var(--mantine-color-error)' : 'dimmed'}
        role="status"
        aria-live="polite"
      >
        {form.status !== 'clean' && (
          <Icon size={18} aria-hidden style={{ verticalAlign: '-0.25em', marginInlineEnd: 6 }} />
        )}
        {form.status === 'clean' && (form.restored ? t('save.restored') : t('save.clean'))}
        {(form.status === 'waiting' || form.status === 'saving') && t('save.saving')}
        {form.status === 'saved' && t('save.saved')}
        {form.status === 'failed' && t('save.failed', { reason: errorText(form.error).title })}
        {form.status === 'conflict' && t('save.conflict')}
      </Text>
      {form.status === 'failed' && (
        <Button variant="default" onClick={() => void form.flush()}>
          {t('action.retry')}
        </Button>
      )}
    </Group>
  );
}
