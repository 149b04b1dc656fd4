import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';

/** What must hold of what people are told. */
export const noticeInvariants: readonly Invariant[] = [
  {
    name: 'notices-follow-actions',
    means: {
      vi: 'Mỗi thông báo về một việc đã ghi, không phải việc chính người nhận làm; con trỏ không đi trước nhật ký',
      en: 'Every notice is of an action on record, not of its reader’s own; the cursor is not ahead of the record',
    },
    breaches: strayNotices,
  },
  {
    name: 'outbox-moves',
    means: {
      vi: 'Thư và tin nhắn đã đến hạn không nằm lại quá một ngày khi có đường gửi',
      en: 'No mail or message that is due lies for over a day where there is a way to send it',
    },
    breaches: stuckMail,
  },
];

async function strayNotices({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT notice.id::text AS id FROM notice LEFT JOIN action ON notice.key = 'action:' || action.seq
    WHERE notice.key LIKE 'action:%' AND (action.seq IS NULL OR action.account_id = notice.account_id)
    UNION ALL
    SELECT seq::text FROM notice_cursor WHERE seq > (SELECT seq FROM action_head)
    LIMIT 100
  `.execute(db);
  return rows.map(({ id }) => id);
}

async function stuckMail({ db, config, realClock }: Context): Promise<string[]> {
  const channels = [...(config.smtp ? ['mail'] : []), ...(config.messageGateway ? ['message'] : [])];
  if (channels.length === 0) return [];
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('channel', 'in', channels)
    .where('sent_at', 'is', null)
    .where('next_attempt_at', '<', new Date(realClock.now().getTime() - 24 * 3_600_000))
    .limit(100)
    .execute();
  return rows.map(({ id }) => id);
}
