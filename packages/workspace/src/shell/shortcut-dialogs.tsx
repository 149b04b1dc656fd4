import { Group, Kbd, Modal, Select, Stack, Switch, Table } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NavigationItem } from '../features/feature.ts';
import { matches } from '../i18n/fold.ts';
import { useFormat } from '../i18n/format.ts';

interface ShortcutDialogsProps {
  readonly items: readonly NavigationItem[];
  readonly shown: 'list' | 'go';
  readonly onClose: () => void;
  /** Whether the single keys are on. */
  readonly single: boolean;
  readonly onSingle: (on: boolean) => void;
}

/** The list of the shortcuts, and the dialog that opens a page by its name. */
export function ShortcutDialogs({ items, shown, onClose, single, onSingle }: ShortcutDialogsProps) {
  const { t } = useTranslation();
  const keys = [
    ['?', t('shortcuts.list')],
    ['/', t('shortcuts.search')],
    ['Ctrl+K', t('shortcuts.go')],
    ['Esc', t('shortcuts.close')],
  ] as const;
  return (
    <Modal
      opened
      onClose={onClose}
      title={shown === 'list' ? t('shortcuts.title') : t('shortcuts.go')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {shown === 'go' ? (
        <GoToPage items={items} onChosen={onClose} />
      ) : (
        <Stack>
          <Table>
            <Table.Tbody>
              {keys.map(([combination, meaning]) => (
                <Table.Tr key={combination}>
                  <Table.Td>
                    <Group gap={4}>
                      {combination.split('+').map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </Group>
                  </Table.Td>
                  <Table.Td>{meaning}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Switch
            label={t('shortcuts.single')}
            checked={single}
            onChange={(event) => onSingle(event.currentTarget.checked)}
          />
        </Stack>
      )}
    </Modal>
  );
}

interface GoToPageProps {
  readonly items: readonly NavigationItem[];
  readonly onChosen: () => void;
}

function GoToPage({ items, onChosen }: GoToPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <Select
      data-autofocus
      aria-label={t('shortcuts.go')}
      placeholder={t('shortcuts.goHint')}
      searchable
      selectFirstOptionOnChange
      data={[
        { value: '/', label: t('shell.home') },
        ...items.map((item) => ({ value: item.to, label: format.text(item.label) })),
      ]}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(option.label, search))
      }
      nothingFoundMessage={t('state.nothingFound')}
      onChange={(to) => {
        if (!to) return;
        onChosen();
        void navigate({ to });
      }}
    />
  );
}
