import { ActionIcon, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../components/file-drop.tsx';
import type { DraftForm } from '../../components/use-draft-form.ts';
import classes from './product-photo.module.css';
import { ProductPhoto } from './product-photo.tsx';
import { moved, type ProductValues } from './product-values.ts';

const maxPhotos = 10;

/** The kinds of photo that are taken; a phone turns its own kind into JPEG when only these are asked for. */
export const photoRules = {
  types: ['image/jpeg', 'image/png', 'image/webp'],
  maxBytes: 200 * 1024 * 1024,
} as const;

interface ProductPhotosFieldProps {
  readonly form: DraftForm<ProductValues>;
  readonly producerId: string;
  /** Names the form, so that an upload that was cut goes on where it stopped. */
  readonly purpose: string;
}

/** Up to ten photos in order, each with a caption; the first is the one that lists show. */
export function ProductPhotosField({ form, producerId, purpose }: ProductPhotosFieldProps) {
  const { t } = useTranslation('products');
  const { photos } = form.value;
  const error = form.errorAt('photos');
  const change = (next: (before: ProductValues['photos']) => ProductValues['photos']) =>
    form.set((before) => ({ photos: next(before.photos) }));
  return (
    <Stack data-field="photos" tabIndex={-1}>
      {photos.length > 0 && (
        <ol className={classes.list}>
          {photos.map((photo, index) => (
            <Paper key={photo.fileId} component="li" withBorder p="sm" style={{ borderColor: 'var(--line)' }}>
              <Group align="flex-start" gap="sm" wrap="nowrap">
                <ProductPhoto fileId={photo.fileId} alt={t('photo.alt', { number: index + 1 })} />
                <Stack gap={4} flex={1} miw={0}>
                  {index === 0 && (
                    <Text fz="sm" fw={600}>
                      {t('photo.main')}
                    </Text>
                  )}
                  <TextInput
                    aria-label={t('photo.caption', { number: index + 1 })}
                    placeholder={t('photo.captionHint')}
                    value={photo.caption}
                    maxLength={200}
                    onChange={(event) => {
                      const caption = event.currentTarget.value;
                      change((before) => before.with(index, { fileId: photo.fileId, caption }));
                    }}
                  />
                  <Group gap={0}>
                    <ActionIcon
                      aria-label={t('photo.up', { number: index + 1 })}
                      disabled={index === 0}
                      onClick={() => change((before) => moved(before, index, -1))}
                    >
                      <IconArrowUp size={20} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('photo.down', { number: index + 1 })}
                      disabled={index === photos.length - 1}
                      onClick={() => change((before) => moved(before, index, 1))}
                    >
                      <IconArrowDown size={20} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('photo.remove', { number: index + 1 })}
                      onClick={() => change((before) => before.toSpliced(index, 1))}
                    >
                      <IconTrash size={20} />
                    </ActionIcon>
                  </Group>
                </Stack>
              </Group>
            </Paper>
          ))}
        </ol>
      )}
      {photos.length < maxPhotos && (
        <FileDrop
          label={t('photo.add')}
          hint={t('photo.hint', { count: maxPhotos - photos.length })}
          purpose={purpose}
          producerId={producerId}
          rules={photoRules}
          onUploaded={async ({ id: fileId }) => {
            change((before) =>
              before.length >= maxPhotos || before.some((photo) => photo.fileId === fileId)
                ? before
                : [...before, { fileId, caption: '' }],
            );
          }}
        />
      )}
      {error && (
        <Text fz="sm" c="error" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}
