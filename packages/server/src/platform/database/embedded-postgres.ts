import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { belongsTo, isAlive, readPostmaster, rewritePostmasterPid } from './postmaster.ts';
import { databaseAccount, type SystemAccount } from './system-account.ts';

const run = promisify(execFile);

/** A PostgreSQL of our own, on loopback, with its data in one folder. */
export interface EmbeddedPostgres {
  /** Connection URL of the database `saolang`, password included. */
  readonly url: string;
  /** Stops the server, or only disconnects when another process owns it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The installation's data folder; the cluster lies in `db` inside it. */
  readonly dataFolder: string;
  /** Use the server of another living process rather than refuse: for commands beside a running service. */
  readonly share?: boolean;
  /** False only in tests: faster, and a power cut may lose data. */
  readonly durable?: boolean;
  /** Called when the server ends or drops us without having been asked to. */
  readonly onLost?: (error: Error | undefined) => void;
}

/** Another living process owns the server of this data folder. */
export class AlreadyRunningError extends StartError {
  constructor(dataFolder: string) {
    super({
      vi: `Một tiến trình Sao Làng khác đang dùng thư mục dữ liệu ${dataFolder}. Hãy dừng tiến trình đó, hoặc chọn thư mục khác bằng SAOLANG_DATA.`,
      en: `Another Sao Làng process is already running on the data folder ${dataFolder}. Stop it, or choose another folder with SAOLANG_DATA.`,
    });
  }
}

const user = 'saolang';
const database = 'saolang';
const patience = 60_000;
/**
 * Whoever holds this advisory lock owns the server. The lock falls with its holder's connection, so an owner
 * killed with -9 leaves an orphan that the next process can tell and adopt, whatever became of process numbers.
 */
const ownerLock = 7_265_646_011;

interface Cluster {
  readonly folder: string;
  readonly password: string;
  readonly account: SystemAccount | undefined;
  readonly binaries: PostgresBinaries;
  readonly options: EmbeddedPostgresOptions;
}

/**
 * Starts the server of a data folder, making the cluster when there is none; adopts the one a killed process
 * left running; passes over a lock file that no living server holds.
 *
 * @throws {AlreadyRunningError} when another living process owns it (unless `share`)
 * @throws {StartError} when PostgreSQL cannot be run or does not come up; the message ends with its own words
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataFolder, { recursive: true });
  const folder = path.join(path.resolve(options.dataFolder), 'db');
  const account = await databaseAccount(folder);
  const binaries = await postgresBinaries(account);
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await createCluster(folder, account, binaries, options);
  await checkMajorVersion(folder, binaries);
  const password = await readFile(passwordFile(folder), 'utf8');
  const cluster = { folder, password, account, binaries, options };
  const owner = (await connectToRunning(cluster)) ?? (await launch(cluster));
  return takeOver(cluster, owner);
}

const passwordFile = (folder: string) => path.join(folder, 'saolang-password');

/** initdb in a folder beside, then one rename: a cluster is there as a whole or not at all. */
async function createCluster(
  folder: string,
  account: SystemAccount | undefined,
  binaries: PostgresBinaries,
  { dataFolder, durable = true }: EmbeddedPostgresOptions,
): Promise<void> {
  const staging = await mkdtemp(path.join(path.resolve(dataFolder), 'db-new-'));
  const passwordDraft = `${staging}.password`;
  try {
    const password = randomBytes(24).toString('base64url');
    await writeFile(passwordDraft, password, { mode: 0o600 });
    if (account) {
      await chown(staging, account.uid, account.gid);
      await chown(passwordDraft, account.uid, account.gid);
    }
    const handle = await open(passwordDraft, 'r');
    const initdb = spawn(
      binaries.initdb,
      [
        ...['-D', folderArgument(staging, account), '-U', user],
        // Upper and lower case of Vietnamese letters without depending on the machine's locales.
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...['--auth=scram-sha-256', account ? '--pwfile=/dev/fd/3' : `--pwfile=${passwordDraft}`],
        ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
      ],
      { cwd: staging, env: environment(), stdio: ['ignore', 'ignore', 'pipe', handle.fd], ...account },
    );
    let complaints = '';
    initdb.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    const code = await new Promise((resolve, reject) => initdb.on('close', resolve).on('error', reject));
    await handle.close();
    if (code !== 0) throw notStarted(complaints);
    await rename(passwordDraft, passwordFile(staging));
    await chmod(passwordFile(staging), 0o600);
    await rename(staging, folder);
  } catch (error) {
    // Two first starts at once: the faster one's cluster serves both.
    if (!existsSync(path.join(folder, 'PG_VERSION'))) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await rm(passwordDraft, { force: true });
  }
}

/**
 * How to name the data folder to PostgreSQL. As root we hand it over as the current directory, which the
 * account may use even when it cannot walk there from `/`.
 */
function folderArgument(folder: string, account: SystemAccount | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** Nothing of our environment (it holds secrets) but what programs need to run. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
}

async function checkMajorVersion(folder: string, { postgres }: PostgresBinaries): Promise<void> {
  const made = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8')).trim();
  const { stdout } = await run(postgres, ['--version'], { cwd: '/' });
  const shipped = /(\d+)\./.exec(stdout)?.[1];
  if (made !== shipped) {
    throw new StartError({
      vi: `Dữ liệu trong ${folder} là của PostgreSQL ${made}, bản đi kèm là ${shipped}. Hãy khôi phục từ bản sao lưu, hoặc đặt DATABASE_URL.`,
      en: `The data in ${folder} are those of PostgreSQL ${made}, the bundled one is ${shipped}. Restore from a backup, or set DATABASE_URL.`,
    });
  }
}

