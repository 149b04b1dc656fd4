/**
 * What Nghị quyết 1279/NQ-UBTVQH15 did on 1 January 2025: a unit's code before, the codes that its territory went
 * to (more than one: in parts). The sources state the parts of Nghĩa Mỹ and Nghĩa Phương that went to Sông Vệ;
 * that the rest of Nghĩa Mỹ went to Nghĩa Phương follows from the district's list afterwards.
 */
export const mergers: ReadonlyArray<readonly [from: string, to: readonly string[]]> = [
  ['21253', ['21262']],
  ['21262', ['21262']],
  ['21403', ['21406']],
  ['21406', ['21406']],
  ['21238', ['21238']],
  ['21283', ['21238', '21283']],
  ['21286', ['21238', '21283']],
];
