import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-pages.module.css';

interface FilePagesProps {
  readonly fileId: string;
  readonly title: string;
  readonly mediaType: string;
  /** Of a PDF. */
  readonly pages: number | null;
}

/** How long to wait before a page that the server could not draw is asked for again, in milliseconds. */
const pauses = [2000, 5000, 10_000] as const;

/** A file as pictures of its pages, which every browser can draw, and the original beside them to be saved. */
export function FilePages({ fileId, title, mediaType, pages }: FilePagesProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [failures, setFailures] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const pdf = mediaType === 'application/pdf';
  const last = pdf ? (pages ?? 1) : 1;
  const turn = (next: number) => {
    setFailures(0);
    setWaiting(false);
    setPage(next);
  };
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setWaiting(false), pauses[failures - 1]);
    return () => clearTimeout(timer);
  }, [waiting, failures]);
  return (
    <Stack gap="sm">
      {waiting ? (
        <Text role="status">{t('pages.waiting')}</Text>
      ) : failures > pauses.length ? (
        <Group role="alert" gap="sm">
          <Text>{t('pages.failed')}</Text>
          <Button variant="default" onClick={() => turn(page)}>
            {t('action.retry')}
          </Button>
        </Group>
      ) : (
        <img
          key={`${page} ${failures}`}
          src={pdf ? `/api/files/${fileId}/pages/${page}` : `/api/files/${fileId}/view`}
          alt={t('pages.page', { title, page, pages: last })}
          className={classes.page}
          onError={() => {
            setWaiting(failures < pauses.length);
            setFailures(failures + 1);
          }}
        />
      )}
      {last > 1 && (
        <Group justify="space-between" gap="xs">
          <Button variant="default" disabled={page <= 1} onClick={() => turn(page - 1)}>
            {t('pages.previous')}
          </Button>
          <Text fz="sm" className="numbers" role="status">
            {t('pages.of', { page, pages: last })}
          </Text>
          <Button variant="default" disabled={page >= last} onClick={() => turn(page + 1)}>
            {t('pages.next')}
          </Button>
        </Group>
      )}
      <Anchor href={`/api/files/${fileId}`} py={8}>
        {t('pages.original')}
      </Anchor>
    </Stack>
  );
}
