import type { Context } from '../../platform/context.ts';

const day = 24 * 3_600_000;
/** What was told longer ago is nobody's news; what happened stands on record anyway. */
const kept = 180 * day;

/** Removes old notices. */
export async function sweepNotices({ db, realClock }: Context): Promise<void> {
  await db
    .deleteFrom('notice')
    .where('made_at', '<', new Date(realClock.now().getTime() - kept))
    .execute();
}
