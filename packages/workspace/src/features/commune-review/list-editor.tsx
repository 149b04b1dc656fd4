import { ActionIcon, Alert, Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import { isPassing } from '../../api/errors.ts';
import type { CommuneList, ListedDossier } from '../../api/schema.d.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ErrorState } from '../../components/states.tsx';
import { type AutosaveForm, useAutosave } from '../../components/use-autosave.ts';
import classes from './list.module.css';
import { type ListFields, type ListRow, listFields, moveRow } from './list-fields.ts';
import { listQuery } from './queries.ts';

/** Builds an open list: tick proposed dossiers, put them in order, add notes; saved as it is done. */
export function ListEditor({ list }: { readonly list: CommuneList }) {
  const { t } = useTranslation('commune-review');
  const form = useListAutosave(list);
  const known = new Map<string, ListedDossier>(
    [...list.items, ...list.candidates].map((dossier) => [dossier.dossierId, dossier]),
  );
  const nameOf = (dossierId: string) => known.get(dossierId)?.productName ?? dossierId;
  const rows = form.value.items;
  const setRows = (items: readonly ListRow[]) => form.set({ items });
  const waiting = [...known.values()].filter(
    ({ dossierId, state }) => state === 'proposed' && rows.every((row) => row.dossierId !== dossierId),
  );
  return (
    <>
      <Section title={t('list.dossiers', { count: rows.length })} actions={<SaveStatus form={form} />}>
        <Stack>
          {form.status === 'failed' && !isPassing(form.error) && <ErrorState error={form.error} />}
          {rows.length === 0 && <Text c="dimmed">{t('list.emptyEditor')}</Text>}
          <ol className={classes.rows}>
            {rows.map((row, index) => (
              <EditedRow
                key={row.dossierId}
                row={row}
                index={index}
                dossier={known.get(row.dossierId)}
                hints={list.hints.filter(({ dossierId }) => dossierId === row.dossierId)}
                nameOf={nameOf}
                onNote={(note) => setRows(rows.map((each) => (each === row ? { ...each, note } : each)))}
                onMove={(by) => setRows(moveRow(rows, index, by))}
                onRemove={() => setRows(rows.filter((each) => each !== row))}
                last={index === rows.length - 1}
              />
            ))}
          </ol>
          <Textarea
            label={t('list.note')}
            description={t('list.noteHint')}
            autosize
            maxLength={2000}
            value={form.value.note}
            onChange={(event) => form.set({ note: event.currentTarget.value })}
          />
          <Text fz="sm" c="dimmed">
            {t('list.leaderSends')}
          </Text>
        </Stack>
      </Section>
      <Candidates
        candidates={waiting}
        onAdd={(ids) => setRows([...rows, ...ids.map((dossierId) => ({ dossierId, note: '' }))])}
      />
      <ConflictDialog
        form={form}
        labels={{ note: t('list.note'), items: t('list.rows') }}
        show={(field, value) =>
          field === 'items'
            ? (value as readonly ListRow[]).map(({ dossierId }) => nameOf(dossierId)).join('\n')
            : String(value ?? '')
        }
      />
    </>
  );
}

function useListAutosave(list: CommuneList): AutosaveForm<ListFields> {
  const client = useQueryClient();
  const keep = (answer: CommuneList) => {
    client.setQueryData(listQuery(list.id).queryKey, answer);
    return answer;
  };
  return useAutosave<ListFields>({
    key: `commune-list/${list.id}`,
    record: listFields(list),
    save: async ({ note, items }, version) =>
      keep(
        await dataOf(
          api.PUT('/api/commune-lists/{id}', {
            params: { path: { id: list.id } },
            headers: ifMatch(version),
            body: {
              note: note.trim() || null,
              items: items.map((row) => ({ ...row, note: row.note.trim() || null })),
            },
          }),
        ),
      ),
    load: async () => listFields(keep(await client.fetchQuery({ ...listQuery(list.id), staleTime: 0 }))),
  });
}

interface EditedRowProps {
  readonly row: ListRow;
  readonly index: number;
  readonly dossier: ListedDossier | undefined;
  readonly hints: CommuneList['hints'];
  readonly nameOf: (dossierId: string) => string;
  readonly onNote: (note: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly last: boolean;
}

function EditedRow({ row, index, dossier, hints, nameOf, onNote, onMove, onRemove, last }: EditedRowProps) {
  const { t } = useTranslation('commune-review');
  const product = nameOf(row.dossierId);
  return (
    <li className={classes.row}>
      <Text className="numbers" c="dimmed" pt={10}>
        {index + 1}
      </Text>
      <Stack gap={4} className={classes.what}>
        <AnchorLink to="/inbox/$dossierId" params={{ dossierId: row.dossierId }} py={6} fw={600}>
          {product}
        </AnchorLink>
        {dossier && (
          <Text fz="sm">
            {[
              dossier.producerName,
              dossier.selfScore !== null && t('list.selfScore', { points: dossier.selfScore }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
        {dossier && dossier.state !== 'proposed' && (
          <Group gap="xs">
            <StateBadge state={dossier.state} />
            <Text fz="sm" c="var(--mantine-color-error)">
              {t('list.gone')}
            </Text>
          </Group>
        )}
        {hints.map(({ otherId, because }) => (
          <Alert
            key={`${otherId} ${because}`}
            color="yellow"
            variant="light"
            py="xs"
            icon={<IconAlertTriangle aria-hidden />}
          >
            {t(`list.hint.${because}`, { product: nameOf(otherId) })}
          </Alert>
        ))}
        <TextInput
          label={t('list.rowNote', { product })}
          maxLength={500}
          value={row.note}
          onChange={(event) => onNote(event.currentTarget.value)}
        />
      </Stack>
      <Group gap={4} wrap="nowrap">
        <ActionIcon aria-label={t('list.up', { product })} disabled={index === 0} onClick={() => onMove(-1)}>
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('list.down', { product })} disabled={last} onClick={() => onMove(1)}>
          <IconArrowDown size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('list.remove', { product })} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

interface CandidatesProps {
  readonly candidates: readonly ListedDossier[];
  readonly onAdd: (dossierIds: readonly string[]) => void;
}

function Candidates({ candidates, onAdd }: CandidatesProps) {
  const { t } = useTranslation('commune-review');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = candidates.map(({ dossierId }) => dossierId).filter((id) => ticked.includes(id));
  return (
    <Section title={t('candidates.title', { count: candidates.length })} hint={t('candidates.hint')}>
      {candidates.length === 0 ? (
        <Text c="dimmed">{t('candidates.none')}</Text>
      ) : (
        <Stack align="flex-start">
          <Checkbox.Group
            value={[...ticked]}
            onChange={setTicked}
            aria-label={t('candidates.title', { count: candidates.length })}
          >
            <Stack gap={0}>
              {candidates.map((dossier) => (
                <Checkbox
                  key={dossier.dossierId}
                  value={dossier.dossierId}
                  py={10}
                  label={dossier.productName}
                  description={dossier.producerName}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button
            disabled={chosen.length === 0}
            onClick={() => {
              onAdd(chosen);
              setTicked([]);
            }}
          >
            {chosen.length === 0 ? t('candidates.addChosen') : t('candidates.add', { count: chosen.length })}
          </Button>
        </Stack>
      )}
    </Section>
  );
}
