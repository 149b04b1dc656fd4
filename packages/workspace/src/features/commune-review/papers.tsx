import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';

interface PaperLinksProps {
  /** What the paper is called, in the sentence "tải … bản PDF". */
  readonly name: string;
  /** Its address without the format. */
  readonly href: string;
}

/** A paper as PDF to print and DOCX to edit. */
export function PaperLinks({ name, href }: PaperLinksProps) {
  const { t } = useTranslation('commune-review');
  return (
    <>
      {(['pdf', 'docx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={`${href}?format=${format}`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('papers.download', { name, format: format.toUpperCase() })}
        </Button>
      ))}
    </>
  );
}

/** The papers that the commune issues on a dossier. */
export function Papers({ dossierId, received }: { readonly dossierId: string; readonly received: boolean }) {
  const { t } = useTranslation('commune-review');
  const href = (document: string) => `/api/dossiers/${dossierId}/commune-review/documents/${document}`;
  return (
    <Section title={t('papers.title')}>
      <Group gap="sm">
        {received && <PaperLinks name={t('papers.receipt')} href={href('receipt')} />}
        <PaperLinks name={t('papers.report')} href={href('report')} />
      </Group>
    </Section>
  );
}
