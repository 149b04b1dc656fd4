import {
  adviceFor,
  conditionedStars,
  criteriaOf,
  findRubric,
  frameworkIds,
  rubricsOf,
  whatIf,
} from '@saolang/rulebook';
import { machine, report } from './measure.mjs';

/** What a browser computes at every keystroke: the way to each star, on sheets of every product set. */
const rounds = Number(process.argv[2] ?? 100);
const rubrics = frameworkIds.flatMap(rubricsOf);

/**
 * Sheets as they come up while one is filled in: blank, poor, uneven, good.
 *
 * @param {import('@saolang/rulebook').Rubric} rubric
 * @param {number} round
 */
function choicesOf(rubric, round) {
  const kind = round % 4;
  if (kind === 0) return {};
  return Object.fromEntries(
    criteriaOf(rubric).map(({ code, options }, index) => {
      const varied = (index * 7 + round) % (options.length + 1);
      return [code, kind === 1 ? 1 : kind === 2 ? varied : Math.max(varied, options.length - 1)];
    }),
  );
}

/**
 * @param {string} name
 * @param {(rubric: import('@saolang/rulebook').Rubric, round: number) => unknown} once
 */
function measure(name, once) {
  /** @type {number[]} */
  const taken = [];
  const begun = performance.now();
  const processor = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const rubric of rubrics) {
      const from = performance.now();
      once(rubric, round);
      taken.push(performance.now() - from);
    }
  }
  const { user, system } = process.cpuUsage(processor);
  report(name, { times: taken, seconds: (performance.now() - begun) / 1000 });
  console.log(`  processor time: ${((user + system) / 1000 / taken.length).toFixed(2)} ms each`);
}

/**
 * Nine members' sheets under the other decree.
 *
 * @param {import('@saolang/rulebook').Rubric} rubric
 * @param {number} round
 */
function underTheOtherDecree(rubric, round) {
  const other = findRubric(frameworkIds.find((id) => id !== rubric.framework) ?? '', rubric.number);
  if (!other) return;
  const sheets = Array.from({ length: 9 }, (_, member) => ({
    member: String(member),
    signed: true,
    conflict: false,
    choices: choicesOf(rubric, 4 * (round + member) + 3),
  }));
  whatIf({ rubric, sheets }, other);
}

machine();
console.log(`${rubrics.length} score sheets, ${rounds} rounds`);
for (const star of conditionedStars) {
  measure(`way to ${star} stars`, (rubric, round) => adviceFor(rubric, choicesOf(rubric, round), star));
}
measure('nine sheets under the other decree', underTheOtherDecree);
machine();
