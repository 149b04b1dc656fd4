import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Context } from './context.ts';
import { startJobs } from './jobs.ts';

const error = vi.fn();
const context = { log: { error } } as unknown as Context;

beforeEach(() => {
  vi.useFakeTimers();
  error.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a job runs at once and again after each interval, until it is stopped', async () => {
  const run = vi.fn(async () => undefined);
  const stop = startJobs(context, [{ name: 'sweep', everyMs: 1000, run }]);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2500);
  expect(run).toHaveBeenCalledTimes(3);
  await stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(run).toHaveBeenCalledTimes(3);
});

it('a job that fails is reported and tried again', async () => {
  const run = vi.fn(async () => Promise.reject(new Error('no bucket')));
  const stop = startJobs(context, [{ name: 'sweep', everyMs: 1000, run }]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(run).toHaveBeenCalledTimes(2);
  expect(error).toHaveBeenCalledWith(expect.objectContaining({ job: 'sweep' }), 'job failed');
  await stop();
});

it('stopping waits for the turn that is under way', async () => {
  let finish = () => {};
  const turn = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let stopped = false;
  const stopping = startJobs(context, [{ name: 'sweep', everyMs: 1000, run: () => turn }])();
  stopping.then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(stopped).toBe(false);
  finish();
  await stopping;
});
