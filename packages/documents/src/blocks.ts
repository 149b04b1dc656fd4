/** Lays out the blocks of a text (ô 6): paragraphs, articles, lists, forms and tables. */

import type { CellPiece, Piece, RowPiece, TablePiece, TextPiece } from './flow.ts';
import type { Block, Column, RichText, Row, Run, SpanCell, Table } from './model.ts';
import { cleanText, letterMarker } from './text.ts';

/** First-line indent of running text (NĐ 30/2020 allows 1 cm or 1,27 cm). */
const INDENT = 12.7;

/** A paragraph of body text, 14 pt, unless told otherwise. */
export function text(content: RichText, options: Partial<Omit<TextPiece, 'type' | 'runs'>> = {}): TextPiece {
  return {
    type: 'text',
    runs: runs(content),
    size: 14,
    align: 'justify',
    firstLine: 0,
    left: 0,
    before: 6,
    line: 1.15,
    keepWithNext: false,
    dots: false,
    ...options,
  };
}

/** Normal form of rich text: clean runs. */
function runs(content: RichText): Run[] {
  const list = typeof content === 'string' ? [content] : content;
  return list.map((run) =>
    typeof run === 'string' ? { text: cleanText(run) } : { ...run, text: cleanText(run.text) },
  );
}

/** Puts a marker before rich text. */
function marked(marker: Run, content: RichText): RichText {
  return [marker, ...(typeof content === 'string' ? [content] : content)];
}

export function layOutBlocks(blocks: readonly Block[], width: number): Piece[] {
  return blocks.flatMap((block) => layOutBlock(block, width));
}

function layOutBlock(block: Block, width: number): Piece[] {
  switch (block.type) {
    case 'paragraph': {
      const { align = 'justify', indent = align === 'justify' } = block;
      return [text(block.text, { align, firstLine: indent ? INDENT : 0 })];
    }
    case 'heading': {
      const run: Run = { text: block.text, bold: true, italic: block.level === 3 };
      const before = block.level === 1 ? 10 : 6;
      return [text([run], { align: 'left', firstLine: INDENT, before, keepWithNext: true })];
    }
    case 'article': {
      const heading = `Điều ${block.number}. `;
      const title: Run = { text: block.title ? `${heading}${block.title}` : heading, bold: true };
      const [first, ...rest] = block.paragraphs;
      const head = block.title || first === undefined ? [title] : marked(title, first);
      const following = block.title ? block.paragraphs : rest;
      return [
        text(head, { firstLine: INDENT, keepWithNext: Boolean(block.title) }),
        ...following.map((paragraph) => text(paragraph, { firstLine: INDENT })),
      ];
    }
    case 'list':
      return block.items.map((item, i) => {
        const ordinal = (block.start ?? 1) + i;
        const marker =
          block.marker === 'arabic' ? `${ordinal}.` : block.marker === 'letter' ? letterMarker(ordinal) : '-';
        return text(marked({ text: `${marker} ` }, item), { firstLine: INDENT });
      });
    case 'key-values':
      return block.rows.map(({ label, value }) => {
        const given = value === null || value === undefined ? '' : String(value);
        return text(given ? [`${label}: `, given] : `${label}: `, {
          align: 'left',
          before: 2,
          dots: given === '',
        });
      });
    case 'ticks':
      return [
        {
          type: 'ticks',
          columns: block.columns ?? 1,
          size: 14,
          items: block.items.map(({ label, checked }) => ({ label: cleanText(label), checked })),
        },
      ];
    case 'picture':
      return [
        { type: 'space', height: 6 },
        {
          type: 'grid',
          columns: [width],
          rows: [
            [[{ type: 'image', image: block.image, alt: cleanText(block.alt) }]],
            [[text(block.caption, { size: 12, align: 'center', before: 2 })]],
          ],
        },
        { type: 'space', height: 6 },
      ];
    case 'table':
      return [{ type: 'space', height: 6 }, layOutTable(block, width)];
  }
}

function layOutTable(table: Table, width: number): TablePiece {
  const size = table.size ?? 12;
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = table.columns.map((column) => (column.width / shares) * width);
  const body = table.rows.map((row): RowPiece => {
    const cells = bodyRow(row, table.columns);
    const lines = Math.max(...cells.map((cell, i) => linesOf(cell, columns[i] ?? width, size)));
    return { cells, band: cells.length === 1 && columns.length > 1, whole: lines <= 18 };
  });
  return { type: 'table', size, columns, head: headRows(table.columns), body };
}

/** About how many lines a cell takes: a small letter of Times is 0.42 em wide, near enough to tell tall rows. */
function linesOf(cell: CellPiece, columnWidth: number, size: number): number {
  const perLine = Math.max(1, (columnWidth * cell.columns) / (size * 0.42 * 0.3528));
  const lines = cell.runs
    .map((run) => run.text)
    .join('')
    .split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** One row of headings, or two when columns stand in groups. */
function headRows(columns: readonly Column[]): CellPiece[][] {
  const heading = (label: string, span: number, rows: number): CellPiece => ({
    runs: [{ text: cleanText(label), bold: true }],
    align: 'center',
    columns: span,
    rows,
  });
  if (!columns.some((column) => column.group)) return [columns.map((column) => heading(column.header, 1, 1))];

  const upper: CellPiece[] = [];
  const lower: CellPiece[] = [];
  columns.forEach((column, i) => {
    if (!column.group) {
      upper.push(heading(column.header, 1, 2));
      return;
    }
    lower.push(heading(column.header, 1, 1));
    if (columns[i - 1]?.group === column.group) return;
    const after = columns.slice(i).findIndex((other) => other.group !== column.group);
    upper.push(heading(column.group, after === -1 ? columns.length - i : after, 1));
  });
  return [upper, lower];
}

function isSpan(cell: RichText | SpanCell): cell is SpanCell {
  return typeof cell === 'object' && 'span' in cell;
}

/** Cells of a row, each with the alignment of its column. Throws RangeError when they do not fill the row. */
function bodyRow(row: Row, columns: readonly Column[]): CellPiece[] {
  let at = 0;
  const cells = row.cells.map((cell): CellPiece => {
    const content = isSpan(cell) ? cell.text : cell;
    const span = isSpan(cell) ? cell.span : 1;
    const align = (isSpan(cell) ? cell.align : undefined) ?? columns[at]?.align ?? 'left';
    at += span;
    const styled = runs(content).map((run) => (row.bold ? { ...run, bold: true } : run));
    return { runs: styled, align, columns: span, rows: 1 };
  });
  if (at !== columns.length)
    throw new RangeError(`A row has ${at} cells in a table of ${columns.length} columns`);
  return cells;
}
