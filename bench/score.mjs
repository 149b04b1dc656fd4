import { criteriaOf, findRubric, scoreSheets } from '@saolang/rulebook';
import { machine, report } from './measure.mjs';

/** A council of a thousand scores one product: the average, the star and what caps it, of 1,000 sheets. */
const count = Number(process.argv[2] ?? 1000);
const times = Number(process.argv[3] ?? 50);

const rubric = findRubric('qd-26-2026', 8);
if (!rubric) throw new Error('no rubric of set 8');
const sheets = Array.from({ length: count }, (_, member) => ({
  member: String(member),
  signed: true,
  conflict: false,
  choices: Object.fromEntries(
    criteriaOf(rubric).map(({ code, options }, index) => [code, 1 + ((member + index) % options.length)]),
  ),
}));

machine();
const score = () => scoreSheets({ rubric, sheets, disqualified: null });
for (let warm = 0; warm < 5; warm += 1) score();
/** @type {number[]} */
const taken = [];
const begun = performance.now();
for (let round = 0; round < times; round += 1) {
  const from = performance.now();
  score();
  taken.push(performance.now() - from);
}
report(`result of ${count} sheets`, { times: taken, seconds: (performance.now() - begun) / 1000 });
