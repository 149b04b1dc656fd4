import { ActionIcon, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ItemRow } from './decision-items.tsx';
import { moved } from './moved.ts';
import type { DecisionItem } from './queries.ts';
import classes from './recognition.module.css';

interface DossierPickerProps {
  /** Every dossier that can stand in the draft. */
  readonly known: readonly DecisionItem[];
  /** Those that do, in its order. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Chooses the dossiers of a draft and puts them in order. */
export function DossierPicker({ known, chosen, onChange }: DossierPickerProps) {
  const { t } = useTranslation('recognition');
  const byId = new Map(known.map((item) => [item.dossierId, item]));
  const rows = chosen.flatMap((id) => byId.get(id) ?? []);
  const left = known.filter(({ dossierId }) => !chosen.includes(dossierId));
  return (
    <>
      <Section title={t('draft.chosen', { count: rows.length })} hint={t('draft.chosenHint')}>
        {rows.length === 0 && <Text c="dimmed">{t('draft.noneChosen')}</Text>}
        <ol className={classes.rows}>
          {rows.map((item, index) => {
            const product = item.productName;
            return (
              <ItemRow key={item.dossierId} item={item} index={index}>
                <Group gap={4} wrap="nowrap">
                  <ActionIcon
                    aria-label={t('draft.up', { product })}
                    disabled={index === 0}
                    onClick={() => onChange(moved(chosen, index, -1))}
                  >
                    <IconArrowUp size={20} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('draft.down', { product })}
                    disabled={index === rows.length - 1}
                    onClick={() => onChange(moved(chosen, index, 1))}
                  >
                    <IconArrowDown size={20} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('draft.takeOut', { product })}
                    onClick={() => onChange(chosen.filter((id) => id !== item.dossierId))}
                  >
                    <IconX size={20} aria-hidden />
                  </ActionIcon>
                </Group>
              </ItemRow>
            );
          })}
        </ol>
      </Section>
      {left.length > 0 && <LeftOut items={left} onAdd={(ids) => onChange([...chosen, ...ids])} />}
    </>
  );
}

interface LeftOutProps {
  readonly items: readonly DecisionItem[];
  readonly onAdd: (ids: readonly string[]) => void;
}

function LeftOut({ items, onAdd }: LeftOutProps) {
  const { t } = useTranslation('recognition');
  const format = useFormat();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const adding = items.map(({ dossierId }) => dossierId).filter((id) => ticked.includes(id));
  return (
    <Section title={t('draft.left', { count: items.length })}>
      <Stack align="flex-start">
        <Checkbox.Group
          value={[...ticked]}
          onChange={setTicked}
          aria-label={t('draft.left', { count: items.length })}
        >
          <Stack gap={0}>
            {items.map((item) => (
              <Checkbox
                key={item.dossierId}
                value={item.dossierId}
                py={10}
                label={item.productName}
                description={[
                  item.producerName,
                  item.star !== null && t('draft.star', { star: item.star }),
                  item.average && t('item.average', { points: format.points(item.average) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button
          variant="default"
          disabled={adding.length === 0}
          onClick={() => {
            onAdd(adding);
            setTicked([]);
          }}
        >
          {adding.length === 0 ? t('draft.addChosen') : t('draft.add', { count: adding.length })}
        </Button>
      </Stack>
    </Section>
  );
}
