import { Anchor } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../api/schema.d.ts';
import { FileDialog } from '../../../components/file-dialog.tsx';
import classes from './filing.module.css';

/** The name of a paper, which opens its pages. */
export function EvidenceLink({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossiers');
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Anchor
        component="button"
        type="button"
        ta="start"
        title={t('evidence.open', { title: piece.title })}
        className={classes.link}
        style={{ overflowWrap: 'anywhere' }}
        onClick={dialog.open}
      >
        {piece.title}
      </Anchor>
      <FileDialog file={piece} opened={open} onClose={dialog.close} />
    </>
  );
}
