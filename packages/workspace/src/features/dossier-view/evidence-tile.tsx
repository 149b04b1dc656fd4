import { Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { evidenceTypes } from '@saolang/rulebook';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../api/schema.d.ts';
import { FileDialog } from '../../components/file-dialog.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './dossier-view.module.css';

interface EvidenceTileProps {
  readonly piece: Evidence;
  /** Also say which criteria the paper is tied to. */
  readonly withCriteria?: boolean;
}

/** One paper: thumbnail and facts; pressing it opens its pages over the page, where nothing is lost. */
export function EvidenceTile({ piece, withCriteria = false }: EvidenceTileProps) {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  const [open, viewer] = useDisclosure(false);
  const facts = [
    format.text(evidenceTypes[piece.documentType]),
    piece.number && t('evidence.number', { number: piece.number }),
    piece.issuer,
    piece.issuedOn && t('evidence.issued', { date: format.date(piece.issuedOn) }),
    piece.expiresOn &&
      piece.validity === 'valid' &&
      t('evidence.expires', { date: format.date(piece.expiresOn) }),
    piece.pages && t('evidence.pages', { count: piece.pages }),
  ];
  return (
    <li>
      <UnstyledButton
        className={classes.tile}
        onClick={viewer.open}
        aria-label={t('evidence.open', { title: piece.title })}
      >
        {piece.hasThumbnail ? (
          <img
            src={`/api/files/${piece.fileId}/thumbnail`}
            alt=""
            className={classes.thumbnail}
            loading="lazy"
          />
        ) : (
          <span className={classes.thumbnail}>
            <IconFileText size={26} stroke={1.5} aria-hidden />
          </span>
        )}
        <span style={{ minWidth: 0 }}>
          <Text component="span" display="block" fz="sm" fw={500}>
            {piece.title}
          </Text>
          <Text component="span" display="block" fz="xs" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
          {withCriteria && (
            <Text component="span" display="block" fz="xs">
              {piece.criteria.length > 0
                ? t('evidence.criteria', { codes: piece.criteria.join(', ') })
                : t('evidence.noCriteria')}
            </Text>
          )}
          {piece.validity !== 'valid' && piece.expiresOn && (
            <ToneBadge tone={piece.validity === 'expired' ? 'bad' : 'waiting'}>
              {t(`evidence.${piece.validity}`, { date: format.date(piece.expiresOn) })}
            </ToneBadge>
          )}
        </span>
      </UnstyledButton>
      <FileDialog file={piece} opened={open} onClose={viewer.close} />
    </li>
  );
}
