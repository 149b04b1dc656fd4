import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Language, storeLanguage } from '../i18n/language.ts';

/** Each language by its own name, so that who cannot read the one finds the other. */
const names = { vi: 'Tiếng Việt', en: 'English' } as const;

/** One button that names the other language, in that language. */
export function LanguageSwitch({ fullWidth = false }: { readonly fullWidth?: boolean }) {
  const { i18n } = useTranslation();
  const other: Language = i18n.language === 'en' ? 'vi' : 'en';
  return (
    <Button
      variant="subtle"
      color="gray"
      c="inherit"
      fullWidth={fullWidth}
      flex="none"
      justify={fullWidth ? 'flex-start' : 'center'}
      lang={other}
      leftSection={<IconLanguage size={20} aria-hidden />}
      onClick={() => {
        storeLanguage(other);
        void i18n.changeLanguage(other);
      }}
    >
      {names[other]}
    </Button>
  );
}

/** Light, dark, or as the system says. */
export function ColorSchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('shell.scheme.label')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
      data={[
        { value: 'auto', label: t('shell.scheme.auto') },
        { value: 'light', label: t('shell.scheme.light') },
        { value: 'dark', label: t('shell.scheme.dark') },
      ]}
    />
  );
}
