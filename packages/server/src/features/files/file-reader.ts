import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { FileRow } from './store.ts';

/**
 * One ground on which somebody may read a file. A feature whose records carry files supplies one and is listed in
 * `require-file-readable.ts`.
 */
export type FileReader = (context: Context, actor: Actor, file: FileRow) => Promise<boolean>;
