import { text } from 'node:stream/consumers';
import { runCommandLine } from './command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  readInput: () => text(process.stdin),
});
// `npm start` and the like leave a channel open, which would keep us alive.
if (process.connected) process.disconnect();
