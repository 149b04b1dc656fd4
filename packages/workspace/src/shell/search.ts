/**
 * The search part of an address as people read and share it: `?q=mam&state=draft,submitted&page=2`. Every value is
 * a string; lists are joined by commas; nothing is JSON.
 */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The inverse of `parseSearch`: leaves out what is empty, joins lists. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') parameters.set(name, text);
  }
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text ? `?${text}` : '';
}

/** Where to go after signing in: an address within the workspace, whatever the parameter tries to be. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}
