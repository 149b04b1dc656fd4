import { type LaidOutDocument, PAGE, type Piece } from './flow.ts';
import { layout } from './layout.ts';
import type { AdministrativeDocument } from './model.ts';
import { compilePdf, typstProgram } from './typst-compiler.ts';

const PROGRAM = typstProgram('administrative.typ');

/**
 * Renders a document as PDF, fonts embedded. Deterministic.
 * Throws RangeError when the document holds an impossible date or a table row that does not fit its columns.
 */
export async function renderPdf(doc: AdministrativeDocument): Promise<Uint8Array> {
  const laidOut = layout(doc);
  const files = new Map<string, Uint8Array>();
  const data = {
    ...laidOut,
    date: laidOut.date?.split('-').map(Number) ?? null,
    page: PAGE,
    sheets: sheetsWithFiles(laidOut, files),
  };
  return compilePdf({ program: PROGRAM, data, files, date: laidOut.date });
}

/** Replaces picture bytes by paths, and collects the bytes. */
function sheetsWithFiles(laidOut: LaidOutDocument, files: Map<string, Uint8Array>): unknown {
  const convert = (piece: Piece): unknown => {
    switch (piece.type) {
      case 'image': {
        const { bytes, format, widthMm, heightMm } = piece.image;
        const path = `/picture-${files.size}.${format}`;
        files.set(path, bytes);
        return { type: 'image', path, width: widthMm, height: heightMm, alt: piece.alt };
      }
      case 'grid':
        return { ...piece, rows: piece.rows.map((row) => row.map((cell) => cell.map(convert))) };
      case 'text':
        return { ...piece, runs: piece.runs.map(breakable) };
      case 'table':
        return {
          ...piece,
          head: piece.head.map(breakableCells),
          body: piece.body.map((row) => ({ ...row, cells: breakableCells(row.cells) })),
        };
      default:
        return piece;
    }
  };
  return laidOut.sheets.map((sheet) => ({ ...sheet, pieces: sheet.pieces.map(convert) }));
}

/** Typst breaks no word: one longer than a narrow column (a code, a part of a web address) gets break points. */
function breakable<R extends { readonly text: string }>(run: R): R {
  const broken = run.text.replaceAll(/[^\s/-]{20,}/gu, (word) => word.replaceAll(/.{8}(?=.)/gu, '$&\u200B'));
  return { ...run, text: broken };
}

function breakableCells<C extends { readonly runs: readonly { readonly text: string }[] }>(
  cells: readonly C[],
): C[] {
  return cells.map((cell) => ({ ...cell, runs: cell.runs.map(breakable) }));
}
