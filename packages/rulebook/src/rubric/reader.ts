import type { Text } from '../text.ts';

/** Something wrong with a rubric that is handed in. */
export interface Defect {
  /** The path in the input, as `sets[0].parts[1].sections[0].criteria[2].options[1].points`. */
  readonly place: string;
  readonly code: DefectCode;
  /** Names the place as people do, what is wrong, and what to do. */
  readonly message: Text;
}

export type DefectCode =
  | 'wrong-type'
  | 'no-sets'
  | 'duplicate-set'
  | 'unknown-set'
  | 'set-without-criteria'
  | 'set-sum'
  | 'duplicate-part'
  | 'missing-part'
  | 'unknown-part'
  | 'part-maximum'
  | 'part-sum'
  | 'duplicate-section'
  | 'section-without-criteria'
  | 'section-sum'
  | 'duplicate-criterion'
  | 'code-form'
  | 'criterion-maximum'
  | 'too-few-options'
  | 'too-many-options'
  | 'yes-no-options'
  | 'duplicate-label'
  | 'points-go-down'
  | 'mixed-branches'
  | 'unreachable-option'
  | 'unknown-star'
  | 'star-unattainable'
  | 'star-without-option'
  | 'star-inconsistent'
  | 'star-without-effect'
  | 'applies-when-unknown'
  | 'applies-when-cycle'
  | 'applies-when-always'
  | 'duplicate-ground'
  | 'unknown-place';

/** Where a value stands: its path for machines, and the words for people. */
export interface Place {
  readonly path: string;
  readonly words: Text;
}

type Report = (place: Place, code: DefectCode, message: Text) => void;

/** Reads untyped JSON one field at a time; what has the wrong type is reported and read as missing. */
export class Reader {
  readonly defects: Defect[] = [];

  readonly report: Report = (place, code, message) => {
    this.defects.push({
      place: place.path,
      code,
      message: {
        vi: place.words.vi ? `${place.words.vi}: ${message.vi}` : capitalise(message.vi),
        en: place.words.en ? `${place.words.en}: ${message.en}` : capitalise(message.en),
      },
    });
  };

  record(value: unknown, place: Place): Readonly<Record<string, unknown>> | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
    return this.wrong(place, 'một đối tượng', 'an object');
  }

  list(value: unknown, place: Place): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.wrong(place, 'một danh sách', 'a list');
    return [];
  }

  /** A text with something in it. */
  text(value: unknown, place: Place): string | null {
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.wrong(place, 'chữ, không để trống', 'text, not empty');
  }

  /** A whole number, 0 or more. */
  points(value: unknown, place: Place): number | null {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    return this.wrong(place, 'số nguyên từ 0', 'a whole number, 0 or more');
  }

  /** A text in both languages. */
  bilingual(value: unknown, place: Place): void {
    const text = this.record(value, place);
    if (!text) return;
    this.text(text.vi, within(place, 'vi'));
    this.text(text.en, within(place, 'en'));
  }

  /** A text, or nothing. */
  optionalText(value: unknown, place: Place): void {
    if (value !== undefined) this.text(value, place);
  }

  /** A list, or nothing, read as empty. */
  optionalList(value: unknown, place: Place): readonly unknown[] {
    return value === undefined ? [] : this.list(value, place);
  }

  /** Reports that a field is not what it must be. */
  wrong(place: Place, vi: string, en: string): null {
    const field = place.path.split('.').at(-1) ?? place.path;
    this.report(place, 'wrong-type', { vi: `“${field}” phải là ${vi}.`, en: `“${field}” must be ${en}.` });
    return null;
  }
}

/** The place of a field within another place; the words stay those of the whole unless given. */
export const within = (place: Place, field: string, words?: Text): Place => ({
  path: place.path === '' ? field : field.startsWith('[') ? place.path + field : `${place.path}.${field}`,
  words: words ?? place.words,
});

const capitalise = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
