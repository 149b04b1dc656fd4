import { Button, FileButton, Group, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { File as StoredFile } from '../api/schema.d.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './file-drop.module.css';
import { UploadList } from './upload-list.tsx';
import { evidenceRules, type FileRules, refusal } from './upload-rules.ts';
import { useUploads } from './use-uploads.ts';

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
  /** A button for the camera where there is one; as a matter of course where any image is taken. */
  readonly camera?: boolean;
  /** Keep the files in the browser until they are sent; `KeptUploads` goes on with them when the page is reopened. */
  readonly keep?: boolean;
  /** Looks at the files before they are sent, and answers those that are to be. */
  readonly screen?: (files: readonly File[]) => Promise<readonly File[]>;
  /** Further ways to bring files. */
  readonly actions?: (take: (files: readonly File[]) => void) => ReactNode;
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
  camera: wantsCamera = rules.types.includes('image/*'),
  keep = false,
  screen,
  actions,
  onUploaded,
}: FileDropProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { items, uploads } = useUploads({ purpose, producerId, keep, onUploaded });
  // The choice of files of some phones offers no camera, so that it gets a button of its own.
  const coarse = useMediaQuery('(pointer: coarse)') ?? false;
  const camera = coarse && wantsCamera && !actions;
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
    const good = files.filter((file) => refusal(file, rules) === null);
    if (screen) void screen(good).then((wanted) => uploads.add(wanted));
    else uploads.add(good);
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
          {actions?.(take)}
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
                {t(camera || actions ? 'upload.file' : 'upload.choose')}
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
      <UploadList items={items} uploads={uploads} />
    </Stack>
  );
}