/** A session on the server that already runs on this cluster; undefined when none does. */
async function connectToRunning(cluster: Cluster): Promise<pg.Client | undefined> {
  const deadline = Date.now() + patience;
  for (;;) {
    const postmaster = await readPostmaster(cluster.folder);
    if (!postmaster) return undefined;
    // Only our server knows the random password's verifier, so who lets us in is ours.
    const session = await connect(cluster, postmaster.port);
    if (session) return session;
    if (!isAlive(postmaster.pid)) return undefined; // PostgreSQL itself clears such a lock file
    if (!(await belongsTo(postmaster.pid, cluster.folder))) {
      // The number was given to another program meanwhile: PostgreSQL would refuse to start for ever.
      await rewritePostmasterPid(cluster.folder, process.pid);
      return undefined;
    }
    if (Date.now() > deadline) throw notStarted(`PID ${postmaster.pid}`);
    await delay(100); // starting, recovering, or shutting down
  }
}

async function connect(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const session = new pg.Client({
    host: '127.0.0.1',
    port,
    user,
    password: cluster.password,
    database: 'postgres',
    application_name: 'saolang-owner',
    connectionTimeoutMillis: 3000,
    keepAlive: true,
  });
  session.on('error', () => undefined);
  try {
    await session.connect();
    return session;
  } catch {
    return undefined;
  }
}

/** Starts a new server and waits until it answers. */
async function launch(cluster: Cluster): Promise<pg.Client> {
  const deadline = Date.now() + patience;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const logFile = path.join(path.resolve(cluster.options.dataFolder), 'database.log');
    const server = await spawnServer(cluster, port, logFile);
    while (server.exitCode === null && server.signalCode === null) {
      const session = await connect(cluster, port);
      if (session) return session;
      if (Date.now() > deadline) {
        server.kill('SIGQUIT');
        throw notStarted(await tail(logFile));
      }
      await delay(30);
    }
    const words = await tail(logFile);
    // Another process started the server between our look and our launch: it is the owner.
    if (words.includes('postmaster.pid')) {
      const session = await connectToRunning(cluster);
      if (session) return session;
    }
    // The free port was taken meanwhile, or backends of a killed server are still going: once more.
    if (attempt === 4) throw notStarted(words);
    await delay(500);
  }
}

async function spawnServer(cluster: Cluster, port: number, logFile: string): Promise<ChildProcess> {
  const { folder, account, binaries, options } = cluster;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    // Containers often have a small /dev/shm, which parallel plans would exhaust.
    max_parallel_workers_per_gather: '0',
    log_checkpoints: 'off',
    ...(options.durable === false && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = await open(logFile, 'w', 0o600);
  try {
    const server = spawn(
      binaries.postgres,
      [
        ...['-D', folderArgument(folder, account), '-p', String(port)],
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        cwd: folder,
        env: environment(),
        stdio: ['ignore', log.fd, log.fd],
        // Its own process group: Ctrl-C in the terminal must reach the application first.
        detached: true,
        ...account,
      },
    );
    server.on('error', () => undefined); // shows as an exit below
    server.unref();
    return server;
  } finally {
    await log.close();
  }
}

/** Becomes the owner of the server behind a session, or refuses because somebody is. */
async function takeOver(cluster: Cluster, session: pg.Client): Promise<EmbeddedPostgres> {
  const { options, folder } = cluster;
  const owned = await tryOwn(session, options.share ? 0 : 2000);
  if (!owned && !options.share) {
    await session.end();
    throw new AlreadyRunningError(path.resolve(options.dataFolder));
  }
  const existing = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (existing.rowCount === 0) await session.query(`CREATE DATABASE ${database}`);

  let stopping = false;
  let lastError: Error | undefined;
  session.on('error', (error) => {
    lastError = error;
  });
  session.on('end', () => {
    if (!stopping) options.onLost?.(lastError);
  });
  return {
    url: `postgres://${user}:${cluster.password}@127.0.0.1:${session.port}/${database}`,
    async stop() {
      if (stopping) return;
      stopping = true;
      // We keep the lock until the server itself drops us, so that nobody adopts what is being stopped.
      if (owned) await stopServer(folder, cluster.binaries);
      await session.end().catch(() => undefined);
    },
  };
}

/** An owner that was just killed may take a moment to lose its lock. */
async function tryOwn(session: pg.Client, wait: number): Promise<boolean> {
  for (const deadline = Date.now() + wait; ; await delay(200)) {
    const { rows } = await session.query('SELECT pg_try_advisory_lock($1) AS owned', [ownerLock]);
    if (rows[0].owned) return true;
    if (Date.now() >= deadline) return false;
  }
}

/** Fast shutdown: sessions are ended, everything committed is on disk. */
async function stopServer(folder: string, { pg_ctl }: PostgresBinaries): Promise<void> {
  const postmaster = await readPostmaster(folder);
  if (!postmaster) return;
  if (process.platform === 'win32') {
    await run(pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w']);
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(postmaster.pid)) return;
    process.kill(postmaster.pid, signal);
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await delay(20)) {
      // The lock file goes last; the process may linger as a zombie where nobody collects orphans.
      if (!(await readPostmaster(folder)) || !(await belongsTo(postmaster.pid, folder))) return;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('no TCP address');
  return address.port;
}

async function tail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-8).join('\n');
}

function notStarted(words: string): StartError {
  return new StartError({
    vi: 'PostgreSQL đi kèm không khởi động được.',
    en: `The bundled PostgreSQL did not start.\n${words.trim()}`,
  });
}
