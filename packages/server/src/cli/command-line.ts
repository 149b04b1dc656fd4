import { Command, CommanderError } from 'commander';
import { StartError } from '../platform/start-error.ts';
import { addAudit } from './audit.ts';
import { addCalendar } from './calendar.ts';
import { addCertificate } from './certificate.ts';
import { addDeadline } from './deadline.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addMigrate } from './migrate.ts';
import { addRubric } from './rubric.ts';
import { addScore } from './score.ts';
import { addServe } from './serve.ts';
import { addSettings } from './settings.ts';
import { type AddCommand, CommandFailure, type Terminal } from './terminal.ts';
import { addUser } from './user.ts';

/** Every subcommand, in the order of the help. A new one is one file and one line here. */
const commands: readonly AddCommand[] = [
  addServe,
  addMigrate,
  addDemo,
  addDoctor,
  addSettings,
  addRubric,
  addScore,
  addCalendar,
  addDeadline,
  addAudit,
  addCertificate,
  addUser,
];

/**
 * Runs a command line.
 *
 * @param args what follows the command's name
 * @returns the exit code: 0, or 1 for any fault, told on standard error
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('saolang')
    .description('Sao Làng: chương trình OCOP từ đăng ký đến giấy chứng nhận')
    .option('--json', 'print JSON')
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
    });
  for (const add of commands) add(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const told = error instanceof CommandFailure || error instanceof StartError;
    terminal.error(told ? error.message : String(error instanceof Error ? error.stack : error));
    return 1;
  }
}
