import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetEvidence } from '../../api/schema.d.ts';
import classes from './scoring-sheet.module.css';

/** A paper as pictures of its pages, which every tablet can draw, and the original beside them. */
export function EvidenceViewer({ evidence }: { readonly evidence: SheetEvidence }) {
  const { t } = useTranslation('evaluation');
  const { fileId, title, mediaType } = evidence;
  const pages = evidence.pages ?? 1;
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState(false);
  const isPdf = mediaType === 'application/pdf';
  const source = isPdf ? `/api/files/${fileId}/pages/${page}` : `/api/files/${fileId}/view`;
  return (
    <Stack gap="sm">
      {failed ? (
        <Text role="alert">{t('viewer.failed')}</Text>
      ) : (
        <img
          src={source}
          alt={t('viewer.page', { title, page, pages })}
          className={classes.page}
          onError={() => setFailed(true)}
        />
      )}
      {isPdf && pages > 1 && (
        <Group justify="space-between" gap="xs">
          <Button variant="default" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {t('viewer.previous')}
          </Button>
          <Text fz="sm" className="numbers" role="status">
            {t('viewer.of', { page, pages })}
          </Text>
          <Button variant="default" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {t('viewer.next')}
          </Button>
        </Group>
      )}
      <Anchor href={`/api/files/${fileId}`} py={8}>
        {t('viewer.original')}
      </Anchor>
    </Stack>
  );
}
