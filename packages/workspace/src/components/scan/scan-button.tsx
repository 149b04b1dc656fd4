import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconScan } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const ScanDialog = lazy(() => import('./scan-dialog.tsx').then((m) => ({ default: m.ScanDialog })));

/** Opens the taking of several photos into one PDF; its code is fetched when it is first asked for. */
export function ScanButton({ onMade }: { readonly onMade: (pdf: File) => void }) {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="light" leftSection={<IconScan size={20} aria-hidden />} onClick={dialog.open}>
        {t('scan.open')}
      </Button>
      {open && (
        <Suspense>
          <ScanDialog onMade={onMade} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
}
