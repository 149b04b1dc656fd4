import { Alert } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/schema.d.ts';
import { useAssists } from './assistance-queries.ts';

/** Reminds who fills in for a producer of whom they do it for. */
export function AssistingBanner({
  dossier,
}: {
  readonly dossier: Pick<Dossier, 'producerId' | 'producerName'>;
}) {
  const { t } = useTranslation('assistance');
  if (!useAssists(dossier.producerId)) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconHeartHandshake aria-hidden />} p="sm">
      {t('banner', { producer: dossier.producerName })}
    </Alert>
  );
}
