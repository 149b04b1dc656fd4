import type { Context } from '../../platform/context.ts';
import { removeNotices } from './store.ts';

const day = 24 * 3_600_000;
/** What was told longer ago is nobody's news; what happened stands on record anyway. */
const kept = 180 * day;

/** Removes old notices. */
export async function sweepNotices({ db, realClock }: Context): Promise<void> {
  await removeNotices(db, new Date(realClock.now().getTime() - kept));
}
