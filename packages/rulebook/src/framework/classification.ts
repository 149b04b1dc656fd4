import {
  type MinistryCode,
  nameOfSet,
  productSetFacts,
  sectors,
} from '../../data/frameworks/common/classification.ts';
import type { Text } from '../text.ts';
import type { FrameworkId } from './model.ts';

export type { MinistryCode } from '../../data/frameworks/common/classification.ts';

/** A product set as a framework classifies it. */
export interface ProductSet {
  readonly number: number;
  readonly name: Text;
  /** The sector, `I` to `VI`, and its name. */
  readonly sector: { readonly code: string; readonly name: Text };
  readonly group: Text;
  readonly ministries: readonly { readonly code: MinistryCode; readonly name: Text }[];
  readonly keywords: readonly string[];
}

const ministryNames: Readonly<Record<FrameworkId, Readonly<Record<MinistryCode, Text>>>> = {
  'qd-148-2023': {
    agriculture: {
      vi: 'Bộ Nông nghiệp và Phát triển nông thôn',
      en: 'Ministry of Agriculture and Rural Development',
    },
    'industry-trade': { vi: 'Bộ Công Thương', en: 'Ministry of Industry and Trade' },
    health: { vi: 'Bộ Y tế', en: 'Ministry of Health' },
    'culture-tourism': {
      vi: 'Bộ Văn hóa, Thể thao và Du lịch',
      en: 'Ministry of Culture, Sports and Tourism',
    },
  },
  'qd-26-2026': {
    agriculture: { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
    'industry-trade': { vi: 'Bộ Công Thương', en: 'Ministry of Industry and Trade' },
    health: { vi: 'Bộ Y tế', en: 'Ministry of Health' },
    'culture-tourism': {
      vi: 'Bộ Văn hóa, Thể thao và Du lịch',
      en: 'Ministry of Culture, Sports and Tourism',
    },
  },
};

const listOf = (framework: FrameworkId): readonly ProductSet[] =>
  productSetFacts.map((facts) => ({
    number: facts.number,
    name: nameOfSet(framework, facts.number),
    sector: { code: facts.sector, name: sectors[facts.sector] },
    group: facts.group ?? facts.name,
    ministries: facts.ministries.map((code) => ({ code, name: ministryNames[framework][code] })),
    keywords: facts.keywords,
  }));

const productSets: Readonly<Record<FrameworkId, readonly ProductSet[]>> = {
  'qd-148-2023': listOf('qd-148-2023'),
  'qd-26-2026': listOf('qd-26-2026'),
};

/** All 26 product sets of a framework, in order (Phụ lục I). */
export const productSetsOf = (framework: FrameworkId): readonly ProductSet[] => productSets[framework];

/** Lower case without the marks of Vietnamese, words parted by single spaces: `Nước mắm` → `nuoc mam`. */
export const foldVietnamese = (text: string): string =>
  wordsOf(
    text
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .replace(/[đĐ]/g, 'd'),
  );

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** A word or name to search by, with its marks and without. */
interface Phrase {
  readonly marked: string;
  readonly folded: string;
}

const phraseOf = (text: string): Phrase => ({
  marked: wordsOf(text.normalize('NFC')),
  folded: foldVietnamese(text),
});

const phrases: ReadonlyMap<ProductSet, readonly Phrase[]> = new Map(
  Object.values(productSets)
    .flat()
    .map((set) => [
      set,
      [...set.keywords, set.name.vi, set.name.en, set.group.vi, set.group.en].map(phraseOf),
    ]),
);

/**
 * The product sets that a query points to, best first; with or without Vietnamese marks. A keyword found whole in
 * the query (`nước mắm` in “Nước mắm Đức Lợi”) counts by its length; failing that, a query that begins a word of a
 * keyword or name (`mắm`) lists the sets it may mean. What agrees in its marks too goes before what does not, so
 * that “bò khô” is beef before it is the avocado “bơ”. An empty query lists all sets.
 */
export function findProductSets(query: string, framework: FrameworkId = 'qd-26-2026'): readonly ProductSet[] {
  const asked = phraseOf(query);
  if (asked.marked === '') return productSetsOf(framework);
  return productSetsOf(framework)
    .map((set) => ({
      set,
      score: Math.max(...(phrases.get(set) ?? []).map((phrase) => match(asked, phrase))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.set.number - b.set.number)
    .map(({ set }) => set);
}

/** Four grades, far enough apart that length only decides within one. */
function match(query: Phrase, phrase: Phrase): number {
  if (holdsWords(query.marked, phrase.marked)) return 3000 + phrase.marked.length;
  if (holdsStart(phrase.marked, query.marked)) return 2000;
  if (holdsWords(query.folded, phrase.folded)) return 1000 + phrase.folded.length;
  return holdsStart(phrase.folded, query.folded) ? 1 : 0;
}

/** Whether whole words of `text` spell `phrase`. */
const holdsWords = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);

/** Whether `start` begins at a word of `text`. */
const holdsStart = (text: string, start: string): boolean => ` ${text}`.includes(` ${start}`);
