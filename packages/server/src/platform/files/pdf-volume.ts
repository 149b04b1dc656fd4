import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** A bookmark: its title, and the page it opens, counted from 0 over all pages in the order in which they were added. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly children?: readonly Bookmark[];
}

/** What was written for one part: the next bytes of the volume, and how many pages the part has. */
export interface WrittenPart {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Fixed objects; those of the parts follow. */
const catalog = 1;
const pageTree = 2;
const pageFont = 3;
const saveState = 4;

/** A4 in points, and the margin around a picture. */
const sheet = { short: 595.28, long: 841.89 };
const pictureMargin = 28;

/**
 * Binds PDFs and pictures into one PDF (ISO 32000-1), a part at a time: only the part in hand is in memory, whatever
 * the size of the whole. Of a page only what is seen is taken over: no scripts, actions, links, forms or attached
 * files. Pages bear their number at the foot; pages in front (cover, contents) bear none.
 */
export class PdfVolume {
  #written = 0;
  #nextObject = 5;
  readonly #offsets: number[] = [];
  readonly #pages: number[] = [];
  #pieces: Buffer[] = [];

  constructor() {
    this.#push(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'));
    this.#object(pageFont, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
    this.#stream(saveState, '', Buffer.from('q'));
  }

  /** Adds all pages of a PDF. Throws when it cannot be read. */
  async addPdf(bytes: Uint8Array): Promise<WrittenPart> {
    const source = await open(bytes);
    const copier = new Copier(source.context, () => this.#allot());
    const pages = source.getPages();
    for (const { node } of pages) this.#pages.push(this.#copyPage(copier, node, this.#pages.length + 1));
    this.#drain(copier);
    return this.#take(pages.length);
  }

  /** Adds one page with a picture, as large as an A4 sheet allows. `jpeg` is a baseline or progressive RGB JPEG. */
  addPicture(jpeg: Uint8Array, width: number, height: number): WrittenPart {
    const [pageWidth, pageHeight] = width > height ? [sheet.long, sheet.short] : [sheet.short, sheet.long];
    const scale = Math.min(
      (pageWidth - 2 * pictureMargin) / width,
      (pageHeight - 2 * pictureMargin) / height,
    );
    const [shownWidth, shownHeight] = [width * scale, height * scale];
    const picture = this.#allot();
    this.#stream(
      picture,
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
      Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength),
    );
    const box: Box = [0, 0, pageWidth, pageHeight];
    const contents = this.#allot();
    const placed = [
      shownWidth,
      0,
      0,
      shownHeight,
      (pageWidth - shownWidth) / 2,
      (pageHeight - shownHeight) / 2,
    ];
    this.#stream(contents, '', Buffer.from(`${placed.map(fixed).join(' ')} cm /Picture Do`));
    const page = this.#allot();
    this.#pages.push(page);
    this.#object(
      page,
      `<</Type/Page/Parent ${pageTree} 0 R/MediaBox[${box.map(fixed).join(' ')}]` +
        `/Resources<</XObject<</Picture ${picture} 0 R>>/Font<</${pageFontName} ${pageFont} 0 R>>>>` +
        `/Contents[${saveState} 0 R ${contents} 0 R ${this.#foot(box, 0, this.#pages.length)} 0 R]>>`,
    );
    return this.#take(1);
  }

  /** Puts a PDF, the cover and contents, in front of all pages, and ends the volume. Nothing can be added after. */
  async end(front: Uint8Array, title: string, bookmarks: readonly Bookmark[]): Promise<WrittenPart> {
    const source = await open(front);
    const copier = new Copier(source.context, () => this.#allot());
    const before = source.getPages().map(({ node }) => this.#copyPage(copier, node, null));
    this.#drain(copier);

    const all = [...before, ...this.#pages];
    this.#object(pageTree, `<</Type/Pages/Count ${all.length}/Kids[${all.map(reference).join(' ')}]>>`);
    const outline = this.#outline(bookmarks);
    this.#object(
      catalog,
      `<</Type/Catalog/Pages ${reference(pageTree)}/Outlines ${reference(outline)}/PageMode/UseOutlines/Lang(vi)` +
        `/ViewerPreferences<</DisplayDocTitle true>>` +
        `/PageLabels<</Nums[0<</S/r>>${before.length}<</S/D>>]>>>>`,
    );
    const info = this.#allot();
    this.#object(info, `<</Title${textString(title)}/Producer(Sao Lang)>>`);
    this.#push(this.#crossReferences(info));
    return this.#take(all.length);
  }

  #copyPage(copier: Copier, page: PDFPageLeaf, number: number | null): number {
    const box = boxOf(page);
    const turn = (((page.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360;
    const contents = copier.streamsOf(page.get(PDFName.of('Contents')));
    const allContents =
      number === null
        ? contents
        : [reference(saveState), ...contents, reference(this.#foot(box, turn, number))];
    const group = page.lookupMaybe(PDFName.of('Group'), PDFDict);
    const made = this.#allot();
    this.#object(
      made,
      `<</Type/Page/Parent ${reference(pageTree)}/MediaBox[${box.map(fixed).join(' ')}]` +
        (turn === 0 ? '' : `/Rotate ${turn}`) +
        (group ? `/Group${copier.text(group)}` : '') +
        `/Resources${resourcesOf(copier, page.Resources())}` +
        `/Contents[${allContents.join(' ')}]` +
        `/Annots[${stampsOf(copier, page).join('')}]>>`,
    );
    return made;
  }

  /** The number at the foot of a page as the reader sees it, on white so that it shows on any scan. */
  #foot([left, bottom, right, top]: Box, turn: number, number: number): number {
    const [width, height] = [right - left, top - bottom];
    const size = 9 * Math.max(1, Math.min(width, height) / sheet.short);
    const half = (String(number).length * size * 0.556) / 2;
    const up = size * 1.2;
    // Text matrix whose x axis runs to the reader's right, at the middle of the reader's lower edge.
    const [a, b, x, y] =
      turn === 90
        ? [0, 1, right - up, bottom + height / 2 - half]
        : turn === 180
          ? [-1, 0, left + width / 2 + half, top - up]
          : turn === 270
            ? [0, -1, left + up, bottom + height / 2 + half]
            : [1, 0, left + width / 2 - half, bottom + up];
    const pad = size * 0.35;
    const made = this.#allot();
    this.#stream(
      made,
      '',
      Buffer.from(
        `Q q ${[a, b, -b, a, x, y].map(fixed).join(' ')} cm 1 g ` +
          `${[-pad, -pad, 2 * (half + pad), size + pad].map(fixed).join(' ')} re f ` +
          `0 g BT /${pageFontName} ${fixed(size)} Tf (${number}) Tj ET Q`,
      ),
    );
    return made;
  }

  /** Writes bookmarks as a tree and returns its root. */
  #outline(bookmarks: readonly Bookmark[]): number {
    const root = this.#allot();
    const { first, last, count } = this.#outlineLevel(root, bookmarks);
    this.#object(
      root,
      `<</Type/Outlines${first === null ? '' : `/First ${reference(first)}/Last ${reference(last)}`}/Count ${count}>>`,
    );
    return root;
  }

  #outlineLevel(parent: number, bookmarks: readonly Bookmark[]) {
    const items = bookmarks.map(() => this.#allot());
    let count = items.length;
    for (const [index, { title, page, children = [] }] of bookmarks.entries()) {
      const item = items[index] ?? 0;
      const [previous, next, target] = [items[index - 1], items[index + 1], this.#pages[page]];
      const below = this.#outlineLevel(item, children);
      count += below.count;
      this.#object(
        item,
        `<</Title${textString(title)}/Parent ${reference(parent)}` +
          (previous === undefined ? '' : `/Prev ${reference(previous)}`) +
          (next === undefined ? '' : `/Next ${reference(next)}`) +
          (below.first === null
            ? ''
            : `/First ${reference(below.first)}/Last ${reference(below.last)}/Count ${below.count}`) +
          (target === undefined ? '' : `/Dest[${reference(target)}/Fit]`) +
          '>>',
      );
    }
    return { first: items[0] ?? null, last: items.at(-1) ?? 0, count };
  }

  #crossReferences(info: number): Buffer {
    const start = this.#written;
    const entries = Array.from({ length: this.#nextObject - 1 }, (_, index) => {
      const offset = this.#offsets[index + 1];
      return offset === undefined
        ? '0000000000 65535 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    return Buffer.from(
      `xref\n0 ${this.#nextObject}\n0000000000 65535 f \n${entries.join('')}` +
        `trailer\n<</Size ${this.#nextObject}/Root ${reference(catalog)}/Info ${reference(info)}>>\n` +
        `startxref\n${start}\n%%EOF\n`,
    );
  }

  #allot(): number {
    const number = this.#nextObject;
    this.#nextObject += 1;
    return number;
  }

  #drain(copier: Copier): void {
    for (const { number, text, stream } of copier.waiting()) {
      if (stream) this.#stream(number, text, stream);
      else this.#object(number, text);
    }
  }

  #object(number: number, text: string): void {
    this.#offsets[number] = this.#written;
    this.#push(Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1'));
  }

  #stream(number: number, entries: string, contents: Buffer): void {
    this.#offsets[number] = this.#written;
    this.#push(
      Buffer.from(`${number} 0 obj\n<<${entries}/Length ${contents.length}>>\nstream\n`, 'latin1'),
      contents,
      Buffer.from('\nendstream\nendobj\n'),
    );
  }

  #push(...pieces: Buffer[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#written += piece.length;
    }
  }

  #take(pages: number): WrittenPart {
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    return { bytes, pages };
  }
}

