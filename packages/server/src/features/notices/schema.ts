import { z } from 'zod';
import { noticeChannels, noticeTopicCodes } from './notice-kinds.ts';

const text = z.object({ vi: z.string(), en: z.string() });

export const noticeQuery = z.object({
  unread: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
  before: z
    .uuid()
    .optional()
    .meta({ description: 'The last one that was shown: the next page begins after it' }),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export const notice = z
  .object({
    id: z.uuid(),
    topic: z.enum(noticeTopicCodes),
    text,
    page: z.string().meta({ description: 'Where it leads, below `/app`' }),
    at: z.iso.datetime().meta({ description: 'When it happened' }),
    read: z.boolean(),
  })
  .meta({ id: 'Notice' });

export const noticePage = z.object({ items: z.array(notice), more: z.boolean() });
export const noticeCount = z.object({
  unread: z.number().int().meta({ description: 'Counted to 100' }),
  newest: z.uuid().nullable(),
});

export const noticeParams = z.object({ id: z.uuid() });
export const readUpTo = z.object({ upTo: z.uuid() });

const hour = z
  .number()
  .int()
  .min(0, 'Giờ từ 0 đến 23.')
  .max(23, 'Giờ từ 0 đến 23.')
  .meta({ description: 'Hour of the day in Viet Nam' });

export const noticePreferenceChange = z
  .object({
    mail: z.enum(['at-once', 'daily']),
    digestHour: hour.meta({ description: 'When the mail of a day goes out' }),
    quietFrom: hour,
    quietTo: hour.meta({ description: 'Equal to quietFrom: no quiet hours' }),
    muted: z
      .array(z.object({ topic: z.enum(noticeTopicCodes), channel: z.enum(noticeChannels) }))
      .max(noticeTopicCodes.length * noticeChannels.length),
  })
  .meta({ id: 'NoticePreferenceChange' });

export const noticePreferences = noticePreferenceChange
  .extend({
    version: z.number().int().meta({ description: '0 until something was chosen' }),
    topics: z
      .array(z.object({ code: z.enum(noticeTopicCodes), name: text }))
      .meta({ description: 'Of what somebody in my roles is told' }),
    /** Whether there is a way at all. */
    ways: z.object({ mail: z.boolean(), message: z.boolean() }),
  })
  .meta({ id: 'NoticePreferences' });
