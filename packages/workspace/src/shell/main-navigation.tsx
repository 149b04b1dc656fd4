import { Stack } from '@mantine/core';
import { IconHome } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLinkTo } from '../components/links.tsx';
import type { NavigationItem } from '../features/feature.ts';
import { useFormat } from '../i18n/format.ts';

interface MainNavigationProps {
  readonly items: readonly NavigationItem[];
  readonly onChoose?: () => void;
}

/** The list of pages: the sidebar of a PC, the drawer of a phone. */
export function MainNavigation({ items, onChoose }: MainNavigationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap={4}>
      <NavLinkTo
        to="/"
        activeOptions={{ exact: true }}
        activeProps={{ active: true, 'aria-current': 'page' }}
        label={t('shell.home')}
        leftSection={<IconHome size={22} stroke={1.7} aria-hidden />}
        onClick={() => onChoose?.()}
      />
      {items.map(({ to, label, icon: Icon }) => (
        <NavLinkTo
          key={to}
          to={to}
          activeProps={{ active: true, 'aria-current': 'page' }}
          label={format.text(label)}
          leftSection={<Icon size={22} stroke={1.7} aria-hidden />}
          onClick={() => onChoose?.()}
        />
      ))}
    </Stack>
  );
}
