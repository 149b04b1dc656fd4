import { UnstyledButton } from '@mantine/core';
import { IconDots, IconHome } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NavigationItem } from '../features/feature.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './layout.module.css';
import { bottomBar } from './navigation.ts';

interface BottomBarProps {
  readonly items: readonly NavigationItem[];
  readonly onMore: () => void;
}

/** The navigation at the bottom of a phone, within reach of the thumb. */
export function BottomBar({ items, onMore }: BottomBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { shown, more } = bottomBar(items);
  return (
    <div className={classes.bar}>
      <Link to="/" activeOptions={{ exact: true }} className={classes.tab}>
        <IconHome size={24} stroke={1.7} aria-hidden />
        <span>{t('shell.home')}</span>
      </Link>
      {shown.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes.tab}>
          <Icon size={24} stroke={1.7} aria-hidden />
          <span>{format.text(label)}</span>
        </Link>
      ))}
      {more && (
        <UnstyledButton className={classes.tab} onClick={onMore} aria-haspopup="dialog">
          <IconDots size={24} stroke={1.7} aria-hidden />
          <span>{t('shell.more')}</span>
        </UnstyledButton>
      )}
    </div>
  );
}
