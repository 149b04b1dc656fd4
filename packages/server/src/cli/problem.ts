import { ZodError } from 'zod';
import { Problem } from '../platform/http/problem.ts';
import { CommandFailure } from './terminal.ts';

/** A problem that the API would answer with, or a value that it would not read, as lines on standard error. */
export function tellProblem(error: unknown): never {
  if (error instanceof ZodError) {
    throw new CommandFailure(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  if (!(error instanceof Problem)) throw error;
  const say = (language: 'vi' | 'en') => {
    const { title, detail } = error.body(language);
    return detail ? `${title}: ${detail}` : title;
  };
  const places = (error.errors ?? []).map(({ path, message }) => `  ${path.slice(1)}: ${message}`);
  throw new CommandFailure([{ vi: say('vi'), en: say('en') }, ...places]);
}
