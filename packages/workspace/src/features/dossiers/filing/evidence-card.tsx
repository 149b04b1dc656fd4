import { ActionIcon, Alert, Button, Group, Image, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { evidenceTypes } from '@saolang/rulebook';
import { IconAlertTriangle, IconFileText, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../api/schema.d.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { useConfirm } from '../../../components/confirm.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceLink } from './evidence-link.tsx';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';
import { useCriterionName } from './use-criterion-name.ts';
import { useEvidence } from './use-evidence.ts';

/** One paper of the dossier: what it is, until when it holds, what it proves, and what can be done with it. */
export function EvidenceCard({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossiers');
  const { dossier } = useFiling();
  const [editing, dialog] = useDisclosure(false);
  const remove = useRemoval(dossier.id, piece);
  const stale = piece.newestVersion > piece.paperVersion;
  return (
    <Paper
      component="li"
      withBorder
      p="md"
      mb="sm"
      style={{ borderColor: 'var(--line)' }}
      id={piece.id}
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
      {stale && <NewerVersion piece={piece} />}
      <Group justify="space-between" gap="sm" mt="sm">
        <Button
          variant="light"
          disabled={stale}
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
  const criterionName = useCriterionName();
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
          ? `${t('evidence.supports')}: ${piece.criteria.map(criterionName).join('; ')}`
          : t('evidence.supportsNothing')}
      </Text>
    </>
  );
}

/** Says that a paper is past its last day, or will be before the dossier is decided, as the server reckons. */
export function ValidityNotice({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { dossier } = useFiling();
  if (piece.validity === 'valid' || piece.expiresOn === null) return null;
  const words = t(`evidence.${piece.validity}`, {
    date: format.date(piece.expiresOn),
    decided: format.date(dossier.decidedBy),
  });
  return (
    <Alert
      variant="light"
      color={piece.validity === 'expired' ? 'red' : 'yellow'}
      icon={<IconAlertTriangle aria-hidden />}
      mt="sm"
      py="xs"
    >
      {`${words}. ${t('evidence.renew')}`}
    </Alert>
  );
}

/** Of a dossier that came back: its paper was changed or renewed since it was filed. */
function NewerVersion({ piece }: { readonly piece: Evidence }) {
  const { t } = useTranslation('dossiers');
  const { dossier } = useFiling();
  const { tie } = useEvidence(dossier.id);
  return (
    <Alert variant="light" color="blue" mt="sm" py="xs">
      <Text fz="sm">{t('evidence.newer')}</Text>
      <ActionButton mt="xs" variant="light" onAction={() => tie(piece, piece.criteria)}>
        {t('evidence.useNewer')}
      </ActionButton>
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
  const { putBack, remove } = useEvidence(dossierId);
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
              void putBack(piece);
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
