import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The decision or letter as PDF and DOCX. */
export function DecisionPapers({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation('recognition');
  return (['pdf', 'docx'] as const).map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      href={`/api/decisions/${decisionId}/document?format=${format}`}
      leftSection={<IconFileText size={18} aria-hidden />}
    >
      {t(`paper.${format}`)}
    </Button>
  ));
}
