import { useDocumentVisibility, useNetwork } from '@mantine/hooks';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSignedIn } from '../api/session.ts';
import { Autosave, type AutosaveSnapshot, type Versioned } from './autosave.ts';
import type { Fields } from './three-way-merge.ts';

interface UseAutosaveOptions<T extends Fields> {
  /** Names the record and the form: `dossier/<id>/business-plan`. */
  readonly key: string;
  /** The record as last read from the server: the edited fields and its version. */
  readonly record: Versioned<T>;
  /** Sends the fields with `ifMatch(version)`, puts the answer into the query cache, and answers the new version. */
  readonly save: (value: T, version: number) => Promise<{ readonly version: number }>;
  /** Reads the record anew. */
  readonly load: () => Promise<Versioned<T>>;
}

/** A form that saves itself. */
export interface AutosaveForm<T extends Fields> extends AutosaveSnapshot<T> {
  readonly set: (fields: Partial<T>) => void;
  /** `value` and `onChange` of one field, for inputs that hand over the bare value. */
  readonly field: <K extends keyof T & string>(
    name: K,
  ) => { readonly value: T[K]; readonly onChange: (value: T[K]) => void };
  /** Sends now what is unsent; await it before an act on the record. Resolves to whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  readonly resolve: (choice: 'mine' | 'theirs') => void;
}

/**
 * Saves what is typed into a form by itself: see `Autosave`. `save` and `load` are taken when the form appears; they
 * must not depend on state that changes.
 */
export function useAutosave<T extends Fields>({
  key,
  record,
  save,
  load,
}: UseAutosaveOptions<T>): AutosaveForm<T> {
  const accountId = useSignedIn().account.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one machine a record; its later versions are adopted below
  const autosave = useMemo(
    () =>
      new Autosave<T>({
        key: `saolang:draft:${accountId}:${key}`,
        record,
        save,
        load,
        storage: localStorage,
      }),
    [accountId, key],
  );
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot);
  const { online } = useNetwork();
  const visible = useDocumentVisibility() === 'visible';

  useEffect(() => autosave.adopt(record), [autosave, record]);
  useEffect(() => {
    // The line is back, or the page is being left: do not wait.
    if (online || !visible) void autosave.flush();
  }, [autosave, online, visible]);
  useEffect(
    () => () => {
      void autosave.flush();
      autosave.dispose();
    },
    [autosave],
  );

  return {
    ...snapshot,
    set: (fields) => autosave.change(fields),
    field: (name) => ({
      value: snapshot.value[name],
      onChange: (value) => autosave.change({ [name]: value } as unknown as Partial<T>),
    }),
    flush: () => autosave.flush(),
    resolve: (choice) => autosave.resolve(choice),
  };
}
