/** One thing that is wrong with what was sent: where, and what to do about it. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A refusal by the server (`application/problem+json`, RFC 9457), or a request that never got an answer: then
 * `status` is 0 and `code` is `no-connection`.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** Further members of the problem, such as `currentVersion` in a `version-conflict`. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(problem: Partial<Pick<ApiError, 'status' | 'code' | 'title' | 'detail' | 'errors' | 'facts'>>) {
    super(problem.detail || problem.title || problem.code || 'unknown');
    this.name = 'ApiError';
    this.status = problem.status ?? 0;
    this.code = problem.code ?? 'unknown';
    this.title = problem.title ?? '';
    this.detail = problem.detail ?? '';
    this.errors = problem.errors ?? [];
    this.facts = problem.facts ?? {};
  }
}

/** The error of a request that got no answer. */
export const noConnection = (): ApiError => new ApiError({ status: 0, code: 'no-connection' });

/** Reads an answer that is not a success. */
export async function errorFrom(response: Response): Promise<ApiError> {
  return errorOf(response.status, await response.text().catch(() => ''));
}

/** The error of a status and a body; a body that is no problem document still gives a usable one. */
export function errorOf(status: number, text: string): ApiError {
  const body = parsed(text);
  if (!body || !('code' in body)) return new ApiError({ status, code: codeOfStatus(status) });
  const { type: _type, status: _status, code, title, detail, errors, ...facts } = body;
  return new ApiError({
    status,
    code: String(code),
    title: typeof title === 'string' ? title : '',
    detail: typeof detail === 'string' ? detail : '',
    errors: Array.isArray(errors) ? (errors as FieldProblem[]) : [],
    facts,
  });
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? (body as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** What a proxy or a sleeping server says without a problem document. */
function codeOfStatus(status: number): string {
  if (status === 401) return 'sign-in-required';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-attempts';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return 'internal-error';
}

/** Whether the error is a stale `If-Match` (412): somebody else changed the record since it was read. */
export function isConflict(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === 'version-conflict';
}

/** Whether trying the same again may help: no line, or a server that is busy. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 502);
}

/** The problems of one field, by the path the server names (`/tax-code`, `taxCode`); empty when it has none. */
export function problemsAt(error: unknown, path: string): readonly string[] {
  if (!(error instanceof ApiError)) return [];
  const plain = (name: string) => name.replace(/^\//, '').replaceAll('/', '.');
  return error.errors
    .filter((problem) => plain(problem.path) === plain(path))
    .map((problem) => problem.message);
}
