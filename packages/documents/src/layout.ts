/** Places the components of a document by NĐ 30/2020/NĐ-CP, Phụ lục I: the "ô" of its diagram are named below. */

import { layOutBlocks, text } from './blocks.ts';
import { type GridPiece, type LaidOutDocument, PAGE, type Piece, type Sheet } from './flow.ts';
import type { AdministrativeDocument, Annex, Orientation, Signature } from './model.ts';
import { bare, capitalised, cleanText, longDate, punctuated, referenceText, upper } from './text.ts';

/** Lays out a document and its annexes. Pure; throws RangeError on a date that does not exist. */
export function layout(doc: AdministrativeDocument): LaidOutDocument {
  const first = sheet(doc.orientation ?? 'portrait', doc.footer ?? null, (width) => [
    ...letterhead(doc, width),
    ...titles(doc, width),
    ...addressees(doc.addressees ?? [], width),
    ...grounds(doc),
    ...closing(layOutBlocks(doc.body, width), doc.signatures.length > 0),
    ...signing(doc, width),
    ...belowSignatures(doc, width),
  ]);
  return {
    title: cleanText([doc.title, doc.summary].filter(Boolean).join(': ')),
    author: cleanText(doc.issuer?.name ?? ''),
    date: doc.placeAndDate?.date ?? null,
    sheets: [first, ...(doc.annexes ?? []).map(annexSheet)],
  };
}

function sheet(
  orientation: Orientation,
  footer: string | null,
  fill: (width: number) => readonly Piece[],
): Sheet {
  const width = (orientation === 'portrait' ? PAGE.short : PAGE.long) - PAGE.left - PAGE.right;
  return { orientation, width, footer: footer && cleanText(footer), pieces: fill(width) };
}

/** Bold capitals of Times take about 0.63 em, small letters 0.46: good enough for the length of a rule. */
function textWidth(line: string, size: number): number {
  const em = line === upper(line) ? 0.63 : 0.46;
  return line.length * em * size * 0.3528;
}

/** "Từ 1/3 đến 1/2 độ dài của dòng chữ". */
function ruleUnder(line: string, size: number, widest: number): Piece {
  return { type: 'rule', width: Math.max(12, Math.min(textWidth(line, size), widest) * 0.4) };
}

const centered = { align: 'center', line: 1, before: 0 } as const;

/** Ô 1–4 and 5b: motto, issuer, number, place and date, subject of an official letter. */
function letterhead(doc: AdministrativeDocument, width: number): Piece[] {
  const code = doc.formCode ? [text([{ text: doc.formCode, bold: true }], { align: 'right', size: 12 })] : [];
  const motto = (caps: number): Piece[] => [
    text([{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true }], { ...centered, size: caps }),
    text([{ text: 'Độc lập - Tự do - Hạnh phúc', bold: true }], { ...centered, size: caps + 1 }),
    // The line is as long as the motto: 158.9 pt at 13 pt.
    { type: 'rule', width: 4.312 * (caps + 1) },
  ];
  if (!doc.issuer) return [...code, ...motto(13)];

  const right = Math.max(92, width * 0.58);
  const left = width - right;
  const name = upper(doc.issuer.name).split('\n');
  const issuer: Piece[] = [
    ...(doc.issuer.parent
      ? upper(doc.issuer.parent)
          .split('\n')
          .map((line) => text(line, { ...centered, size: 12 }))
      : []),
    ...name.map((line) => text([{ text: line, bold: true }], { ...centered, size: 12 })),
    ruleUnder(name.at(-1) ?? '', 12, left),
  ];
  const numbered: Piece[] = [
    ...(doc.reference ? [text(`Số: ${referenceText(doc.reference)}`, { ...centered, size: 13 })] : []),
    ...(doc.title ? [] : [text(`V/v ${doc.summary}`, { ...centered, size: 12, before: 6 })]),
  ];
  const dated: Piece[] = doc.placeAndDate ? [placeAndDate(doc)] : [];
  const grid: GridPiece = {
    type: 'grid',
    columns: [left, right],
    rows: [[issuer, motto(12)], ...(numbered.length + dated.length > 0 ? [[numbered, dated]] : [])],
  };
  return [...code, grid];
}

function placeAndDate(doc: AdministrativeDocument): Piece {
  const { place, date } = doc.placeAndDate ?? { place: '', date: null };
  const line = place ? `${place}, ${longDate(date)}` : capitalised(longDate(date));
  return text([{ text: line, italic: true }], { ...centered, size: 13 });
}

/** Ô 5a: name of the type and what it is about; then who decides. */
function titles(doc: AdministrativeDocument, width: number): Piece[] {
  if (!doc.title) return [];
  const lines = cleanText(doc.summary).split('\n');
  const summary = lines.map((line) => text([{ text: line, bold: true }], { ...centered, size: 14 }));
  return [
    text([{ text: upper(doc.title), bold: true }], { ...centered, size: 14, before: 18 }),
    ...(doc.summary ? [...summary, ruleUnder(lines.at(-1) ?? '', 14, width)] : []),
    ...(doc.authority
      ? [text([{ text: upper(doc.authority), bold: true }], { ...centered, size: 14, before: 14 })]
      : []),
    { type: 'space', height: 6 },
  ];
}

