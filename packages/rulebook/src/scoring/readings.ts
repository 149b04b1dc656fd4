import type { CriterionCorrespondence } from '../../data/frameworks/correspondence.ts';
import type { Criterion } from '../rubric/model.ts';
import { type Ladder, ladderAt, laddersOf } from './ladder.ts';

/** Where a product may stand on a criterion: the ordinals of the fewest and of the most points, 0 for none met. */
export interface Reading {
  readonly least: number;
  readonly most: number;
}

/** What each choice at a criterion says of another criterion; a choice that is not here says nothing. */
export type Readings = ReadonlyMap<number, Reading>;

/** The readings that the data give of an older criterion. */
export function listedReadings(older: Criterion, standings: CriterionCorrespondence['standings']): Readings {
  const readings = Object.entries(standings).map(([choice, standing]): [number, Reading] => {
    const [least, most] = typeof standing === 'number' ? [standing, standing] : standing;
    return [Number(choice), { least, most }];
  });
  return withGround(older, new Map(readings));
}

/**
 * What options say of a criterion of the same name by their labels: the same words stand for the same. An option
 * stands no lower than the last one up to it whose words are there, and below the first one above it whose are.
 */
export function readingsByLabel(from: Criterion, to: Criterion): Readings {
  const readings = new Map<number, Reading>();
  const ofNone: Reading[] = [];
  for (const ladder of laddersOf(from)) {
    const other = ladderLike(ladder, from, to);
    if (!other) continue;
    const places = ladder.ordinals.map((ordinal) => placeOf(from, ordinal, to, other));
    const ordinalAt = (place: number): number => other.ordinals[place] ?? groundOn(to, other);
    const readingAt = (rung: number): Reading => ({
      least: ordinalAt(Math.max(-1, ...places.slice(0, rung + 1))),
      most: ordinalAt(
        Math.min(other.ordinals.length, ...places.slice(rung + 1).filter((place) => place >= 0)) - 1,
      ),
    });
    for (const [rung, ordinal] of ladder.ordinals.entries()) readings.set(ordinal, readingAt(rung));
    ofNone.push(readingAt(-1));
  }
  const [none] = ofNone;
  const isSure = ofNone.length === 1 || ofNone.every(({ most }) => most === 0);
  if (none && isSure) readings.set(0, none);
  const isOrdered = [...readings.values()].every(({ least, most }) => least <= most);
  return isOrdered ? withGround(from, readings) : new Map();
}

/** The ladder of the same case, or the only one where neither criterion has cases. */
function ladderLike(ladder: Ladder, from: Criterion, to: Criterion): Ladder | undefined {
  const others = laddersOf(to);
  return laddersOf(from).length === 1 && others.length === 1
    ? others[0]
    : others.find(({ branch }) => branch === ladder.branch);
}

/** Where the words of an option stand on a ladder of another criterion, from 0; -1 where they do not. */
const placeOf = (from: Criterion, ordinal: number, to: Criterion, ladder: Ladder): number =>
  ladder.ordinals.findIndex(
    (other) => to.options[other - 1]?.label.vi === from.options[ordinal - 1]?.label.vi,
  );

/** The other way round: who stands at an option of the one may stand wherever that option is possible for the other. */
export function inverse(older: Criterion, newer: Criterion, readings: Readings): Readings {
  const choices = older.options.map((_, index) => index + 1);
  const standings = groundOf(older) === 0 ? [0, ...choices] : choices;
  const turned = new Map<number, Reading>();
  for (const choice of [0, ...newer.options.map((_, index) => index + 1)]) {
    const possible = standings
      .filter((standing) => mayStand(readings.get(standing), newer, choice))
      .sort((a, b) => pointsAt(older, a) - pointsAt(older, b));
    const [least] = possible;
    const most = possible.at(-1);
    if (least !== undefined && most !== undefined) turned.set(choice, { least, most });
  }
  return withGround(newer, turned);
}

/** Whether a reading allows an option; one that says nothing allows all. */
const mayStand = (reading: Reading | undefined, criterion: Criterion, choice: number): boolean =>
  !reading ||
  (choice >= reading.least && choice <= reading.most && sameLadder(criterion, reading.most, choice));

/** Whether two ordinals are of the same case; 0 is of any. */
const sameLadder = (criterion: Criterion, one: number, other: number): boolean =>
  one === 0 || other === 0 || ladderAt(criterion, one) === ladderAt(criterion, other);

/** Whether some choice narrows down the points of the other criterion. */
export function saysSomething(to: Criterion, readings: Readings): boolean {
  return [...readings.values()].some(
    ({ least, most }) => pointsAt(to, least) > 0 || pointsAt(to, most) < to.max,
  );
}

/** The points of an ordinal. */
export const pointsAt = ({ options }: Criterion, ordinal: number): number =>
  options[ordinal - 1]?.points ?? 0;

/** 0 says of a product what a lowest option of 0 points says of it, where there are no cases. */
function withGround(criterion: Criterion, readings: Readings): Readings {
  const ground = readings.get(groundOf(criterion));
  return ground ? new Map([...readings, [0, ground]]) : readings;
}

function groundOf(criterion: Criterion): number {
  const [ladder, another] = laddersOf(criterion);
  return ladder && !another ? groundOn(criterion, ladder) : 0;
}

/** The ordinal that stands for none met on a ladder: its lowest option when that counts 0 points, else 0. */
const groundOn = (criterion: Criterion, { ordinals: [lowest = 0] }: Ladder): number =>
  pointsAt(criterion, lowest) === 0 ? lowest : 0;
