import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../api/schema.d.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { paperListKey, removePaper } from './paper-queries.ts';

/** Renewing, changing and removing one paper. */
export function PaperActions({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation('papers');
  const confirm = useConfirm();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'change' | 'renew' | null>(null);
  const { title } = paper;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button variant="light" aria-label={t('renewOne', { title })} onClick={() => setOpen('renew')}>
        {t('renew')}
      </Button>
      <ActionIcon
        variant="subtle"
        size={44}
        aria-label={t('changeOne', { title })}
        onClick={() => setOpen('change')}
      >
        <IconPencil size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={44}
        aria-label={t('removeOne', { title })}
        onClick={() =>
          confirm({
            title: t('removeTitle'),
            body: t('removeBody', { title }),
            confirmLabel: t('remove'),
            danger: true,
            success: t('removed', { title }),
            onConfirm: async () => {
              await removePaper(paper.id);
              await queryClient.invalidateQueries({ queryKey: paperListKey });
            },
          })
        }
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
      {open && <PaperDialog paper={paper} renewing={open === 'renew'} onClose={() => setOpen(null)} />}
    </Group>
  );
}