/** Left, bottom, right, top in points. */
type Box = readonly [number, number, number, number];

const pageFontName = 'PageNumber';

const reference = (number: number): string => `${number} 0 R`;
const fixed = (value: number): string => String(Math.round(value * 1000) / 1000);

/** UTF-16BE with its mark, in hexadecimal: any script, nothing to escape. */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

const open = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, { password: '', updateMetadata: false, throwOnInvalidObject: false });

/** What is seen of a page: the crop box within the media box. */
function boxOf(page: PDFPageLeaf): Box {
  const media = page.MediaBox().asRectangle();
  const crop = page.CropBox()?.asRectangle() ?? media;
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const right = Math.min(media.x + media.width, crop.x + crop.width);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  const sound = right - left >= 1 && top - bottom >= 1;
  return sound ? [left, bottom, right, top] : [0, 0, sheet.short, sheet.long];
}

/** The resources of a page, inherited ones included, with the font of the page number beside its own. */
function resourcesOf(copier: Copier, resources: PDFDict | undefined): string {
  const entries = (resources?.entries() ?? []).filter(([key]) => key !== PDFName.of('Font'));
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? [];
  return (
    `<<${entries.map((entry) => copier.entry(entry)).join('')}` +
    `/Font<<${fonts.map((entry) => copier.entry(entry)).join('')}/${pageFontName} ${reference(pageFont)}>>>>`
  );
}

