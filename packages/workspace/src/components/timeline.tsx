import { Timeline as MantineTimeline, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatInstant } from '../i18n/format.ts';

/** One step that was taken, is being taken, or will be. */
export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** When it was done (ISO instant); none for what is to come. */
  readonly at?: string | null;
  /** Who did it, or whose turn it is. */
  readonly actor?: string | null;
  /** The reason given, or what was changed. */
  readonly detail?: ReactNode;
  readonly phase: 'done' | 'now' | 'ahead';
}

/** The path of a record in time, the first step on top. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  const reached = items.findLastIndex((item) => item.phase !== 'ahead');
  return (
    <MantineTimeline
      active={reached}
      bulletSize={22}
      lineWidth={2}
      component="ol"
      m={0}
      style={{ listStyle: 'none' }}
    >
      {items.map((item) => (
        <MantineTimeline.Item
          key={item.id}
          bullet={item.phase === 'done' ? <IconCheck size={14} stroke={2.5} aria-hidden /> : undefined}
          component="li"
          title={
            <Text
              component="span"
              fw={item.phase === 'now' ? 700 : 500}
              aria-current={item.phase === 'now' ? 'step' : undefined}
            >
              {item.title}
            </Text>
          }
          lineVariant={item.phase === 'done' ? 'solid' : 'dashed'}
        >
          {(item.at || item.actor) && (
            <Text fz="sm" c="dimmed">
              {item.at && <time dateTime={item.at}>{formatInstant(item.at)}</time>}
              {item.at && item.actor && ' · '}
              {item.actor}
            </Text>
          )}
          {item.detail && (
            <Text component="div" fz="sm" mt={4}>
              {item.detail}
            </Text>
          )}
        </MantineTimeline.Item>
      ))}
    </MantineTimeline>
  );
}
