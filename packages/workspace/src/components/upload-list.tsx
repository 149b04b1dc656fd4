import { ActionIcon, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconFile, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/error-text.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './file-drop.module.css';
import { refusedForGood, type UploadItem, type Uploads } from './uploads.ts';

interface UploadListProps {
  readonly items: readonly UploadItem[];
  readonly uploads: Uploads;
}

/** Files on their way: how far each is, and pausing, going on, giving up. */
export function UploadList({ items, uploads }: UploadListProps) {
  if (items.length === 0) return null;
  return (
    <ul className={classes.items}>
      {items.map((item) => (
        <UploadRow key={item.id} item={item} uploads={uploads} />
      ))}
    </ul>
  );
}

function UploadRow({ item, uploads }: { readonly item: UploadItem; readonly uploads: Uploads }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const { file, status } = item;
  const percent = Math.min(100, Math.floor((item.sent / Math.max(1, file.size)) * 100));
  const refused = status === 'failed' && refusedForGood(item.error);
  const stopped = status === 'paused' || status === 'interrupted' || (status === 'failed' && !refused);
  const text = status === 'failed' ? errorText(item.error).detail : t(`upload.${status}`, { percent });
  return (
    <Paper component="li" withBorder p="sm" style={{ borderColor: 'var(--line)' }}>
      <Group wrap="nowrap" gap="sm">
        {status === 'done' ? (
          <IconCircleCheck size={24} color="var(--mantine-color-anchor)" aria-hidden />
        ) : (
          <IconFile size={24} aria-hidden />
        )}
        <Stack gap={2} flex={1} miw={0}>
          <Text fz="sm" truncate="end">
            {file.name}
          </Text>
          <Text fz="sm" c={status === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
            {`${text} · ${format.bytes(file.size)}`}
          </Text>
          {item.kept === false && status !== 'done' && <Text fz="sm">{t('upload.notKept')}</Text>}
          {status !== 'done' && !refused && (
            <Progress value={percent} aria-label={t('upload.progress', { name: file.name })} />
          )}
        </Stack>
        {status === 'sending' && (
          <ActionIcon
            aria-label={t('upload.pause', { name: file.name })}
            onClick={() => uploads.pause(item.id)}
          >
            <IconPlayerPause size={20} />
          </ActionIcon>
        )}
        {stopped && (
          <ActionIcon
            aria-label={t('upload.resume', { name: file.name })}
            onClick={() => uploads.resume(item.id)}
          >
            <IconPlayerPlay size={20} />
          </ActionIcon>
        )}
        {status !== 'finishing' && (
          <ActionIcon
            aria-label={t('upload.remove', { name: file.name })}
            onClick={() => uploads.remove(item.id)}
          >
            <IconX size={20} />
          </ActionIcon>
        )}
      </Group>
    </Paper>
  );
}
