import { openReEvaluations } from './features/dossiers/open-re-evaluations.ts';
import { runImports } from './features/imports/run-imports.ts';
import { sweepImports } from './features/imports/store.ts';
import { followActions } from './features/notices/follow-actions.ts';
import { mailNotices } from './features/notices/mail-notices.ts';
import { sweepNotices } from './features/notices/sweep-notices.ts';
import { watchPapers } from './features/notices/watch-papers.ts';
import { disableIdleAccounts } from './platform/accounts/idle-accounts.ts';
import { removeExpiredSessions } from './platform/accounts/sessions.ts';
import { removeOldAttempts } from './platform/accounts/throttle.ts';
import { sweepUploads } from './platform/files/uploads.ts';
import { sweepVolumes, volumesFolder } from './platform/files/volume-shelf.ts';
import type { Job } from './platform/jobs.ts';

const hour = 60 * 60 * 1000;

/** Everything the service does on its own, besides sending mail. */
export const jobs: readonly Job[] = [
  { name: 'disable-idle-accounts', everyMs: hour, run: disableIdleAccounts },
  { name: 'remove-expired-sessions', everyMs: hour, run: removeExpiredSessions },
  {
    name: 'remove-old-sign-in-attempts',
    everyMs: hour,
    run: ({ db, realClock }) => removeOldAttempts(db, realClock.now()),
  },
  // Somebody waits for it.
  { name: 'run-imports', everyMs: 2000, run: runImports },
  { name: 'sweep-imports', everyMs: hour, run: ({ db, realClock }) => sweepImports(db, realClock.now()) },
  { name: 'open-re-evaluations', everyMs: hour, run: openReEvaluations },
  { name: 'follow-actions', everyMs: 3000, run: followActions },
  { name: 'watch-papers', everyMs: hour, run: watchPapers },
  { name: 'mail-notices', everyMs: 5_000, run: mailNotices },
  { name: 'sweep-notices', everyMs: hour, run: sweepNotices },
  { name: 'sweep-uploads', everyMs: hour, run: ({ config }) => sweepUploads(config.dataFolder) },
  {
    name: 'sweep-volumes',
    everyMs: hour,
    run: ({ config }) => sweepVolumes(volumesFolder(config.dataFolder)),
  },
];
