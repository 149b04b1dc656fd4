import { type RawBuilder, sql } from 'kysely';

/**
 * A pattern for `LIKE` on folded text: the words anywhere, with or without Vietnamese marks. Signs that mean
 * something to `LIKE` stand for themselves.
 */
export function containing(words: string): RawBuilder<string> {
  const literal = words.replace(/[\\%_]/g, '\\$&');
  return sql<string>`'%' || fold_text(${literal}) || '%'`;
}
