import { Button, Checkbox, Group, Radio, Select, Stack, Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { NoticePreferenceChange, NoticePreferences } from '../../api/schema.d.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './notices.module.css';
import { preferencesQuery } from './queries.ts';

const channels = ['app', 'mail', 'message'] as const;
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clock(hour) }));
/** What the quiet hours are when somebody switches them on again. */
const night = { quietFrom: 21, quietTo: 6 };

/** How somebody wants to be told: by which way of what, when it may ring, and one mail at a time or one a day. */
export function PreferencesPage() {
  const { t } = useTranslation('notices');
  const query = useQuery(preferencesQuery);
  return (
    <>
      <PageHeader title={t('preferences.title')} breadcrumbs={[{ label: t('title'), to: '/notices' }]} />
      <QueryView query={query}>
        {(preferences) => <PreferencesForm key={preferences.version} preferences={preferences} />}
      </QueryView>
    </>
  );
}

function PreferencesForm({ preferences }: { readonly preferences: NoticePreferences }) {
  const { t } = useTranslation('notices');
  const client = useQueryClient();
  const { version, topics, ways, ...kept } = preferences;
  const [wanted, setWanted] = useState<NoticePreferenceChange>(kept);
  const change = (part: Partial<NoticePreferenceChange>) => setWanted({ ...wanted, ...part });
  const save = useAction(
    async () => {
      const saved = await dataOf(
        api.PUT('/api/notice-preferences', { headers: ifMatch(version), body: wanted }),
      );
      client.setQueryData(preferencesQuery.queryKey, saved);
    },
    { success: t('preferences.saved') },
  );
  const { mail, digestHour, quietFrom, quietTo } = wanted;
  const quiet = quietFrom !== quietTo;
  const digestWaits = quiet && isBetween(digestHour, quietFrom, quietTo);
  return (
    <Stack gap="lg" maw="46rem">
      <Section title={t('preferences.topics')} hint={t('preferences.topicsHint')}>
        <TopicTable preferences={preferences} muted={wanted.muted} onChange={(muted) => change({ muted })} />
        {!ways.mail && (
          <Text fz="sm" c="dimmed" mt="sm">
            {t('preferences.noMail')}
          </Text>
        )}
        {!ways.message && (
          <Text fz="sm" c="dimmed" mt="sm">
            {t('preferences.noMessage')}
          </Text>
        )}
      </Section>
      <Section title={t('preferences.mail')}>
        <Radio.Group
          aria-label={t('preferences.mail')}
          value={mail}
          onChange={(chosen) => change({ mail: chosen as NoticePreferenceChange['mail'] })}
        >
          <Stack gap="xs">
            <Radio value="at-once" label={t('preferences.atOnce')} py={6} />
            <Radio value="daily" label={t('preferences.daily')} py={6} />
          </Stack>
        </Radio.Group>
        {mail === 'daily' && (
          <Select
            mt="xs"
            label={t('preferences.digestHour')}
            description={digestWaits ? t('preferences.digestInQuiet', { hour: clock(quietTo) }) : undefined}
            inputWrapperOrder={['label', 'input', 'description']}
            data={hours}
            value={String(digestHour)}
            onChange={(value) => change({ digestHour: Number(value) })}
            allowDeselect={false}
            maw="24rem"
          />
        )}
      </Section>
      <Section title={t('preferences.quiet')} hint={t('preferences.quietHint')}>
        <Stack>
          <Switch
            label={t('preferences.quietOn')}
            checked={quiet}
            onChange={({ currentTarget }) =>
              change(currentTarget.checked ? night : { quietFrom: 0, quietTo: 0 })
            }
          />
          {quiet && (
            <Group>
              <Select
                label={t('preferences.from')}
                data={hours}
                value={String(quietFrom)}
                onChange={(value) => change({ quietFrom: Number(value) })}
                allowDeselect={false}
                w="8rem"
              />
              <Select
                label={t('preferences.to')}
                data={hours}
                value={String(quietTo)}
                onChange={(value) => change({ quietTo: Number(value) })}
                allowDeselect={false}
                w="8rem"
              />
            </Group>
          )}
        </Stack>
      </Section>
      <Button onClick={() => void save.run()} loading={save.running} style={{ alignSelf: 'flex-start' }}>
        {t('preferences.save')}
      </Button>
    </Stack>
  );
}

/** Whether an hour of the day lies in a span that may go over midnight. */
const isBetween = (hour: number, from: number, to: number): boolean =>
  from <= to ? hour >= from && hour < to : hour >= from || hour < to;

interface TopicTableProps {
  readonly preferences: NoticePreferences;
  readonly muted: NoticePreferenceChange['muted'];
  readonly onChange: (muted: NoticePreferenceChange['muted']) => void;
}

function TopicTable({ preferences: { topics, ways }, muted, onChange }: TopicTableProps) {
  const { t } = useTranslation('notices');
  const format = useFormat();
  const there = { app: true, ...ways };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('preferences.topic')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {t(`channel.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topics.map(({ code, name }) => (
          <tr key={code}>
            <th scope="row">{format.text(name)}</th>
            {channels.map((channel) => {
              const isThis = (each: NoticePreferenceChange['muted'][number]) =>
                each.topic === code && each.channel === channel;
              const off = muted.some(isThis);
              return (
                <td key={channel}>
                  <span className={classes.check}>
                    <Checkbox
                      aria-label={t('preferences.by', {
                        topic: format.text(name),
                        channel: t(`channel.${channel}`),
                      })}
                      checked={there[channel] && !off}
                      disabled={!there[channel]}
                      onChange={() =>
                        onChange(
                          off ? muted.filter((each) => !isThis(each)) : [...muted, { topic: code, channel }],
                        )
                      }
                    />
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
