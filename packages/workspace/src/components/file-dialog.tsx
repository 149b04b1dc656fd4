import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilePages } from './file-pages.tsx';
import { usePhone } from './use-phone.ts';

interface FileDialogProps {
  readonly file: Parameters<typeof FilePages>[0];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The pages of a file over the page, where nothing is lost. */
export function FileDialog({ file, opened, onClose }: FileDialogProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen={phone}
      size="xl"
      title={<Text fw={600}>{file.title}</Text>}
      closeButtonProps={{ 'aria-label': t('pages.close') }}
    >
      <FilePages {...file} />
    </Modal>
  );
}
