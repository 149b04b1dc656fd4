import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useErrorText } from '../api/error-text.ts';

interface ActionOptions {
  /** What to say when it is done, for acts whose effect is not seen at once. */
  readonly success?: string;
  /** Deals with an error itself; returns true when nothing more is to be said. */
  readonly onError?: (error: unknown) => boolean;
}

/** An act that runs at most once at a time. */
export interface Action<Arguments extends unknown[]> {
  /** Runs the act unless it is running. Resolves to whether it was done; errors are shown, not thrown. */
  readonly run: (...args: Arguments) => Promise<boolean>;
  readonly running: boolean;
  /** The last error, until the next run. */
  readonly error: unknown;
}

/** Guards an act against a double click, and says what went wrong. */
export function useAction<Arguments extends unknown[]>(
  act: (...args: Arguments) => Promise<unknown>,
  { success, onError }: ActionOptions = {},
): Action<Arguments> {
  const errorText = useErrorText();
  const [state, setState] = useState<{ running: boolean; error: unknown }>({ running: false, error: null });
  // State is seen at the next render only; a second click can come before.
  const busy = useRef(false);

  async function run(...args: Arguments): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    setState({ running: true, error: null });
    try {
      await act(...args);
      setState({ running: false, error: null });
      if (success) notifications.show({ message: success, color: 'green' });
      return true;
    } catch (error) {
      setState({ running: false, error });
      if (!onError?.(error)) {
        const { title, detail } = errorText(error);
        notifications.show({ title, message: detail, color: 'red', autoClose: 12_000 });
      }
      return false;
    } finally {
      busy.current = false;
    }
  }
  return { run, ...state };
}
