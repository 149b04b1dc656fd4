/** A file that waits in this browser until it has been sent. */
export interface KeptFile {
  readonly id: string;
  readonly accountId: string;
  /** Where it was chosen; begins with the account's id. */
  readonly purpose: string;
  /** For the server, beside the name. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly file: File;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/** All files that wait may take so many bytes of the device: it is somebody's phone. */
const mostBytes = 500 * 1024 * 1024;
/** What nobody came back for in this time is dropped. */
const longest = 7 * 24 * 3_600_000;
const databaseName = 'saolang-uploads';
const storeName = 'file';

/**
 * Whether one more file may be kept.
 *
 * @param held bytes of the files that wait already
 * @param free bytes that the browser still has, where it says so
 */
export const fits = (size: number, held: number, free: number | undefined): boolean =>
  held + size <= mostBytes && (free === undefined || size < free * 0.9);

/** Which of the files that wait are to be dropped: another person's, and those that nobody came back for. */
export const outdated = (
  { accountId, addedAt }: Pick<KeptFile, 'accountId' | 'addedAt'>,
  mine: string,
  now: number,
): boolean => accountId !== mine || now - addedAt > longest;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function within<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' });
  const database = await settled(opening);
  try {
    const transaction = database.transaction(storeName, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await settled(act(transaction.objectStore(storeName)));
    await done;
    return result;
  } finally {
    database.close();
  }
}

const all = (): Promise<KeptFile[]> => within('readonly', (store) => store.getAll());

/** Keeps a file until it is forgotten. False when there is no room for it, or the browser keeps nothing. */
export async function keepFile(kept: KeptFile): Promise<boolean> {
  try {
    const held = (await all()).reduce((sum, { file }) => sum + file.size, 0);
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    const free = quota === undefined ? undefined : quota - (usage ?? 0);
    if (!fits(kept.file.size, held, free)) return false;
    await within('readwrite', (store) => store.put(kept));
    return true;
  } catch {
    return false;
  }
}

/** Drops a file that was sent or given up. */
export const forgetFile = (id: string): Promise<unknown> =>
  within('readwrite', (store) => store.delete(id)).catch(() => undefined);

/** The files of a person that wait under a purpose, in the order in which they were chosen. */
export async function keptFiles(accountId: string, purpose: string): Promise<readonly KeptFile[]> {
  try {
    const kept = await all();
    const drop = kept.filter((each) => outdated(each, accountId, Date.now()));
    await Promise.all(drop.map(({ id }) => forgetFile(id)));
    return kept
      .filter((each) => !drop.includes(each) && each.purpose.startsWith(purpose))
      .sort((a, b) => a.addedAt - b.addedAt);
  } catch {
    return [];
  }
}

/** Drops everything that waits, with what is known of uploads under way: when somebody signs out. */
export async function forgetAllFiles(): Promise<void> {
  await within('readwrite', (store) => store.clear()).catch(() => undefined);
  for (const key of Object.keys(localStorage))
    if (key.startsWith('tus::saolang')) localStorage.removeItem(key);
}

const claimed = new Set<string>();

/**
 * Takes a file for this place, so that no other place or tab sends it too. Null when another has it; else what gives
 * it back.
 */
export async function claimFile(id: string): Promise<(() => void) | null> {
  if (claimed.has(id)) return null;
  claimed.add(id);
  const unlock = await lockAcrossTabs(id);
  if (!unlock) {
    claimed.delete(id);
    return null;
  }
  return () => {
    claimed.delete(id);
    unlock();
  };
}

/** Browsers lock only on secure addresses; elsewhere two tabs may send the same bytes, which are one file still. */
function lockAcrossTabs(id: string): Promise<(() => void) | null> {
  if (!navigator.locks) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    void navigator.locks.request(`saolang-upload/${id}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    });
  });
}
