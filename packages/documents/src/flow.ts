/**
 * What a laid-out document is made of. `layout` turns the components of a document into these few
 * pieces, so that every rule of NĐ 30/2020 on place, size and weight is written once; each renderer only
 * knows how to draw the pieces. Lengths are millimetres, sizes and spaces between lines points.
 */

import type { DocumentImage, Orientation, Run } from './model.ts';

export type Align = 'justify' | 'left' | 'center' | 'right';

/** A paragraph. */
export interface TextPiece {
  readonly type: 'text';
  readonly runs: readonly Run[];
  readonly size: number;
  readonly align: Align;
  /** Indent of the first line relative to `left`; negative hangs the marker. */
  readonly firstLine: number;
  readonly left: number;
  readonly before: number;
  /** Multiple of the single line. */
  readonly line: number;
  /** Stays on the page of what follows. */
  readonly keepWithNext: boolean;
  /** Dots from the end of the text to the right margin. */
  readonly dots: boolean;
}

/** A short horizontal line, centred in its container. */
export interface RulePiece {
  readonly type: 'rule';
  readonly width: number;
}

export interface ImagePiece {
  readonly type: 'image';
  readonly image: DocumentImage;
  readonly alt: string;
}

/** Empty room, in points. */
export interface SpacePiece {
  readonly type: 'space';
  readonly height: number;
}

/** Columns side by side without lines; never broken across pages. */
export interface GridPiece {
  readonly type: 'grid';
  readonly columns: readonly number[];
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

/** A box to tick and its label, in equal columns. */
export interface TicksPiece {
  readonly type: 'ticks';
  readonly columns: number;
  readonly size: number;
  readonly items: readonly { readonly label: string; readonly checked: boolean }[];
}

export interface CellPiece {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'center' | 'right';
  readonly columns: number;
  readonly rows: number;
}

export interface RowPiece {
  readonly cells: readonly CellPiece[];
  /** Names the rows below it: never parted from the next row. */
  readonly band: boolean;
  /** Short enough to be kept whole on one page. */
  readonly whole: boolean;
}

export interface TablePiece {
  readonly type: 'table';
  readonly size: number;
  /** Millimetres; they add up to the width of the text. */
  readonly columns: readonly number[];
  readonly head: readonly (readonly CellPiece[])[];
  readonly body: readonly RowPiece[];
}

export type Piece = TextPiece | RulePiece | ImagePiece | SpacePiece | GridPiece | TicksPiece | TablePiece;

/** A run of pages of one orientation, numbered from 1; the first page shows no number. */
export interface Sheet {
  readonly orientation: Orientation;
  /** Width of the text. */
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** Small print at the foot of the first page. */
  readonly footer: string | null;
}

export interface LaidOutDocument {
  readonly title: string;
  readonly author: string;
  /** ISO date of the document, when it has one. */
  readonly date: string | null;
  readonly sheets: readonly Sheet[];
}

/** Page of NĐ 30/2020, Phụ lục I, I.2: A4, margins within the ranges it allows. */
export const PAGE = { short: 210, long: 297, top: 20, bottom: 20, left: 30, right: 20, number: 13 } as const;
