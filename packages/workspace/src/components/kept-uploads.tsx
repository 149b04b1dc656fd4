import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { File as StoredFile } from '../api/schema.d.ts';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

interface KeptUploadsProps {
  /** The beginning that the purposes of the page's places share. */
  readonly purpose: string;
  /**
   * Puts the stored file on its record. Must be harmless when repeated.
   *
   * @param purpose where the file was chosen
   */
  readonly onUploaded: (file: StoredFile, purpose: string) => Promise<unknown>;
}

/** Files that were on their way when the page was closed, going on by themselves. Nothing when there are none. */
export function KeptUploads({ purpose, onUploaded }: KeptUploadsProps) {
  const { t } = useTranslation();
  const { items, uploads } = useUploads({ purpose, keep: true, restore: true, onUploaded });
  if (items.length === 0) return null;
  return (
    <Paper component="section" aria-label={t('upload.goingOn')} role="status">
      <Stack gap="xs">
        <Text fw={600}>{t('upload.goingOn')}</Text>
        <UploadList items={items} uploads={uploads} />
      </Stack>
    </Paper>
  );
}
