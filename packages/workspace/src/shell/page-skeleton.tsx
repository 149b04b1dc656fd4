import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The outline of a page while its code or its data is on the way. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="lg" aria-busy="true">
      <VisuallyHidden role="status">{t('state.loading')}</VisuallyHidden>
      <Skeleton height={32} width="45%" />
      <Skeleton height={120} />
      <Skeleton height={220} />
    </Stack>
  );
}
