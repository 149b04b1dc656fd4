import {
  ActionIcon,
  Alert,
  Button,
  FileButton,
  Group,
  Loader,
  Modal,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconCamera,
  IconCrop,
  IconPhoto,
  IconRotateClockwise,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { useAction } from '../use-action.ts';
import { usePhone } from '../use-phone.ts';
import { CropEditor } from './crop-editor.tsx';
import classes from './scan.module.css';
import { mostPages, pdfFile, type ScanPage, useScanPages } from './scan-pages.ts';

interface ScanDialogProps {
  readonly onMade: (pdf: File) => void;
  readonly onClose: () => void;
}

/** Takes photos of the pages of a paper, sets them right, and makes one PDF of them, all in the browser. */
export function ScanDialog({ onMade, onClose }: ScanDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = usePhone();
  const scan = useScanPages();
  const { pages } = scan;
  const [name, setName] = useState('');
  const [cropping, setCropping] = useState<ScanPage | null>(null);
  const waiting = pages.some(({ picture }) => picture === null);
  const bytes = pages.reduce((sum, { picture }) => sum + (picture?.jpeg.size ?? 0), 0);
  const make = useAction(async () => {
    onMade(await pdfFile(pages, name.trim() || t('scan.fileName')));
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={phone}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t(cropping ? 'scan.crop' : 'scan.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {cropping ? (
        <CropEditor
          file={cropping.file}
          corners={cropping.corners}
          onCancel={() => setCropping(null)}
          onDone={(corners) => {
            scan.change(cropping, { corners });
            setCropping(null);
          }}
        />
      ) : (
        <Stack>
          <Text fz="sm">{t('scan.hint')}</Text>
          <Group>
            <FileButton
              capture="environment"
              accept="image/*"
              onChange={(photo) => photo && scan.add([photo])}
            >
              {(props) => (
                <Button {...props} variant="light" leftSection={<IconCamera size={20} aria-hidden />}>
                  {t('scan.take')}
                </Button>
              )}
            </FileButton>
            <FileButton multiple accept="image/*" onChange={(photos) => scan.add(photos)}>
              {(props) => (
                <Button {...props} variant="light" leftSection={<IconPhoto size={20} aria-hidden />}>
                  {t('scan.choose')}
                </Button>
              )}
            </FileButton>
          </Group>
          <div aria-live="polite">
            {scan.refused.map((each) => (
              <Alert key={`${each.name} ${each.reason}`} color="red" variant="light" mb="xs">
                {t(`scan.${each.reason}`, { name: each.name, most: mostPages })}
              </Alert>
            ))}
          </div>
          <ol className={classes.pages}>
            {pages.map((page, index) => (
              <PageCard
                key={page.id}
                page={page}
                number={index + 1}
                last={index === pages.length - 1}
                scan={scan}
                onCrop={() => setCropping(page)}
              />
            ))}
          </ol>
          {pages.length > 0 && (
            <>
              <TextInput
                label={t('scan.name')}
                placeholder={t('scan.fileName')}
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Text fz="sm" role="status">
                {waiting
                  ? t('scan.making')
                  : t('scan.sum', { count: pages.length, size: format.bytes(bytes) })}
              </Text>
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button
              disabled={pages.length === 0 || waiting}
              loading={make.running}
              onClick={() => void make.run()}
            >
              {t('scan.make')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

interface PageCardProps {
  readonly page: ScanPage;
  readonly number: number;
  readonly last: boolean;
  readonly scan: ReturnType<typeof useScanPages>;
  readonly onCrop: () => void;
}

function PageCard({ page, number, last, scan, onCrop }: PageCardProps) {
  const { t } = useTranslation();
  const { picture } = page;
  const icon = { size: 20, 'aria-hidden': true } as const;
  return (
    <li>
      {picture ? (
        <img src={picture.url} alt={t('scan.page', { number })} className={classes.picture} />
      ) : (
        <Group className={classes.picture} justify="center">
          <Loader size="sm" />
        </Group>
      )}
      <Text fz="sm" ta="center">
        {t('scan.page', { number })}
      </Text>
      <Group gap={0} justify="center">
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('scan.earlier', { number })}
          disabled={number === 1}
          onClick={() => scan.move(page, -1)}
        >
          <IconArrowLeft {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('scan.later', { number })}
          disabled={last}
          onClick={() => scan.move(page, 1)}
        >
          <IconArrowRight {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('scan.turn', { number })}
          disabled={picture === null}
          onClick={() => scan.change(page, { turns: (page.turns + 1) % 4 })}
        >
          <IconRotateClockwise {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('scan.cropOne', { number })}
          disabled={picture === null}
          onClick={onCrop}
        >
          <IconCrop {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('scan.removeOne', { number })}
          onClick={() => scan.remove(page)}
        >
          <IconTrash {...icon} />
        </ActionIcon>
      </Group>
    </li>
  );
}