/** What annotations and filled fields look like, as stamps that do nothing. */
function stampsOf(copier: Copier, page: PDFPageLeaf): string[] {
  const annotations = page.Annots();
  if (!annotations) return [];
  return annotations.asArray().flatMap((item) => {
    const annotation = page.context.lookup(item);
    if (!(annotation instanceof PDFDict)) return [];
    const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0;
    const appearance = annotation.lookupMaybe(PDFName.of('AP'), PDFDict);
    const area = annotation.lookupMaybe(PDFName.of('Rect'), PDFArray);
    const hidden = (flags & 0b10) !== 0;
    const popup = annotation.get(PDFName.of('Subtype')) === PDFName.of('Popup');
    if (!appearance || !area || hidden || popup) return [];
    const state = annotation.get(PDFName.of('AS'));
    const normal = appearance.get(PDFName.of('N'));
    if (!normal) return [];
    // Printed, read-only, locked.
    return [
      `<</Type/Annot/Subtype/Stamp/F 196/Rect${copier.text(area)}/AP<</N ${copier.text(normal)}>>` +
        `${state ? `/AS ${copier.text(state)}` : ''}>>`,
    ];
  });
}

interface CopiedObject {
  readonly number: number;
  /** The object; of a stream the entries of its dictionary, without its length. */
  readonly text: string;
  readonly stream?: Buffer;
}

/** Copies objects of one PDF into another, with new numbers, and what they refer to after them. */
class Copier {
  readonly #source: PDFContext;
  readonly #allot: () => number;
  readonly #numbers = new Map<string, number>();
  readonly #waiting: PDFRef[] = [];

  constructor(source: PDFContext, allot: () => number) {
    this.#source = source;
    this.#allot = allot;
  }

  /** An object as it is written, references renumbered. */
  text(object: PDFObject): string {
    if (object instanceof PDFRef) return reference(this.#numberOf(object));
    if (object instanceof PDFArray) {
      return `[${object
        .asArray()
        .map((item) => this.text(item))
        .join(' ')}]`;
    }
    if (object instanceof PDFDict) {
      return `<<${object
        .entries()
        .map((entry) => this.entry(entry))
        .join('')}>>`;
    }
    return object.toString();
  }

  entry([key, value]: readonly [PDFName, PDFObject]): string {
    return `${key.toString()} ${this.text(value)}`;
  }

  /** References to the streams that draw a page: one, or an array of them. */
  streamsOf(contents: PDFObject | undefined): string[] {
    const parts = contents && this.#source.lookup(contents);
    const refs = parts instanceof PDFArray ? parts.asArray() : [contents];
    return refs.flatMap((ref) => (ref instanceof PDFRef ? [this.text(ref)] : []));
  }

  /** Everything that has been referred to and not been written yet, and what that refers to. */
  *waiting(): Generator<CopiedObject> {
    for (let ref = this.#waiting.pop(); ref; ref = this.#waiting.pop()) {
      const number = this.#numberOf(ref);
      const object = this.#source.lookup(ref);
      if (object instanceof PDFStream) {
        const entries = object.dict.entries().filter(([key]) => key !== PDFName.of('Length'));
        const stream = object.getContents();
        yield {
          number,
          text: entries.map((entry) => this.entry(entry)).join(''),
          stream: Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength),
        };
      } else {
        yield { number, text: object === undefined || isPage(object) ? 'null' : this.text(object) };
      }
    }
  }

  #numberOf(ref: PDFRef): number {
    const known = this.#numbers.get(ref.tag);
    if (known !== undefined) return known;
    const number = this.#allot();
    this.#numbers.set(ref.tag, number);
    this.#waiting.push(ref);
    return number;
  }
}

/** What draws a page has no business with other pages: following it would pull in the whole document. */
function isPage(object: PDFObject): boolean {
  if (!(object instanceof PDFDict)) return false;
  const type = object.get(PDFName.of('Type'));
  return type === PDFName.of('Page') || type === PDFName.of('Pages');
}
