import type { Translation } from './translation.ts';

export type Language = 'vi' | 'en';

/** A catalogue of messages, nested as it likes. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The catalogues of a feature, each loaded when its language is first shown. */
export interface MessageLoaders<Vi extends Messages = Messages> {
  readonly vi: () => Promise<{ readonly messages: Vi }>;
  readonly en: () => Promise<{ readonly messages: Translation<Vi> }>;
}

const storageKey = 'saolang:language';

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage can be closed to us
  }
}

/** Whether somebody has chosen a language in this browser. */
export const hasStoredLanguage = (): boolean => stored() !== null;

/** The language this browser was last set to; Vietnamese unless English was chosen. */
export const storedLanguage = (): Language => (stored() === 'en' ? 'en' : 'vi');

/** Remembers the language that a person chose. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lasts until the page is left.
  }
}
