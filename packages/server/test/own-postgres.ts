import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';

/** A program that owns the server of the data folder named on its command line, until it is killed. */
const server = await startEmbeddedPostgres({ dataFolder: process.argv[2] ?? '' });
process.stdout.write(`${server.url}\n`);
process.stdin.resume();
