/** Where and when a photo was chosen: an upload may arrive much later, when the officer is back at the desk. */
export interface Chosen {
  readonly at: number;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

/** A photo that arrives within so many milliseconds was taken now, by the server's clock. */
const atOnce = 10 * 60_000;

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (dossierId: string) => `saolang:site-photos:${dossierId}`;

/** What is kept of the photos of a dossier, by the size of their files. */
function read(storage: Kept, dossierId: string): Record<string, Chosen> {
  try {
    return JSON.parse(storage.getItem(keyOf(dossierId)) ?? '{}') as Record<string, Chosen>;
  } catch {
    return {};
  }
}

/** Keeps where and when files were chosen until they have arrived. The newest hundred are enough. */
export function keepChosen(
  storage: Kept,
  dossierId: string,
  files: readonly { readonly size: number }[],
  chosen: Chosen,
): void {
  const all = { ...read(storage, dossierId), ...Object.fromEntries(files.map(({ size }) => [size, chosen])) };
  const newest = Object.entries(all)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, 100);
  try {
    storage.setItem(keyOf(dossierId), JSON.stringify(Object.fromEntries(newest)));
  } catch {
    // No room in this browser: the officer can still say when and where.
  }
}

/** What to say of a file that has arrived: where its device was, and when, unless that is now. */
export function chosenOf(storage: Kept, dossierId: string, file: { readonly size: number }, now: number) {
  const chosen = read(storage, dossierId)[file.size];
  return {
    position: chosen?.position ?? null,
    takenAt: chosen && now - chosen.at > atOnce ? new Date(chosen.at).toISOString() : null,
  };
}
