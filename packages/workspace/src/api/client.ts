import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import { v7 } from 'uuid';
import { errorFrom, noConnection } from './errors.ts';
import type { paths } from './schema.d.ts';

/** Headers that every write must carry: another site can send our cookie along, but not this header. */
export const writeHeaders = { 'X-Requested-With': 'saolang' } as const;

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Requested-With', writeHeaders['X-Requested-With']);
    request.headers.set('Accept-Language', i18next.language === 'en' ? 'en' : 'vi');
  },
  async onResponse({ response }) {
    if (!response.ok) throw await errorFrom(response);
  },
  onError({ error }) {
    // A request that we called off ourselves is no failure of the line.
    return error instanceof DOMException && error.name === 'AbortError' ? error : noConnection();
  },
};

/**
 * The API, typed by its OpenAPI description. A refusal is thrown as `ApiError`; wrap calls in `dataOf` to get the
 * body alone: `dataOf(api.GET('/api/dossiers/{id}', { params: { path: { id } } }))`.
 */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
});
api.use(conventions);

/** The body of a successful answer. */
export async function dataOf<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<NonNullable<T>> {
  // The middleware has thrown on every refusal, so what is left is the body (none for 204).
  return (await call).data as NonNullable<T>;
}

/** The header that says which version of the record is being changed: `headers: ifMatch(dossier.version)`. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** A new record's id, made here so that repeating a create is harmless (UUIDv7: sorts by time). */
export const newId = (): string => v7();
