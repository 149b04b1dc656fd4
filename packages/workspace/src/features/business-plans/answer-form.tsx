import { ActionIcon, Button, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type PlanAnswer, type PlanForm, planAnswers, planFields } from '@saolang/rulebook';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/client.ts';
import type { BusinessPlan } from '../../api/schema.d.ts';
import { useSignedIn } from '../../api/session.ts';
import { Section } from '../../components/section.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { answerPlan, keepPlan } from './plan-queries.ts';

interface Draft {
  readonly kind: PlanAnswer | null;
  readonly note: string;
  readonly points: readonly { readonly place: string; readonly message: string }[];
}

/** The commune's answer: the next step, in words. What is typed stays in this browser until it is sent. */
export function AnswerForm({ plan, form }: { readonly plan: BusinessPlan; readonly form: PlanForm }) {
  const { t } = useTranslation('business-plans');
  const format = useFormat();
  const queryClient = useQueryClient();
  const accountId = useSignedIn().account.id;
  const [id] = useState(newId);
  const [tried, setTried] = useState(false);
  const [draft, setDraft, forget] = useLocalStorage<Draft>({
    key: `saolang:draft:${accountId}:plan-answer/${plan.id}`,
    defaultValue: { kind: null, note: '', points: [] },
    getInitialValueInEffect: false,
  });
  const { kind, note } = draft;
  const points = kind === 'mend' ? draft.points : [];
  const send = useAction(
    async (chosen: PlanAnswer) => {
      const answered = await answerPlan(plan, { id, kind: chosen, note, points: [...points] });
      forget();
      notifications.show({ message: t('answer.sent'), color: 'green' });
      keepPlan(queryClient, answered);
      window.scrollTo({ top: 0 });
    },
    { onError: () => true },
  );
  const fields = planFields(form);
  const missingPoints = kind === 'mend' && points.length === 0;
  const incomplete = missingPoints || points.some(({ message }) => !message.trim()) || !note.trim();
  const setPoint = (index: number, message: string) =>
    setDraft({
      ...draft,
      points: draft.points.map((point, at) => (at === index ? { ...point, message } : point)),
    });
  return (
    <Section title={t('answer.title')} hint={t('answer.hint')}>
      <Stack>
        <Radio.Group
          label={t('answer.kind')}
          withAsterisk
          value={kind ?? ''}
          onChange={(value) =>
            setDraft({ ...draft, kind: planAnswers.find((each) => each === value) ?? null })
          }
          error={tried && kind === null ? t('answer.noKind') : undefined}
        >
          <Stack gap="xs" mt="xs">
            {planAnswers.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`answer.${each}`)}
                description={t(`answer.${each}Hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'mend' && (
          <Stack gap="sm">
            <Select
              label={t('answer.place')}
              placeholder={t('answer.placeHint')}
              value={null}
              data={fields
                .filter(({ code }) => !points.some(({ place }) => place === code))
                .map(({ code, label }) => ({ value: code, label: format.text(label) }))}
              error={tried && missingPoints ? t('answer.noPoints') : undefined}
              onChange={(place) =>
                place && setDraft({ ...draft, points: [...draft.points, { place, message: '' }] })
              }
            />
            {points.map(({ place, message }, index) => {
              const label = fields.find(({ code }) => code === place)?.label;
              const name = label ? format.text(label) : place;
              return (
                <Group key={place} gap="sm" wrap="nowrap" align="flex-start">
                  <Textarea
                    label={name}
                    description={t('answer.message')}
                    withAsterisk
                    required
                    autosize
                    minRows={2}
                    style={{ flex: 1 }}
                    value={message}
                    error={tried && !message.trim() ? t('answer.noMessage') : undefined}
                    onChange={(event) => setPoint(index, event.currentTarget.value)}
                  />
                  <ActionIcon
                    aria-label={t('answer.remove', { place: name })}
                    onClick={() =>
                      setDraft({ ...draft, points: draft.points.filter((point) => point.place !== place) })
                    }
                  >
                    <IconTrash size={20} aria-hidden />
                  </ActionIcon>
                </Group>
              );
            })}
          </Stack>
        )}
        <Textarea
          label={t('answer.note')}
          description={t('answer.noteHint')}
          withAsterisk
          required
          autosize
          minRows={3}
          maxLength={4000}
          value={note}
          error={tried && !note.trim() ? t('answer.noNote') : undefined}
          onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
        />
        {send.error !== null && <ErrorState error={send.error} />}
        <Group>
          <Button
            loading={send.running}
            onClick={() => {
              setTried(true);
              if (kind !== null && !incomplete) void send.run(kind);
            }}
          >
            {t('answer.send')}
          </Button>
          <Text fz="sm" c="dimmed">
            {t('answer.read')}
          </Text>
        </Group>
      </Stack>
    </Section>
  );
}
