import { Anchor } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../api/schema.d.ts';
import { FileDialog } from '../../components/file-dialog.tsx';

/** The title of a paper, which opens its pages. */
export function PaperLink({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation('papers');
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Anchor
        component="button"
        type="button"
        ta="start"
        py={8}
        title={t('open', { title: paper.title })}
        style={{ overflowWrap: 'anywhere' }}
        onClick={dialog.open}
      >
        {paper.title}
      </Anchor>
      <FileDialog file={paper} opened={open} onClose={dialog.close} />
    </>
  );
}
