import {
  ActionIcon,
  Button,
  Group,
  Modal,
  Select,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type MatterCode, matters } from '@saolang/rulebook';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/client.ts';
import type { SitePhoto, File as StoredFile } from '../../api/schema.d.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { KeptUploads } from '../../components/kept-uploads.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { photoRules } from '../products/product-photos-field.tsx';
import { chosenOf, keepChosen } from './chosen-photos.ts';
import { PhotoList, useSitePhotos } from './photo-list.tsx';
import { addSitePhoto, changeSitePhoto, removeSitePhoto, sitePhotosQuery } from './photo-queries.ts';

interface MatterPhotosProps {
  readonly dossierId: string;
  readonly matter: MatterCode;
}

const purposeOf = (dossierId: string, matter: string) => `site-photo/${dossierId}/${matter}`;

/** Puts a photo that has arrived beside its matter; harmless when repeated. */
function useAdding(dossierId: string) {
  const queryClient = useQueryClient();
  return async (file: StoredFile, purpose: string) => {
    const matter = matters.find(({ code }) => purpose.endsWith(`/${code}`))?.code ?? 'localMaterial';
    const said = chosenOf(localStorage, dossierId, file, Date.now());
    const photos = await addSitePhoto(dossierId, { id: newId(), fileId: file.id, matter, ...said });
    queryClient.setQueryData(sitePhotosQuery(dossierId).queryKey, photos);
  };
}

/** Photos that were on their way when the page was closed, going on by themselves. */
export function KeptSitePhotos({ dossierId }: { readonly dossierId: string }) {
  return <KeptUploads purpose={`site-photo/${dossierId}/`} onUploaded={useAdding(dossierId)} />;
}

/** What was photographed at the producer's place for a matter, and taking more. */
export function MatterPhotos({ dossierId, matter }: MatterPhotosProps) {
  const { t } = useTranslation('site-photos');
  const photos = useSitePhotos(dossierId, matter);
  const add = useAdding(dossierId);
  const [locate, setLocate] = useLocalStorage({
    key: 'saolang:site-photos:locate',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const purpose = purposeOf(dossierId, matter);
  const name = matters.find(({ code }) => code === matter)?.name;
  const format = useFormat();
  return (
    <Stack gap="sm">
      {photos.length > 0 && (
        <PhotoList photos={photos} act={(photo) => <PhotoActs dossierId={dossierId} photo={photo} />} />
      )}
      <Switch
        label={t('locate')}
        description={t('locateHint')}
        aria-label={`${t('locate')}: ${name ? format.text(name) : ''}`}
        checked={locate}
        onChange={(event) => setLocate(event.currentTarget.checked)}
      />
      <FileDrop
        label={t('add')}
        hint={t('addHint')}
        purpose={purpose}
        rules={photoRules}
        camera
        keep
        screen={async (files) => {
          keepChosen(localStorage, dossierId, files, {
            at: Date.now(),
            position: locate ? await devicePosition() : null,
          });
          return files;
        }}
        onUploaded={(file) => add(file, purpose)}
      />
    </Stack>
  );
}

/** Where the device is, if its owner lets the page know within a few seconds. */
function devicePosition(): Promise<{ latitude: number; longitude: number } | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(null);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 },
    );
  });
}

interface PhotoActsProps {
  readonly dossierId: string;
  readonly photo: SitePhoto;
}

function PhotoActs({ dossierId, photo }: PhotoActsProps) {
  const { t } = useTranslation('site-photos');
  const format = useFormat();
  const queryClient = useQueryClient();
  const confirm = useConfirm();
  const [editing, setEditing] = useState(false);
  if (!photo.mayChange) return null;
  const title = photo.note ?? t('photo', { at: format.instant(photo.takenAt) });
  return (
    <Group gap={4}>
      <ActionIcon aria-label={t('edit', { title })} onClick={() => setEditing(true)}>
        <IconPencil size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('remove', { title })}
        onClick={() =>
          confirm({
            title: t('removeTitle'),
            body: t('removeBody'),
            confirmLabel: t('removeConfirm'),
            danger: true,
            onConfirm: async () => {
              await removeSitePhoto(dossierId, photo.id);
              await queryClient.invalidateQueries({ queryKey: sitePhotosQuery(dossierId).queryKey });
            },
          })
        }
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
      {editing && <PhotoDialog dossierId={dossierId} photo={photo} onClose={() => setEditing(false)} />}
    </Group>
  );
}

/** An instant as the clock of Việt Nam shows it, for a field of date and time; and back. */
const toField = (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(instant))
    .replace(' ', 'T');
const fromField = (value: string) => new Date(`${value}:00+07:00`).toISOString();

function PhotoDialog({ dossierId, photo, onClose }: PhotoActsProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['site-photos', 'common']);
  const format = useFormat();
  const queryClient = useQueryClient();
  const [matter, setMatter] = useState<MatterCode>(photo.matter);
  const [note, setNote] = useState(photo.note ?? '');
  const [place, setPlace] = useState(photo.place ?? '');
  const [taken, setTaken] = useState(toField(photo.takenAt));
  const save = useAction(
    async () => {
      const takenAt = taken === toField(photo.takenAt) || taken === '' ? null : fromField(taken);
      const photos = await changeSitePhoto(dossierId, photo, { matter, note, place, takenAt });
      queryClient.setQueryData(sitePhotosQuery(dossierId).queryKey, photos);
      onClose();
    },
    { onError: () => true },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{t('editTitle')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <TextInput
          label={t('place')}
          description={t('placeHint')}
          maxLength={300}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        {photo.takenBy === 'officer' ? (
          <TextInput
            type="datetime-local"
            label={t('taken')}
            value={taken}
            onChange={(event) => setTaken(event.currentTarget.value)}
          />
        ) : (
          <Text fz="sm">{t('takenBy.camera', { at: format.instant(photo.takenAt) })}</Text>
        )}
        <Select
          label={t('matter')}
          data={matters.map(({ code, name }) => ({ value: code, label: format.text(name) }))}
          value={matter}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => setMatter((value as MatterCode | null) ?? matter)}
        />
        {save.error !== null && <ErrorState error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={save.running} onClick={() => void save.run()}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
