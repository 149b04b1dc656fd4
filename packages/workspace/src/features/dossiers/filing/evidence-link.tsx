import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../api/schema.d.ts';
import classes from './filing.module.css';

/** The name of a paper, which opens it in a page of its own. */
export function EvidenceLink({ piece }: { readonly piece: Pick<Evidence, 'fileId' | 'title'> }) {
  const { t } = useTranslation('dossiers');
  return (
    <Anchor
      href={`/api/files/${piece.fileId}/view`}
      target="_blank"
      rel="noopener"
      title={t('evidence.open', { title: piece.title })}
      className={classes.link}
      style={{ overflowWrap: 'anywhere' }}
    >
      {piece.title}
    </Anchor>
  );
}
