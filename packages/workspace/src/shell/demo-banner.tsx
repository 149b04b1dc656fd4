import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { installationQuery } from '../api/session.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './layout.module.css';

/** In pixels, as the frame needs it. */
export const demoBannerHeight = 32;

/** Says that nothing here is real, and which day the demo takes for today. */
export function DemoBanner() {
  const { t } = useTranslation();
  const format = useFormat();
  const installation = useQuery(installationQuery).data;
  if (!installation?.demo) return null;
  return (
    <div className={classes.demo}>
      <IconFlask size={16} aria-hidden />
      <span>{t('shell.demo', { date: format.date(installation.today) })}</span>
    </div>
  );
}
