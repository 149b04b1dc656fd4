import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DossierVolume } from '../dossier-view/dossier-volume.tsx';

const papers = [
  { document: 'registration-form', name: 'page.registration' },
  { document: 'self-assessment-report', name: 'page.report' },
] as const;
const formats = ['docx', 'pdf'] as const;

/** Mẫu số 01 and 02, filled with what is on file, to be saved. */
export function DossierPapers({ dossierId }: { readonly dossierId: string }) {
  const { t } = useTranslation('dossiers');
  return (
    <Stack gap="xs">
      <Text fz="sm" c="dimmed">
        {t('page.documentsHint')}
      </Text>
      {papers.map(({ document, name }) => (
        <Group key={document} justify="space-between" gap="md" wrap="nowrap">
          <Text>{t(name)}</Text>
          <Group gap="md" wrap="nowrap">
            {formats.map((format) => (
              <Anchor
                key={format}
                href={`/api/dossiers/${dossierId}/documents/${document}?format=${format}`}
                download
                aria-label={t('page.download', { document: t(name), format: format.toUpperCase() })}
                py={10}
              >
                {format.toUpperCase()}
              </Anchor>
            ))}
          </Group>
        </Group>
      ))}
      <DossierVolume dossierId={dossierId} />
    </Stack>
  );
}
