import type { FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { App } from '../../app.ts';
import { Problem, type ProblemCode } from './problem.ts';

/** The language to answer in: the caller's `Accept-Language`, Vietnamese unless English comes first. */
export function languageOf(request: FastifyRequest): 'vi' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** Codes of Fastify's own refusals that have a meaning for the person at the other end. */
const codeByStatus: Partial<Record<number, ProblemCode>> = {
  400: 'invalid-input',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-file',
  429: 'too-many-attempts',
  503: 'unavailable',
};

/** After how many seconds to come again when the system is busy. */
const retryAfter = 5;

/** The problem that any thrown error is for the caller; anything unforeseen stays inside. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Problem('invalid-input', {
      errors: error.validation.map((issue) => ({
        path: issue.instancePath,
        code: issue.keyword,
        message: issue.message ?? '',
      })),
    });
  }
  const status = (error as { statusCode?: number } | null)?.statusCode;
  return new Problem((status && codeByStatus[status]) || 'internal-error');
}

/** Answers every error as `application/problem+json`, and logs those that are ours. */
export function registerErrorHandling(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemFrom(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    if (problem.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', retryAfter);
    return reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .serializer(JSON.stringify)
      .send(problem.body(languageOf(request)));
  });
  app.setNotFoundHandler((request) => {
    throw new Problem('not-found', {
      detail: {
        vi: `Không có địa chỉ ${request.url.split('?')[0]}.`,
        en: `There is no ${request.url.split('?')[0]}.`,
      },
    });
  });
}
