import type { Context } from './context.ts';

/** Work done again and again beside the requests. Several processes may do it at once, so it must bear that. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (context: Context) => Promise<unknown>;
}

/** Runs each job now and then at its interval, until the returned function is called. */
export function startJobs(context: Context, jobs: readonly Job[]): () => Promise<void> {
  const stops = jobs.map((job) => startJob(context, job));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startJob(context: Context, { name, everyMs, run }: Job): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  const turn = () => {
    running = run(context)
      .catch((error: unknown) => context.log.error({ err: error, job: name }, 'job failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(turn, everyMs);
      });
  };
  turn();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}
