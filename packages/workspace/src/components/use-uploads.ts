import { useNetwork } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { api, dataOf } from '../api/client.ts';
import type { File as StoredFile } from '../api/schema.d.ts';
import { useSignedIn } from '../api/session.ts';
import { Uploads } from './uploads.ts';

interface UploadsHere {
  readonly purpose: string;
  readonly producerId?: string | undefined;
  readonly keep: boolean;
  /** Also go on with what was left under the purpose when the page was closed. */
  readonly restore?: boolean;
  /**
   * Puts the stored file on its record. Must be harmless when repeated.
   *
   * @param purpose where the file was chosen
   */
  readonly onUploaded: (file: StoredFile, purpose: string) => Promise<unknown>;
}

/** A line that is not quite dead never says that it is back. */
const tryAgainAfter = 30_000;

/** The uploads of a place on the page, until it is left. */
export function useUploads({ purpose, producerId, keep, restore = false, onUploaded }: UploadsHere) {
  const accountId = useSignedIn().account.id;
  const latest = useRef(onUploaded);
  latest.current = onUploaded;
  const uploads = useMemo(
    () =>
      new Uploads({
        accountId,
        purpose: `${accountId}/${purpose}`,
        metadata: producerId ? { producerId } : {},
        keep,
        onArrived: async (uploadId, chosenAt) =>
          latest.current(
            await dataOf(api.POST('/api/files', { body: { uploadId } })),
            chosenAt.slice(accountId.length + 1),
          ),
      }),
    [accountId, purpose, producerId, keep],
  );
  const items = useSyncExternalStore(uploads.subscribe, uploads.items);
  const { online } = useNetwork();
  const interrupted = items.some(({ status }) => status === 'interrupted');
  useEffect(() => {
    uploads.open();
    return () => uploads.dispose();
  }, [uploads]);
  useEffect(() => {
    if (restore) void uploads.restore();
  }, [uploads, restore]);
  useEffect(() => {
    if (online) uploads.online();
  }, [uploads, online]);
  useEffect(() => {
    if (!online || !interrupted) return;
    const timer = setInterval(() => uploads.online(), tryAgainAfter);
    return () => clearInterval(timer);
  }, [uploads, online, interrupted]);
  return { items, uploads };
}
