import type { Text } from '../text.ts';

/**
 * The outcome of checking what a person typed: the value in its one canonical form, or a code for the software and
 * a message that says what is wrong and what to do.
 */
export type Checked<Code extends string> =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: Code; readonly message: Text };

export function accepted(value: string): { readonly ok: true; readonly value: string } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  vi: string,
  en: string,
): { readonly ok: false; readonly code: Code; readonly message: Text } {
  return { ok: false, code, message: { vi, en } };
}
