import { Anchor, Button, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { evidenceTypes } from '@saolang/rulebook';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { ToneBadge } from '../../components/state-badge.tsx';
import { usePhone } from '../../components/use-phone.ts';
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
  const today = useToday();
  const phone = usePhone();
  const [open, viewer] = useDisclosure(false);
  const expired = piece.expiresOn !== null && today !== undefined && piece.expiresOn < today;
  const facts = [
    format.text(evidenceTypes[piece.documentType]),
    piece.number && t('evidence.number', { number: piece.number }),
    piece.issuer,
    piece.issuedOn && t('evidence.issued', { date: format.date(piece.issuedOn) }),
    piece.expiresOn && !expired && t('evidence.expires', { date: format.date(piece.expiresOn) }),
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
          {expired && piece.expiresOn && (
            <ToneBadge tone="bad">{t('evidence.expired', { date: format.date(piece.expiresOn) })}</ToneBadge>
          )}
        </span>
      </UnstyledButton>
      <Modal
        opened={open}
        onClose={viewer.close}
        fullScreen={phone}
        size="xl"
        title={<Text fw={600}>{piece.title}</Text>}
        closeButtonProps={{ 'aria-label': t('viewer.close') }}
      >
        <Pages piece={piece} />
      </Modal>
    </li>
  );
}

/** The pages as pictures, which every browser can draw, and the original beside them. */
function Pages({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossier-view');
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState(false);
  const pdf = piece.mediaType === 'application/pdf';
  const pages = pdf ? (piece.pages ?? 1) : 1;
  const turn = (next: number) => {
    setFailed(false);
    setPage(next);
  };
  return (
    <Stack gap="sm">
      {failed ? (
        <Text role="alert">{t('viewer.failed')}</Text>
      ) : (
        <img
          src={pdf ? `/api/files/${piece.fileId}/pages/${page}` : `/api/files/${piece.fileId}/view`}
          alt={t('viewer.page', { title: piece.title, page, pages })}
          className={classes.page}
          onError={() => setFailed(true)}
        />
      )}
      {pages > 1 && (
        <Group justify="space-between" gap="xs">
          <Button variant="default" disabled={page <= 1} onClick={() => turn(page - 1)}>
            {t('viewer.previous')}
          </Button>
          <Text fz="sm" className="numbers" role="status">
            {t('viewer.of', { page, pages })}
          </Text>
          <Button variant="default" disabled={page >= pages} onClick={() => turn(page + 1)}>
            {t('viewer.next')}
          </Button>
        </Group>
      )}
      <Anchor href={`/api/files/${piece.fileId}`} py={8}>
        {t('viewer.original')}
      </Anchor>
    </Stack>
  );
}
