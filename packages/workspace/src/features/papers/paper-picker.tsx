import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { evidenceTypes } from '@saolang/rulebook';
import { IconFileCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../api/schema.d.ts';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { usePhone } from '../../components/use-phone.ts';
import { useFormat } from '../../i18n/format.ts';
import { papersQuery } from './paper-queries.ts';
import { ValidityBadge } from './validity-badge.tsx';

interface PaperPickerProps {
  readonly producerId: string;
  /** Only papers of this kind. */
  readonly documentType?: Paper['documentType'];
  /** What is there already and is not offered. */
  readonly without: ReadonlySet<string>;
  readonly onPick: (papers: readonly Paper[]) => Promise<unknown>;
}

/** A button that opens the producer's papers, to take some of them. */
export function PaperPicker(props: PaperPickerProps) {
  const { t } = useTranslation('papers');
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        variant="light"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconFileCertificate size={20} aria-hidden />}
        onClick={dialog.open}
      >
        {t('pick.open')}
      </Button>
      {open && <PickerDialog {...props} onClose={dialog.close} />}
    </>
  );
}

function PickerDialog(props: PaperPickerProps & { readonly onClose: () => void }) {
  const { producerId, documentType, without, onPick, onClose } = props;
  const { t } = useTranslation(['papers', 'common']);
  const format = useFormat();
  const phone = usePhone();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const [picked, setPicked] = useState<ReadonlyMap<string, Paper>>(new Map());
  const query = useQuery(
    papersQuery({
      producerId,
      sort: 'title',
      pageSize: 100,
      ...(q && { q }),
      ...(documentType && { documentType }),
    }),
  );
  const take = useAction(async () => {
    await onPick([...picked.values()]);
    onClose();
  });
  const toggle = (paper: Paper) =>
    setPicked((before) => {
      const after = new Map(before);
      if (!after.delete(paper.id)) after.set(paper.id, paper);
      return after;
    });
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={phone}
      title={<Text fw={600}>{t('pick.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <TextInput
          type="search"
          label={t('searchHint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <QueryView query={query}>
          {({ items }) => {
            const offered = items.filter(({ id }) => !without.has(id));
            if (offered.length === 0)
              return <EmptyState title={t('pick.none')} detail={t('pick.noneDetail')} />;
            return (
              <Stack gap={0}>
                {offered.map((paper) => (
                  <Checkbox
                    key={paper.id}
                    py="xs"
                    checked={picked.has(paper.id)}
                    onChange={() => toggle(paper)}
                    label={paper.title}
                    description={
                      <>
                        {[format.text(evidenceTypes[paper.documentType]), paper.number, paper.issuer]
                          .filter(Boolean)
                          .join(' · ')}{' '}
                        <ValidityBadge paper={paper} />
                      </>
                    }
                  />
                ))}
              </Stack>
            );
          }}
        </QueryView>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button disabled={picked.size === 0} loading={take.running} onClick={() => void take.run()}>
            {t('pick.take', { count: picked.size })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
