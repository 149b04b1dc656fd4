import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that the line is down, and that what is typed is kept. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div aria-live="polite">
      {!online && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconWifiOff aria-hidden />}
          title={t('shell.offline.title')}
          mb="md"
          role="status"
        >
          {t('shell.offline.detail')}
        </Alert>
      )}
    </div>
  );
}
