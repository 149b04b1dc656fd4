import { useTranslation } from 'react-i18next';
import { BottomDrawer } from '../components/bottom-drawer.tsx';
import type { NavigationItem } from '../features/feature.ts';
import { MainNavigation } from './main-navigation.tsx';

interface PhoneMenuProps {
  readonly items: readonly NavigationItem[];
  readonly onClose: () => void;
}

/** All pages, drawn up from the bottom of a phone. */
export function PhoneMenu({ items, onClose }: PhoneMenuProps) {
  const { t } = useTranslation();
  return (
    <BottomDrawer opened onClose={onClose} title={t('shell.navigation')}>
      <MainNavigation items={items} onChoose={onClose} />
    </BottomDrawer>
  );
}
