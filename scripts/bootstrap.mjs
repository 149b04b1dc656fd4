// What `npm start`, `npm test` and the like do. Runs on any Node from 20 on, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, installWhenNeeded, nodePath, root, runInPlace } from './node24.mjs';

const workspace = path.join(root, 'packages/workspace');
const tool = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  knip: 'node_modules/knip/bin/knip.js',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** Checks that need no database and no browser, each with the program that makes it. */
const checks = [
  { name: 'lint', args: [tool.biome, 'check', '--error-on-warnings', '.'] },
  { name: 'types', args: [tool.tsc, '-p', 'tsconfig.json'] },
  { name: 'types of the workspace', args: [tool.tsc, '-p', 'packages/workspace/tsconfig.json'] },
  { name: 'types of the journeys', args: [tool.tsc, '-p', 'e2e/tsconfig.json'] },
  { name: 'unused code', args: [tool.knip] },
];

const commands = {
  start() {
    buildWorkspaceWhenStale();
    runInPlace(['packages/server/src/main.ts']);
  },
  async test() {
    const steps = [...checks, { name: 'build', args: [tool.vite, 'build', 'packages/workspace'] }];
    const results = steps.map(runCheck);
    const suites = ['rulebook', 'documents', 'server', 'site', 'workspace'];
    results.push(await runTests(suites));
    // Journeys wait more than they work: two halves at a time, each with a service and a demo city of its own.
    results.push(...(await Promise.all(['1/2', '2/2'].map((half) => runTests(['e2e'], half)))));
    const passed = results.reduce((sum, result) => sum + result.passed, 0);
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    for (const { name, failed: count } of results) if (count > 0) console.log(`✗ ${name}`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  },
  check() {
    const results = checks.map(runCheck);
    process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
  },
  dev() {
    const build = spawn(nodePath(), [tool.vite, 'build', '--watch', 'packages/workspace'], {
      stdio: 'inherit',
    });
    process.on('exit', () => build.kill());
    runInPlace(['--watch', 'packages/server/src/main.ts']);
  },
  'database-types'() {
    runInPlace(['packages/server/test/database-types.ts']);
  },
};

/** @param {{ name: string, args: readonly string[] }} check */
function runCheck({ name, args }) {
  console.log(`\n── ${name}`);
  const ok = run(args) === 0;
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/**
 * Runs projects of vitest. A file that could not be read or an error outside any test counts as one failure.
 *
 * @param {readonly string[]} projects
 * @param {string} [shard] which part of their files, such as `1/2`
 */
async function runTests(projects, shard) {
  const name = `tests: ${projects.join(', ')}${shard ? ` ${shard}` : ''}`;
  console.log(`\n── ${name}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'saolang-test-report-'));
  const report = path.join(folder, 'report.json');
  const status = await runBeside([
    ...[tool.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...projects.flatMap((project) => ['--project', project]),
    ...(shard ? [`--shard=${shard}`] : []),
  ]);
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  rmSync(folder, { recursive: true });
  const failed = status === 0 ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
  return { name, passed: counts.numPassedTests, failed };
}

/**
 * Runs a tool on the project's Node and waits for it.
 *
 * @param {readonly string[]} args
 */
function run(args) {
  return spawnSync(nodePath(), args, { cwd: root, stdio: 'inherit' }).status;
}

/**
 * Runs a tool on the project's Node beside what else runs.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number | null>}
 */
function runBeside(args) {
  const child = spawn(nodePath(), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  process.on('exit', () => child.kill());
  return new Promise((resolve) => child.on('exit', resolve));
}

/** Builds the workspace when something it is made from is newer than what was built. */
function buildWorkspaceWhenStale() {
  const built = path.join(workspace, 'dist/index.html');
  const sources = [
    ...['index.html', 'vite.config.ts', 'package.json', 'src', 'public'].map((name) =>
      path.join(workspace, name),
    ),
    path.join(root, 'packages/rulebook'),
    path.join(root, 'package-lock.json'),
  ];
  if (existsSync(built) && Math.max(...sources.map(newest)) <= statSync(built).mtimeMs) return;
  console.error('Đang dựng giao diện… / Building the workspace…');
  if (run([tool.vite, 'build', '--logLevel', 'warn', 'packages/workspace']) !== 0) {
    fail('Không dựng được giao diện (xem ở trên). / The workspace could not be built (see above).');
  }
}

/**
 * When a file, or anything in a folder, was last changed. A folder changes when a file in it comes or goes.
 *
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  if (!existsSync(place)) return 0;
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  const inside = readdirSync(place).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(mtimeMs, ...inside.map((name) => newest(path.join(place, name))));
}

const name = process.argv[2] ?? '';
const command = Object.hasOwn(commands, name)
  ? commands[/** @type {keyof typeof commands} */ (name)]
  : undefined;
if (!command) fail(`node scripts/bootstrap.mjs ${Object.keys(commands).join('|')}`);
process.chdir(root);
installWhenNeeded();
await command();
