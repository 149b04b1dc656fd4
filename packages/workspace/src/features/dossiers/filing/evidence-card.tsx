import { ActionIcon, Alert, Button, Group, Image, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { evidenceTypes } from '@saolang/rulebook';
import { IconAlertTriangle, IconFileText, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../api/client.ts';
import type { Evidence } from '../../../api/schema.d.ts';
import { useConfirm } from '../../../components/confirm.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceLink } from './evidence-link.tsx';
import { validityOf } from './evidence-rules.ts';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';
import { describe, useEvidence } from './use-evidence.ts';

/** One paper of the dossier: what it is, until when it holds, what it proves, and what can be done with it. */
export function EvidenceCard({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossiers');
  const { dossier } = useFiling();
  const [editing, dialog] = useDisclosure(false);
  const remove = useRemoval(dossier.id, piece);
  return (
    <Paper
      component="li"
      withBorder
      p="md"
      mb="sm"
      style={{ borderColor: 'var(--line)' }}
      data-place={piece.documentType}
      className={classes.group}
    >
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Thumbnail piece={piece} />
        <Stack gap={4} flex={1} miw={0}>
          <EvidenceLink piece={piece} />
          <EvidenceFacts piece={piece} />
        </Stack>
      </Group>
      <ValidityNotice piece={piece} />
      <Group justify="space-between" gap="sm" mt="sm">
        <Button
          variant="light"
          leftSection={<IconPencil size={18} aria-hidden />}
          aria-label={t('evidence.describeOne', { title: piece.title })}
          onClick={dialog.open}
        >
          {t('evidence.describe')}
        </Button>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('evidence.removeOne', { title: piece.title })}
          onClick={remove}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
      {editing && <EvidenceDialog piece={piece} onClose={dialog.close} />}
    </Paper>
  );
}

/** Kind, number, issuer, dates and the criteria that a paper is tied to, in words. */
export function EvidenceFacts({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const facts = [
    format.text(evidenceTypes[piece.documentType]),
    piece.number && t('evidence.number', { number: piece.number }),
    piece.issuer,
    piece.issuedOn && t('evidence.issued', { date: format.date(piece.issuedOn) }),
    piece.expiresOn && t('evidence.expires', { date: format.date(piece.expiresOn) }),
    piece.pages && t('evidence.pages', { count: piece.pages }),
    format.bytes(piece.size),
  ];
  return (
    <>
      <Text fz="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <Text fz="sm">
        {piece.criteria.length > 0
          ? `${t('evidence.supports')}: ${piece.criteria.join(', ')}`
          : t('evidence.supportsNothing')}
      </Text>
    </>
  );
}

/** Says that a paper is past its last day, or may be before the review has ended. */
export function ValidityNotice({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { today, reviewEnds } = useFiling();
  const validity = today ? validityOf(piece.expiresOn, today, reviewEnds) : 'fine';
  if (validity === 'fine' || piece.expiresOn === null) return null;
  return (
    <Alert
      variant="light"
      color={validity === 'expired' ? 'red' : 'yellow'}
      icon={<IconAlertTriangle aria-hidden />}
      mt="sm"
      py="xs"
    >
      {`${t(`evidence.${validity}`, { date: format.date(piece.expiresOn) })}. ${t('evidence.renew')}`}
    </Alert>
  );
}

function Thumbnail({ piece }: { readonly piece: Evidence }) {
  return piece.hasThumbnail ? (
    <Image
      src={`/api/files/${piece.fileId}/thumbnail`}
      alt=""
      className={classes.thumbnail}
      w={64}
      h={64}
      loading="lazy"
    />
  ) : (
    <span className={classes.thumbnail}>
      <IconFileText size={28} stroke={1.5} aria-hidden />
    </span>
  );
}

/** Takes a paper off after asking; for a while it can be put back as it was. */
function useRemoval(dossierId: string, piece: Evidence): () => void {
  const { t } = useTranslation(['dossiers', 'common']);
  const confirm = useConfirm();
  const { add, remove } = useEvidence(dossierId);
  function offerUndo(): void {
    const id = notifications.show({
      autoClose: 15_000,
      message: (
        <Group justify="space-between" gap="sm">
          <Text fz="sm">{t('evidence.removed', { title: piece.title })}</Text>
          <Button
            variant="default"
            onClick={() => {
              notifications.hide(id);
              void add({ id: newId(), fileId: piece.fileId, ...describe(piece) });
            }}
          >
            {t('evidence.undo')}
          </Button>
        </Group>
      ),
    });
  }
  return () =>
    confirm({
      title: t('evidence.removeTitle'),
      body: t('evidence.removeBody', { title: piece.title }),
      confirmLabel: t('evidence.remove'),
      danger: true,
      onConfirm: async () => {
        await remove(piece);
        offerUndo();
      },
    });
}
