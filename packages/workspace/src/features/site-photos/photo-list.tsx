import { Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MatterCode } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitePhoto } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { FileDialog } from '../../components/file-dialog.tsx';
import { useFormat } from '../../i18n/format.ts';
import { sitePhotosQuery } from './photo-queries.ts';
import classes from './site-photos.module.css';

/** The photos of a dossier that speak for a matter; none to who may not see them, or while they cannot be read. */
export function useSitePhotos(dossierId: string, matter: MatterCode): readonly SitePhoto[] {
  const may = useCan('site-photo.read');
  const { data = [] } = useQuery({ ...sitePhotosQuery(dossierId), enabled: may });
  return data.filter((photo) => photo.matter === matter);
}

/** What the commune photographed for a matter, for whoever judges. */
export function SitePhotos({
  dossierId,
  matter,
}: {
  readonly dossierId: string;
  readonly matter: MatterCode;
}) {
  const { t } = useTranslation('site-photos');
  const photos = useSitePhotos(dossierId, matter);
  if (photos.length === 0) return null;
  return (
    <div>
      <Text fz="sm" c="dimmed" mb={4}>
        {t('title')}
      </Text>
      <PhotoList photos={photos} />
    </div>
  );
}

interface PhotoListProps {
  readonly photos: readonly SitePhoto[];
  /** What can be done with a photo. */
  readonly act?: (photo: SitePhoto) => ReactNode;
}

/** Photos with what is said of each. */
export function PhotoList({ photos, act }: PhotoListProps) {
  return (
    <ul className={classes.photos}>
      {photos.map((photo) => (
        <li key={photo.id}>
          <Photo photo={photo} />
          {act?.(photo)}
        </li>
      ))}
    </ul>
  );
}

function Photo({ photo }: { readonly photo: SitePhoto }) {
  const { t } = useTranslation('site-photos');
  const format = useFormat();
  const [open, viewer] = useDisclosure(false);
  const title = photo.note ?? t('photo', { at: format.instant(photo.takenAt) });
  const degrees = (value: number) =>
    format.number(value, { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  return (
    <figure className={classes.figure}>
      <UnstyledButton onClick={viewer.open} aria-label={t('open', { title })} w="100%">
        <img src={`/api/files/${photo.fileId}/thumbnail`} alt="" className={classes.photo} loading="lazy" />
      </UnstyledButton>
      <Text component="figcaption" fz="sm" mt={4}>
        {photo.note && (
          <Text component="span" display="block" fz="sm" fw={500} style={{ whiteSpace: 'pre-wrap' }}>
            {photo.note}
          </Text>
        )}
        <Text component="span" display="block" fz="xs" c="dimmed">
          {t(`takenBy.${photo.takenBy}`, { at: format.instant(photo.takenAt) })}
        </Text>
        {photo.place && (
          <Text component="span" display="block" fz="xs" c="dimmed">
            {photo.place}
          </Text>
        )}
        {photo.position && (
          <Text component="span" display="block" fz="xs" c="dimmed">
            {t(`positionBy.${photo.position.by}`, {
              latitude: degrees(photo.position.latitude),
              longitude: degrees(photo.position.longitude),
            })}
          </Text>
        )}
      </Text>
      <FileDialog
        file={{ fileId: photo.fileId, title, mediaType: 'image/jpeg', pages: null }}
        opened={open}
        onClose={viewer.close}
      />
    </figure>
  );
}
