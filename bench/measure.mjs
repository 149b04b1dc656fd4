import { cpus, loadavg } from 'node:os';

/**
 * Does something over and over, by so many at once, for so many seconds.
 *
 * @param {{ seconds: number, workers: readonly (() => Promise<void>)[] }} work
 * @returns {Promise<{ times: number[], seconds: number }>} how long each time took, in milliseconds
 */
export async function repeat({ seconds, workers }) {
  /** @type {number[]} */
  const times = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  await Promise.all(
    workers.map(async (once) => {
      while (performance.now() < end) {
        const from = performance.now();
        await once();
        times.push(performance.now() - from);
      }
    }),
  );
  return { times, seconds: (performance.now() - begun) / 1000 };
}

/**
 * Prints a line of figures: how many a second, and how long they took.
 *
 * @param {string} name
 * @param {{ times: number[], seconds: number }} measured
 */
export function report(name, { times, seconds }) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  console.log(
    `${name}: ${sorted.length} in ${seconds.toFixed(1)} s = ${(sorted.length / seconds).toFixed(0)}/s; ` +
      `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`,
  );
}

/** Prints what the figures were measured on: others at work on the machine show in its load. */
export function machine() {
  const load = loadavg().map((each) => each.toFixed(1));
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}; Node ${process.version}; load ${load.join(' ')}`,
  );
}
