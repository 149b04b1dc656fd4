import { assertPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { foldText } from '../identifiers/fold-text.ts';
import { type AdministrativeUnit, isValidOn } from './administrative-unit.ts';
import { units } from './registry.ts';
import { predecessorsOf } from './succession.ts';

const index = units.map((unit) => ({
  unit,
  shortName: foldText(unit.shortName),
  words: wordsOf(unit.name),
  formerWords: predecessors(unit).map(({ name }) => wordsOf(name)),
}));

/**
 * Units whose name begins, word by word, as the query does, or whose code begins with it; diacritics and case do
 * not matter, and the names of units that went into one count too. Best match first: exact name, beginning of the
 * name, any word, former name; units in force before past ones. With a date only units of that day.
 */
export function searchUnits(
  query: string,
  options: { readonly date?: PlainDate; readonly limit?: number } = {},
): readonly AdministrativeUnit[] {
  const { date, limit = 20 } = options;
  if (date !== undefined) assertPlainDate(date);
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const text = wanted.join(' ');
  return index
    .filter(({ unit }) => date === undefined || isValidOn(unit, date))
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted, text);
      return rank === null ? [] : [{ unit: entry.unit, rank, key: sortKey(entry.unit, entry.shortName) }];
    })
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ unit }) => unit);
}

/** All units, of every earlier time, from which a unit was made. */
function predecessors(unit: AdministrativeUnit): readonly AdministrativeUnit[] {
  return predecessorsOf(unit).flatMap(({ unit: former }) => [former, ...predecessors(former)]);
}

function rankOf(entry: (typeof index)[number], wanted: readonly string[], text: string): number | null {
  const { unit, shortName, words, formerWords } = entry;
  if (unit.code === text || shortName === text) return 0;
  if (shortName.startsWith(text) || (/^\d{2,}$/.test(text) && unit.code.startsWith(text))) return 1;
  if (matches(words, wanted)) return 2;
  return formerWords.some((former) => matches(former, wanted)) ? 3 : null;
}

/** Every wanted word begins some word of the name, in order. */
function matches(words: readonly string[], wanted: readonly string[]): boolean {
  let from = 0;
  return wanted.every((word) => {
    const at = words.findIndex((each, position) => position >= from && each.startsWith(word));
    from = at + 1;
    return at >= 0;
  });
}

function sortKey(unit: AdministrativeUnit, shortName: string): string {
  return `${unit.validTo === null ? 0 : 1} ${shortName} ${unit.id}`;
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
