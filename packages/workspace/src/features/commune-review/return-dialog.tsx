import {
  ActionIcon,
  Button,
  type ComboboxParsedItem,
  Group,
  Modal,
  Paper,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import {
  frameworks,
  phrasesFor,
  type ReturnPlaceKind,
  type ReturnPoint,
  returnPlaces,
} from '@saolang/rulebook';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import { useRubric } from '../../api/rubric.ts';
import type { Dossier } from '../../api/schema.d.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { usePhone } from '../../components/use-phone.ts';
import { matches } from '../../i18n/fold.ts';
import { useFormat } from '../../i18n/format.ts';
import { useDossierAct } from './queries.ts';

interface ReturnDialogProps {
  readonly dossier: Dossier;
  readonly action: 'return-to-producer' | 'return-from-office';
  /** Points to begin with: what was found incomplete. */
  readonly suggested?: readonly ReturnPoint[];
  readonly onClose: () => void;
}

interface Draft {
  readonly reason: string;
  readonly points: readonly ReturnPoint[];
}

/** Sends a dossier back with the exact places to be mended. What is typed stays in this browser until it is sent. */
export function ReturnDialog({ dossier, action, suggested = [], onClose }: ReturnDialogProps) {
  const { t } = useTranslation(['commune-review', 'common']);
  const phone = usePhone();
  const accountId = useSignedIn().account.id;
  const act = useDossierAct(dossier.id);
  const [draft, setDraft, forget] = useLocalStorage<Draft>({
    key: `saolang:draft:${accountId}:return/${dossier.id}`,
    defaultValue: { reason: '', points: suggested },
    getInitialValueInEffect: false,
  });
  const [tried, setTried] = useState(false);
  const { points, reason } = draft;
  const incomplete = points.length === 0 || points.some(({ message }) => !message.trim()) || !reason.trim();

  const send = useAction(
    async () => {
      const at = { params: { path: { id: dossier.id } }, headers: ifMatch(dossier.version) };
      const body = { reason, points: [...points] };
      await act(
        action === 'return-to-producer'
          ? api.POST('/api/dossiers/{id}/actions/return-to-producer', { ...at, body })
          : api.POST('/api/dossiers/{id}/actions/return-from-office', { ...at, body }),
      );
      forget();
      notifications.show({ message: t('return.done'), color: 'green' });
      onClose();
    },
    { onError: () => true },
  );

  const change = (index: number, message: string) =>
    setDraft({ ...draft, points: points.map((point, at) => (at === index ? { ...point, message } : point)) });

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={phone}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t('return.title', { product: dossier.productName })}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text c="dimmed">{t('return.intro')}</Text>
        <PlacePicker
          dossier={dossier}
          taken={points.map(({ place }) => place)}
          onPick={(place) => setDraft({ ...draft, points: [...points, { place, message: '' }] })}
        />
        {tried && points.length === 0 && (
          <Text c="var(--mantine-color-error)" fz="sm" role="alert">
            {t('return.noPoints')}
          </Text>
        )}
        {points.map((point, index) => (
          <PointEditor
            key={point.place}
            dossier={dossier}
            point={point}
            error={tried && !point.message.trim() ? t('return.noMessage') : undefined}
            onChange={(message) => change(index, message)}
            onRemove={() => setDraft({ ...draft, points: points.filter((each) => each !== point) })}
          />
        ))}
        <Textarea
          label={t('return.reason')}
          description={t('return.reasonHint')}
          withAsterisk
          required
          autosize
          minRows={2}
          value={reason}
          error={tried && !reason.trim() ? t('common:confirm.reasonMissing') : undefined}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        />
        {send.error !== null && <ErrorState error={send.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={send.running}>
            {t('common:action.cancel')}
          </Button>
          <Button
            loading={send.running}
            onClick={() => {
              setTried(true);
              if (!incomplete) void send.run();
            }}
          >
            {t('return.send', { count: points.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Every place of a dossier that a return can name, with its kind and words. */
function usePlaces(dossier: Dossier) {
  const format = useFormat();
  const rubric = useRubric(dossier);
  if (!rubric) return [];
  return returnPlaces({
    framework: frameworks[dossier.framework],
    rubric,
    kind: dossier.filingKind,
    evidence: dossier.evidence,
  }).map(({ place, kind, label }) => ({ place, kind, label: format.text(label) }));
}

interface PlacePickerProps {
  readonly dossier: Dossier;
  readonly taken: readonly string[];
  readonly onPick: (place: string) => void;
}

const kinds: readonly ReturnPlaceKind[] = ['part', 'evidence', 'criterion', 'field'];

function PlacePicker({ dossier, taken, onPick }: PlacePickerProps) {
  const { t } = useTranslation('commune-review');
  const places = usePlaces(dossier).filter(({ place }) => !taken.includes(place));
  return (
    <Select
      label={t('return.place')}
      placeholder={t('return.placeHint')}
      comboboxProps={{ withinPortal: false }}
      searchable
      nothingFoundMessage={t('return.placeNone')}
      value={null}
      data={kinds.map((kind) => ({
        group: t(`return.kind.${kind}`),
        items: places
          .filter((each) => each.kind === kind)
          .map(({ place, label }) => ({ value: place, label })),
      }))}
      filter={({ options, search }) =>
        options.flatMap((option): ComboboxParsedItem[] => {
          if (!('group' in option)) return matches(option.label, search) ? [option] : [];
          const items = option.items.filter(({ label }) => matches(label, search));
          return items.length > 0 ? [{ ...option, items }] : [];
        })
      }
      onChange={(place) => place && onPick(place)}
    />
  );
}

interface PointEditorProps {
  readonly dossier: Dossier;
  readonly point: ReturnPoint;
  readonly error: string | undefined;
  readonly onChange: (message: string) => void;
  readonly onRemove: () => void;
}

function PointEditor({ dossier, point, error, onChange, onRemove }: PointEditorProps) {
  const { t } = useTranslation('commune-review');
  const place = usePlaces(dossier).find((each) => each.place === point.place);
  const label = place?.label ?? point.place;
  // The producer reads the words, so they are offered in Vietnamese whatever the officer reads.
  const phrases = place ? phrasesFor(place) : [];
  return (
    <Paper withBorder p="md" style={{ borderColor: 'var(--line)' }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <div>
          <Text fz="sm" c="dimmed">
            {place && t(`return.kind.${place.kind}`)}
          </Text>
          <Text fw={600}>{label}</Text>
        </div>
        <ActionIcon aria-label={t('return.remove', { place: label })} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <Textarea
        label={t('return.message')}
        withAsterisk
        required
        autosize
        minRows={2}
        value={point.message}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap="xs" mt="xs" role="group" aria-label={t('return.phrases')}>
        {phrases.map(({ code, text }) => (
          <Button
            key={code}
            variant="default"
            size="sm"
            fw={400}
            h="auto"
            mih="var(--touch)"
            py={8}
            styles={{
              label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.5, overflow: 'visible' },
            }}
            onClick={() => onChange([point.message.trim(), text.vi].filter(Boolean).join(' '))}
          >
            {text.vi}
          </Button>
        ))}
      </Group>
    </Paper>
  );
}
