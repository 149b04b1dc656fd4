import { ActionIcon, Button, FileButton, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useMediaQuery, useNetwork } from '@mantine/hooks';
import {
  IconCamera,
  IconCircleCheck,
  IconFile,
  IconPlayerPause,
  IconPlayerPlay,
  IconUpload,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../api/client.ts';
import { useErrorText } from '../api/error-text.ts';
import type { File as StoredFile } from '../api/schema.d.ts';
import { useSignedIn } from '../api/session.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './file-drop.module.css';
import { evidenceRules, type FileRules, refusal } from './upload-rules.ts';
import { type UploadItem, Uploads } from './uploads.ts';

interface FileDropProps {
  /** What is asked for: "Giấy chứng nhận an toàn thực phẩm". */
  readonly label: string;
  /** What good evidence looks like. */
  readonly hint?: string;
  /** Names the place, such as `dossier/<id>/criterion/C.9.2`: a file chosen again there goes on where it stopped. */
  readonly purpose: string;
  /** Whose file it will be; left out for an official's own. */
  readonly producerId?: string;
  readonly rules?: FileRules;
  readonly multiple?: boolean;
  /** Puts the stored file on its record. Must be harmless when repeated. */
  readonly onUploaded: (file: StoredFile) => Promise<unknown>;
}

/** Takes files by button, camera or drop, and sends them so that a dropped line or a reload loses nothing. */
export function FileDrop({
  label,
  hint,
  purpose,
  producerId,
  rules = evidenceRules,
  multiple = true,
  onUploaded,
}: FileDropProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { items, uploads } = useUploads(purpose, producerId, onUploaded);
  // The choice of files of some phones offers no camera, so that it gets a button of its own.
  const camera = (useMediaQuery('(pointer: coarse)') ?? false) && rules.types.includes('image/*');
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);

  function take(chosen: readonly File[]): void {
    const limit = format.bytes(rules.maxBytes);
    const files = multiple ? chosen : chosen.slice(0, 1);
    setRefused(
      files.flatMap((file) => {
        const reason = refusal(file, rules);
        return reason ? [t(`upload.${reason}`, { name: file.name, limit })] : [];
      }),
    );
    uploads.add(files.filter((file) => refusal(file, rules) === null));
  }

  return (
    <Stack gap="sm">
      <Paper
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take([...event.dataTransfer.files]);
        }}
      >
        <Stack gap={4} flex="1 1 15rem" miw={0}>
          <Text fw={600}>{label}</Text>
          <Text fz="sm" c="dimmed">
            {hint ?? t('upload.hint', { limit: format.bytes(rules.maxBytes) })}
          </Text>
        </Stack>
        <Group gap="sm">
          {camera && (
            <FileButton
              capture="environment"
              accept="image/*"
              onChange={(photo) => take(photo ? [photo] : [])}
            >
              {(props) => (
                <Button {...props} variant="light" leftSection={<IconCamera size={20} aria-hidden />}>
                  {t('upload.camera')}
                </Button>
              )}
            </FileButton>
          )}
          <FileButton
            multiple={multiple}
            accept={rules.types.join(',')}
            onChange={(files: File | File[] | null) => take([files ?? []].flat())}
          >
            {(props) => (
              <Button {...props} variant="light" leftSection={<IconUpload size={20} aria-hidden />}>
                {t(camera ? 'upload.file' : 'upload.choose')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Paper>
      <div aria-live="polite">
        {refused.map((reason) => (
          <Text key={reason} fz="sm" c="var(--mantine-color-error)">
            {reason}
          </Text>
        ))}
      </div>
      {items.length > 0 && (
        <ul className={classes.items}>
          {items.map((item) => (
            <UploadRow key={item.id} item={item} uploads={uploads} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function UploadRow({ item, uploads }: { readonly item: UploadItem; readonly uploads: Uploads }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const { file, status } = item;
  const percent = Math.min(100, Math.floor((item.sent / Math.max(1, file.size)) * 100));
  const stopped = status === 'paused' || status === 'interrupted' || status === 'failed';
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
          {status !== 'done' && (
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

function useUploads(
  purpose: string,
  producerId: string | undefined,
  onUploaded: FileDropProps['onUploaded'],
) {
  const accountId = useSignedIn().account.id;
  const latest = useRef(onUploaded);
  latest.current = onUploaded;
  const uploads = useMemo(
    () =>
      new Uploads({
        purpose: `${accountId}/${purpose}`,
        metadata: producerId ? { producerId } : {},
        onArrived: async (uploadId) =>
          latest.current(await dataOf(api.POST('/api/files', { body: { uploadId } }))),
      }),
    [accountId, purpose, producerId],
  );
  const items = useSyncExternalStore(uploads.subscribe, uploads.items);
  const { online } = useNetwork();
  useEffect(() => {
    if (online) uploads.online();
  }, [uploads, online]);
  useEffect(() => () => uploads.dispose(), [uploads]);
  return { items, uploads };
}
