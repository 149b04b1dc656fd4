import { readFile } from 'node:fs/promises';
import type { Text } from '@saolang/rulebook';
import type { Command } from 'commander';
import type { Environment } from '../platform/config.ts';

/** What a command reads from and writes to. */
export interface Terminal {
  readonly env: Environment;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
}

/** A subcommand: adds itself to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void;

/** What a command cannot do, told on standard error; the command then ends with exit code 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  /** @param lines one fault a line */
  constructor(lines: readonly (Text | string)[]) {
    super(lines.map((line) => (typeof line === 'string' ? line : `${line.vi}\n  ${line.en}`)).join('\n'));
  }
}

/**
 * Prints a result: as JSON when `--json` was given, else as lines for people.
 *
 * @param command the subcommand that was run
 */
export function print(command: Command, terminal: Terminal, value: unknown, lines: readonly string[]): void {
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  terminal.out(json ? JSON.stringify(value, null, 2) : lines.join('\n'));
}

/** The bytes of a file, or those of standard input (text) for `-`. */
export async function readBytes(file: string, terminal: Terminal): Promise<Uint8Array> {
  try {
    return file === '-' ? Buffer.from(await terminal.readInput()) : await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandFailure([
      { vi: `Không đọc được tệp ${file} (${code}).`, en: `Cannot read ${file} (${code}).` },
    ]);
  }
}

/** The JSON of a file, or of standard input for `-`. */
export async function readJson(file: string, terminal: Terminal): Promise<unknown> {
  const text = Buffer.from(await readBytes(file, terminal)).toString();
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const name = file === '-' ? 'stdin' : file;
    throw new CommandFailure([
      { vi: `${name} không phải là JSON: ${why}`, en: `${name} is not JSON: ${why}` },
    ]);
  }
}
