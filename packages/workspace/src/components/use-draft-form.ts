import { useEffect, useRef, useState } from 'react';
import { ApiError, problemsAt } from '../api/errors.ts';
import { useSignedIn } from '../api/session.ts';
import { useAction } from './use-action.ts';

interface DraftFormOptions<T extends object> {
  /** Names the form on this device: `product/new/<producer>`, `product/<id>/<version>`. */
  readonly key: string;
  readonly initial: T;
  /** Sends the form; what was typed is dropped from the device when this resolves. */
  readonly send: (value: T) => Promise<unknown>;
}

/** A form sent in one piece, whose typing survives a reload on this device. */
export interface DraftForm<T extends object> {
  readonly value: T;
  readonly set: (change: Partial<T> | ((before: T) => Partial<T>)) => void;
  /** For inputs that hand over the bare value. */
  readonly field: <K extends keyof T & string>(
    name: K,
  ) => {
    readonly name: K;
    readonly value: T[K];
    readonly onChange: (value: T[K]) => void;
    readonly error: string | undefined;
  };
  /** For inputs that hand over an event. */
  readonly text: <K extends TextName<T>>(
    name: K,
  ) => {
    readonly name: K;
    readonly value: string;
    readonly onChange: (event: { currentTarget: { value: string } }) => void;
    readonly error: string | undefined;
  };
  /** What is wrong with a field, or with anything under it (`photos` for `photos/0`). */
  readonly errorAt: (name: string) => string | undefined;
  readonly submit: () => Promise<boolean>;
  readonly running: boolean;
  readonly error: unknown;
  /** The form was filled in from an earlier visit. */
  readonly restored: boolean;
  /** Drops what was typed. */
  readonly discard: () => void;
}

type TextName<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string;

/** Keeps a form on the device while it is typed, sends it once at a time, and puts the server's objections at the fields. */
export function useDraftForm<T extends object>({ key, initial, send }: DraftFormOptions<T>): DraftForm<T> {
  const accountId = useSignedIn().account.id;
  const storageKey = `saolang:form:${accountId}:${key}`;
  const [state, setState] = useState(() => readDraft(storageKey, initial));
  // Fields changed since the server objected: its objection no longer holds.
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const sent = useRef(false);
  const { run, running, error } = useAction(
    async (value: T) => {
      await send(value);
      sent.current = true;
      localStorage.removeItem(storageKey);
    },
    { onError: () => true },
  );

  useEffect(() => {
    if (state.touched && !sent.current) localStorage.setItem(storageKey, JSON.stringify(state.value));
  }, [state, storageKey]);
  useEffect(() => {
    setMended(new Set());
    if (error instanceof ApiError) focusFirst(error);
  }, [error]);

  const set: DraftForm<T>['set'] = (change) =>
    setState((before) => {
      const changes = typeof change === 'function' ? change(before.value) : change;
      return { ...before, touched: true, value: { ...before.value, ...changes } };
    });
  const change = (name: string, value: unknown) => {
    setMended((before) => new Set(before).add(name));
    set({ [name]: value } as Partial<T>);
  };
  const errorAt = (name: string): string | undefined => {
    if (mended.has(name) || !(error instanceof ApiError)) return undefined;
    const own = problemsAt(error, name);
    const below = error.errors
      .filter(({ path }) => path.startsWith(`/${name}/`))
      .map(({ message }) => message);
    return [...own, ...below].join(' ') || undefined;
  };
  return {
    value: state.value,
    restored: state.restored,
    set,
    errorAt,
    field: (name) => ({
      name,
      value: state.value[name],
      onChange: (value) => change(name, value),
      error: errorAt(name),
    }),
    text: (name) => ({
      name,
      value: String(state.value[name]),
      onChange: (event) => change(name, event.currentTarget.value),
      error: errorAt(name),
    }),
    submit: () => run(state.value),
    running,
    error,
    discard: () => {
      localStorage.removeItem(storageKey);
      setState({ value: initial, touched: false, restored: false });
    },
  };
}

interface DraftState<T> {
  readonly value: T;
  readonly touched: boolean;
  readonly restored: boolean;
}

function readDraft<T extends object>(storageKey: string, initial: T): DraftState<T> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (kept && typeof kept === 'object') {
      return { value: { ...initial, ...kept }, touched: true, restored: true };
    }
  } catch {
    // What cannot be read is no draft.
  }
  return { value: initial, touched: false, restored: false };
}

/** Brings the first field that the server objects to into view. */
function focusFirst(error: ApiError): void {
  const names = error.errors.map(({ path }) => path.split('/')[1] ?? '');
  const elements = names.flatMap((name) => [
    ...document.querySelectorAll<HTMLElement>(
      `[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`,
    ),
  ]);
  const first = elements.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
  const control = first?.matches('[data-field]') ? first.querySelector<HTMLElement>('input, button') : first;
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
