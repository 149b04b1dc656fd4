import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { AgenciesSection } from './agencies-section.tsx';
import { CyclesSection } from './cycles-section.tsx';

/** What a programme stands on: its annual cycles and the agencies of its councils. */
export function ProgrammePage() {
  const { t } = useTranslation('programme');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      <Stack gap="lg">
        <CyclesSection />
        <AgenciesSection />
      </Stack>
    </>
  );
}
