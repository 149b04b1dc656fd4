/**
 * The administrative document as its components, in the words of NĐ 30/2020/NĐ-CP, Phụ lục I.
 *
 * A template fills this model; `renderDocx` and `renderPdf` draw it. Text is plain Vietnamese: no markup
 * is ever read from it. Lengths are millimetres, type sizes points, dates ISO `YYYY-MM-DD`.
 */

export type DocumentKind = 'decision' | 'report' | 'list' | 'official-letter' | 'minutes' | 'form';

export type Orientation = 'portrait' | 'landscape';

/** A stretch of text with its own weight or slope. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Plain text, or a sequence of runs. A line feed inside is a line break. */
export type RichText = string | readonly (string | Run)[];

/** Component 2: the body that issues the document and, above it, the body it belongs to. */
export interface Issuer {
  readonly parent?: string | null;
  readonly name: string;
}

/** Component 3: `Số: 05/QĐ-UBND`. A number not yet allotted (`null`) leaves room for a hand-written one. */
export interface Reference {
  readonly number: number | string | null;
  readonly symbol: string;
}

/** Component 4. Without a date, room is left for it to be written by hand. */
export interface PlaceAndDate {
  readonly place: string;
  readonly date: string | null;
}

export interface DocumentImage {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpg';
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Component 7: who signs, in what capacity. */
export interface Signature {
  /** Lines above the position: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
  readonly capacity?: readonly string[];
  readonly position: string;
  /** `null` leaves room for the name. */
  readonly name: string | null;
  /** Small print under the position: `(Ký, ghi rõ họ tên)`. */
  readonly note?: string;
  readonly image?: DocumentImage;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: RichText;
  readonly align?: 'justify' | 'left' | 'center' | 'right';
  /** First-line indent as in running text; on unless switched off. */
  readonly indent?: boolean;
}

/** Level 1 `I. …`, level 2 `1. …`: bold; level 3: bold italic. The numeral is part of the text. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** `Điều n.` with an optional bold title and its paragraphs. */
export interface Article {
  readonly type: 'article';
  readonly number: number;
  readonly title?: string;
  readonly paragraphs: readonly RichText[];
}

/** Khoản (`1.`), điểm (`a)`, in Vietnamese order: a b c d đ e g …) or dashes. */
export interface List {
  readonly type: 'list';
  readonly marker: 'arabic' | 'letter' | 'dash';
  readonly items: readonly RichText[];
  /** Ordinal of the first item, 1 unless given. */
  readonly start?: number;
}

/** Lines `label: value`. An empty value becomes a dotted line to write on. */
export interface KeyValues {
  readonly type: 'key-values';
  readonly rows: readonly { readonly label: string; readonly value?: string | number | null }[];
}

/** Boxes to tick, laid out in equal columns. */
export interface Ticks {
  readonly type: 'ticks';
  readonly columns?: 1 | 2 | 3;
  readonly items: readonly { readonly label: string; readonly checked: boolean }[];
}

export interface Column {
  readonly header: string;
  /** Relative width: columns share the width of the text in proportion. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Neighbouring columns of the same group stand under one common heading. */
  readonly group?: string;
}

export interface SpanCell {
  readonly text: RichText;
  /** How many columns the cell covers. */
  readonly span: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface Row {
  readonly cells: readonly (RichText | SpanCell)[];
  readonly bold?: boolean;
}

/** A ruled table; its head is repeated on each page. */
export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Type size in points, 12 unless given. */
  readonly size?: number;
}

/** A picture with the words below it, on one page. */
export interface Picture {
  readonly type: 'picture';
  readonly image: DocumentImage;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly caption: RichText;
}

export type Block = Paragraph | Heading | Article | List | KeyValues | Ticks | Table | Picture;

/** A `Phụ lục`: starts a page and is numbered apart (NĐ 30/2020, Phụ lục I). */
export interface Annex {
  /** Roman numeral, when there is more than one annex. */
  readonly number?: string;
  readonly title: string;
  /** `(Kèm theo …)`, without the brackets. */
  readonly attachedTo?: string;
  readonly orientation?: Orientation;
  readonly body: readonly Block[];
}

export interface AdministrativeDocument {
  readonly kind: DocumentKind;
  readonly orientation?: Orientation;
  /** Code of the form, printed in the corner: `Mẫu 01`. */
  readonly formCode?: string;
  /** Absent on a citizen's form: the national motto then stands across the page. */
  readonly issuer?: Issuer;
  readonly reference?: Reference;
  readonly placeAndDate?: PlaceAndDate;
  /** Component 5a, the name of the type. Absent on an official letter. */
  readonly title?: string;
  /** Component 5: what it is about. */
  readonly summary: string;
  /** Who decides: `CHỦ TỊCH ỦY BAN NHÂN DÂN …`. Decisions only. */
  readonly authority?: string;
  /** Component 9a, `Kính gửi`. */
  readonly addressees?: readonly string[];
  /** Legal grounds, without closing punctuation. */
  readonly grounds?: readonly string[];
  readonly body: readonly Block[];
  readonly signatures: readonly Signature[];
  /** Component 9b, `Nơi nhận`, without dashes and closing punctuation. */
  readonly recipients?: readonly string[];
  /** Blocks below the signatures, such as the part of a form kept for the office. */
  readonly afterSignatures?: readonly Block[];
  /** Component 13: address and contacts at the foot of page 1. */
  readonly footer?: string;
  readonly annexes?: readonly Annex[];
}
