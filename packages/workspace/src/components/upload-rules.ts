/** Which files a place takes. */
export interface FileRules {
  /** Media types, `image/*` for a whole family. The server looks into the bytes; this only spares a long wait. */
  readonly types: readonly string[];
  readonly maxBytes: number;
}

/** What evidence may be: PDF and photographs up to 200 MB, as on the server. */
export const evidenceRules: FileRules = {
  types: ['application/pdf', 'image/*'],
  maxBytes: 200 * 1024 * 1024,
};

/** Why a file is not taken, or null. A phone may not know the type of a file: the server then decides. */
export function refusal(
  file: { readonly size: number; readonly type: string },
  rules: FileRules,
): 'empty' | 'tooLarge' | 'wrongType' | null {
  if (file.size === 0) return 'empty';
  if (file.size > rules.maxBytes) return 'tooLarge';
  const fits = rules.types.some(
    (type) => file.type === type || file.type.startsWith(type.replace(/\*$/, '')),
  );
  return file.type === '' || fits ? null : 'wrongType';
}

/** What makes a file the same one when it is chosen again after a reload, so that its upload goes on. */
export function fingerprint(
  file: { readonly name: string; readonly size: number; readonly lastModified: number },
  purpose: string,
): string {
  return ['saolang', purpose, file.name, file.size, file.lastModified].join('|');
}

/** Whether an interrupted upload is worth another try: a lost line, a busy server, a lock not yet released. */
export function worthRetrying(status: number): boolean {
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

/** The id of a finished upload: the last part of its address. */
export const uploadIdOf = (url: string): string =>
  new URL(url, 'http://local').pathname.split('/').at(-1) ?? '';
