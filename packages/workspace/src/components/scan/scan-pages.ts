import { useEffect, useRef, useState } from 'react';
import { type Corners, wholePicture } from './geometry.ts';
import { pdfOfJpegs } from './jpeg-pdf.ts';
import { type PagePicture, PictureFault, pageOf } from './page-picture.ts';

/** A photo on its way to being a page. */
export interface ScanPage {
  readonly id: string;
  readonly file: File;
  readonly corners: Corners;
  /** Quarters to the right. */
  readonly turns: number;
  /** Null while it is being made. */
  readonly picture: (PagePicture & { readonly url: string }) | null;
}

/** Photos that could not become pages: names and why. */
export interface Refused {
  readonly name: string;
  readonly reason: PictureFault['reason'] | 'tooMany';
}

/** Pages of one PDF: some 20 MB at most. */
export const mostPages = 30;

/** The pages of a PDF to be made, in their order; each is made as soon as it is added or changed, one at a time. */
export function useScanPages() {
  const [pages, setPages] = useState<readonly ScanPage[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const making = useRef<Promise<unknown>>(Promise.resolve());
  const urls = useRef(new Set<string>());
  useEffect(() => {
    const made = urls.current;
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, []);

  function forget(page: ScanPage | undefined): void {
    if (!page?.picture) return;
    URL.revokeObjectURL(page.picture.url);
    urls.current.delete(page.picture.url);
  }

  async function make(page: ScanPage): Promise<void> {
    try {
      const picture = await pageOf(page.file, page.corners, page.turns);
      const url = URL.createObjectURL(picture.jpeg);
      urls.current.add(url);
      setPages((all) =>
        all.map((each) =>
          each.id === page.id && each.corners === page.corners && each.turns === page.turns
            ? { ...each, picture: { ...picture, url } }
            : each,
        ),
      );
    } catch (error) {
      const reason = error instanceof PictureFault ? error.reason : 'unreadable';
      setPages((all) => all.filter(({ id }) => id !== page.id));
      setRefused((all) => [...all, { name: page.file.name, reason }]);
    }
  }

  const queue = (page: ScanPage) => {
    making.current = making.current.then(() => make(page));
  };

  function add(files: readonly File[]): void {
    const room = Math.max(0, mostPages - pages.length);
    const added = files.slice(0, room).map((file): ScanPage => {
      return { id: crypto.randomUUID(), file, corners: wholePicture, turns: 0, picture: null };
    });
    setRefused(files.slice(room).map(({ name }) => ({ name, reason: 'tooMany' })));
    setPages((all) => [...all, ...added]);
    for (const page of added) queue(page);
  }

  function change(page: ScanPage, part: Partial<Pick<ScanPage, 'corners' | 'turns'>>): void {
    forget(page);
    const changed = { ...page, ...part, picture: null };
    setPages((all) => all.map((each) => (each.id === page.id ? changed : each)));
    queue(changed);
  }

  function remove(page: ScanPage): void {
    forget(page);
    setPages((all) => all.filter(({ id }) => id !== page.id));
  }

  /** Puts a page one place further towards the beginning (-1) or the end (1). */
  function move(page: ScanPage, by: -1 | 1): void {
    setPages((all) => {
      const from = all.findIndex(({ id }) => id === page.id);
      const other = all[from + by];
      if (!other) return all;
      return all.map((each, index) =>
        index === from ? other : index === from + by ? (all[from] ?? each) : each,
      );
    });
  }

  return { pages, refused, add, change, remove, move };
}

/** The PDF of pages that are all made. */
export async function pdfFile(pages: readonly ScanPage[], name: string): Promise<File> {
  const jpegs = await Promise.all(
    pages.flatMap(({ picture }) =>
      picture
        ? [
            picture.jpeg.arrayBuffer().then((buffer) => ({
              bytes: new Uint8Array(buffer),
              width: picture.width,
              height: picture.height,
            })),
          ]
        : [],
    ),
  );
  return new File([pdfOfJpegs(jpegs)], `${name}.pdf`, { type: 'application/pdf', lastModified: Date.now() });
}
