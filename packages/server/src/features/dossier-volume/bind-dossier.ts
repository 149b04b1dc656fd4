import { type CoverEntry, type DossierCoverInput, dossierCover, renderPdf } from '@saolang/documents';
import { PdfBinder } from '../../platform/files/bind-pdf.ts';
import type { Bookmark } from '../../platform/files/pdf-volume.ts';
import type { VolumeGroup } from './volume-contents.ts';

/** What the cover says besides the contents. */
export type CoverFacts = Omit<DossierCoverInput, 'pages' | 'groups'>;

/**
 * Binds a dossier into one PDF at `path`: cover, contents, bookmarks, numbered pages. Parts are read one after the
 * other; `progress` is told how many are done.
 */
export async function bindDossier(
  path: string,
  facts: CoverFacts,
  groups: readonly VolumeGroup[],
  progress: (done: number, of: number) => void,
): Promise<void> {
  const of = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  let done = 0;
  progress(done, of);
  const binder = await PdfBinder.begin(path);
  try {
    const contents: { title: string; entries: CoverEntry[] }[] = [];
    const bookmarks: Bookmark[] = [];
    for (const { title, entries } of groups) {
      const listed: CoverEntry[] = [];
      const children: Bookmark[] = [];
      const first = binder.pages;
      for (const entry of entries) {
        listed.push({ title: entry.title, reference: entry.reference, page: binder.pages + 1 });
        children.push({ title: entry.title, page: binder.pages });
        await binder.add(entry);
        done += 1;
        progress(done, of);
      }
      contents.push({ title, entries: listed });
      bookmarks.push({ title, page: first, children });
    }
    const cover = await renderPdf(dossierCover({ ...facts, pages: binder.pages, groups: contents }));
    await binder.end(cover, `Hồ sơ ${facts.product}`, bookmarks);
  } finally {
    await binder.close();
  }
}
