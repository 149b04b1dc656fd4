import { useTranslation } from 'react-i18next';
import classes from './layout.module.css';

/** The first stop of the keyboard: past the header and the navigation, into the page. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a href="#main" className={classes.skip}>
      {t('shell.skip')}
    </a>
  );
}
