import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface BottomDrawerProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A list of choices drawn up from the bottom of a phone, as high as it needs to be. */
export function BottomDrawer({ title, opened, onClose, children }: BottomDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="bottom"
      styles={{ content: { height: 'auto', maxHeight: '85dvh' }, body: { paddingBottom: '1.5rem' } }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
    </Drawer>
  );
}