/** Ô 9a: one addressee on the line itself, several as a list. */
function addressees(names: readonly string[], width: number): Piece[] {
  const [only] = names;
  if (only === undefined) return [];
  const rest = { size: 14, line: 1.15, before: 0 };
  const gap: Piece = { type: 'space', height: 6 };
  if (names.length === 1) {
    return [text(`Kính gửi: ${bare(only)}.`, { ...rest, align: 'center', before: 10 }), gap];
  }
  const items = punctuated(names).map((name) =>
    text(`- ${name}`, { ...rest, align: 'left', left: width * 0.3, firstLine: -3 }),
  );
  return [text('Kính gửi:', { ...rest, align: 'left', left: width * 0.19, before: 10 }), ...items, gap];
}

/** Ô 6, grounds in italics; a decision then announces itself. */
function grounds(doc: AdministrativeDocument): Piece[] {
  const lines = punctuated(doc.grounds ?? []).map((line) =>
    text([{ text: line, italic: true }], { firstLine: 12.7 }),
  );
  const announced =
    doc.kind === 'decision'
      ? [
          text([{ text: 'QUYẾT ĐỊNH:', bold: true }], {
            ...centered,
            size: 14,
            before: 12,
            keepWithNext: true,
          }),
          { type: 'space', height: 3 } as const,
        ]
      : [];
  return [...lines, ...announced];
}

/** Keeps the last paragraph with the signatures: a signature never stands alone on a page. */
function closing(pieces: readonly Piece[], signed: boolean): Piece[] {
  const last = pieces.at(-1);
  if (!signed || last?.type !== 'text') return [...pieces];
  return [...pieces.slice(0, -1), { ...last, keepWithNext: true }];
}

/**
 * Ô 7–9b, never parted by a page. `Nơi nhận` stands left of the signatures; where a page is too narrow for more than
 * one of them beside it, below the left one (Phụ lục III, Mẫu 1.9).
 */
function signing(doc: AdministrativeDocument, width: number): Piece[] {
  const recipients = recipientList(doc.recipients ?? []);
  const [only] = doc.signatures;
  const gap: Piece = { type: 'space', height: 12 };
  if (!only) return recipients.length > 0 ? [gap, ...recipients] : [];

  const dated = doc.placeAndDate && !doc.issuer ? [placeAndDate(doc)] : [];
  if (doc.signatures.length === 1) {
    const left = width * 0.44;
    const cells = [recipients, [...dated, ...signatureBlock(only)]];
    return [gap, { type: 'grid', columns: [left, width - left], rows: [cells] }];
  }
  const blocks = doc.signatures.map((signature, i) => [
    ...(i === doc.signatures.length - 1
      ? dated
      : dated.map((): Piece => text(' ', { ...centered, size: 13 }))),
    ...signatureBlock(signature),
  ]);
  const beside = recipients.length > 0 && doc.orientation === 'landscape';
  const left = beside ? width * 0.28 : 0;
  const columns = doc.signatures.map(() => (width - left) / doc.signatures.length);
  if (beside) return [gap, { type: 'grid', columns: [left, ...columns], rows: [[recipients, ...blocks]] }];
  const [first = [], ...others] = blocks;
  const below = recipients.length > 0 ? [gap, ...recipients] : [];
  return [gap, { type: 'grid', columns, rows: [[[...first, ...below], ...others]] }];
}

function belowSignatures(doc: AdministrativeDocument, width: number): Piece[] {
  return doc.afterSignatures
    ? [{ type: 'space', height: 12 }, ...layOutBlocks(doc.afterSignatures, width)]
    : [];
}

/** Ô 7a, 7c, 7b. */
function signatureBlock(signature: Signature): Piece[] {
  const bold = (line: string, before = 0): Piece =>
    text([{ text: line, bold: true }], { ...centered, size: 14, before });
  return [
    ...(signature.capacity ?? []).map((line) => bold(upper(line))),
    bold(upper(signature.position)),
    ...(signature.note ? [text([{ text: signature.note, italic: true }], { ...centered, size: 12 })] : []),
    signature.image
      ? { type: 'image', image: signature.image, alt: 'Chữ ký' }
      : { type: 'space', height: 54 },
    bold(cleanText(signature.name ?? '\u00A0')),
  ];
}

/** Ô 9b. */
function recipientList(recipients: readonly string[]): Piece[] {
  if (recipients.length === 0) return [];
  return [
    text([{ text: 'Nơi nhận:', bold: true, italic: true }], { align: 'left', line: 1, before: 0, size: 12 }),
    ...punctuated(recipients).map((line) =>
      text(`- ${line}`, { align: 'left', line: 1, before: 0, size: 11, left: 2, firstLine: -2 }),
    ),
  ];
}

/** Phụ lục: its own pages, numbered from 1. */
function annexSheet(annex: Annex): Sheet {
  return sheet(annex.orientation ?? 'portrait', null, (width) => [
    text([{ text: ['Phụ lục', annex.number].filter(Boolean).join(' '), bold: true }], {
      ...centered,
      size: 14,
    }),
    text([{ text: upper(annex.title), bold: true }], { ...centered, size: 13 }),
    ...(annex.attachedTo
      ? [text([{ text: `(Kèm theo ${bare(annex.attachedTo)})`, italic: true }], { ...centered, size: 13 })]
      : []),
    ruleUnder(annex.attachedTo ?? annex.title, 13, width / 2),
    { type: 'space', height: 10 },
    ...layOutBlocks(annex.body, width),
  ]);
}
