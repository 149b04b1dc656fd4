import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { criteriaOf, findRubric } from '@saolang/rulebook';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/database.ts';
import type { Context } from '../platform/context.ts';
import { runCommandLine } from './command-line.ts';
import { examine } from './doctor.ts';

const database = await createTestDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'saolang-cli-'));
afterAll(() => rm(folder, { recursive: true }));

const env = { DATABASE_URL: database.url, SAOLANG_DATA: folder, SAOLANG_DEMO: 'off' };

async function saolang(args: string, input = '') {
  let out = '';
  let error = '';
  const code = await runCommandLine(args.split(' '), {
    env,
    out: (line) => {
      out += `${line}\n`;
    },
    error: (line) => {
      error += `${line}\n`;
    },
    readInput: async () => input,
  });
  return { code, out, error, json: () => JSON.parse(out) };
}

/** Five signed sheets with the best option of every criterion. */
function sheets(change: (choices: Record<string, number>) => void = () => {}) {
  const rubric = findRubric('qd-26-2026', 8);
  if (!rubric) throw new Error('no rubric');
  const choices = Object.fromEntries(
    criteriaOf(rubric).map((criterion) => {
      const best = Math.max(...criterion.options.map(({ points }) => points));
      return [criterion.code, criterion.options.findIndex(({ points }) => points === best) + 1];
    }),
  );
  change(choices);
  const members = ['a', 'b', 'c', 'd', 'e'];
  return JSON.stringify({
    framework: 'qd-26-2026',
    set: 8,
    sheets: members.map((member) => ({ member, signed: true, conflict: false, choices })),
    disqualified: null,
  });
}

describe('saolang score', () => {
  it('prints the result as JSON, from standard input or a file', async () => {
    const { code, json, error } = await saolang('score - --json', sheets());
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(json()).toMatchObject({ counted: 5, sum: 500, average: '100.00', band: 5, star: 5, cappedBy: [] });
    const file = path.join(folder, 'sheets.json');
    await writeFile(file, sheets());
    expect((await saolang(`score ${file} --json`)).json()).toEqual(json());
  });

  it('explains the result to people', async () => {
    const { out } = await saolang('score -', sheets());
    expect(out).toContain('Điểm trung bình 100,00');
    expect(out).toContain('Kết quả: 5 sao.');
  });

  it('names a choice that is out of range, missing or unknown, on standard error', async () => {
    const input = sheets((choices) => {
      choices['1.1'] = 99;
      choices['99.9'] = 1;
      delete choices['1.2'];
    });
    const { code, out, error } = await saolang('score - --json', input);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const criterion of ['1.1', '1.2', '99.9']) expect(error).toContain(`tiêu chí ${criterion}`);
  });

  it.each([
    ['-', 'not json', 'stdin is not JSON'],
    ['-', '[]', 'must be a JSON object'],
    ['/nowhere/sheets.json', '', 'Cannot read /nowhere/sheets.json (ENOENT)'],
  ])('refuses %s holding %j', async (file, input, words) => {
    const { code, out, error } = await saolang(`score ${file}`, input);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(words);
  });
});

describe('saolang rubric', () => {
  it('exports what check accepts', async () => {
    const exported = await saolang('rubric export --framework qd-26-2026 --set 8 --json');
    expect(exported.json()).toMatchObject({ framework: 'qd-26-2026', sets: [{ number: 8 }] });
    const checked = await saolang('rubric check - --json', exported.out);
    expect(checked).toMatchObject({ code: 0, error: '' });
    expect(checked.json()).toEqual({ ok: true, defects: [] });
  });

  it('prints each defect with its place and ends with 1', async () => {
    const { json } = await saolang('rubric export --framework qd-26-2026 --set 8 --json');
    const broken = json();
    broken.sets[0].parts[0].max = 39;
    const { code, error } = await saolang('rubric check -', JSON.stringify(broken));
    expect(code).toBe(1);
    expect(error).toContain('sets[0].parts[0]');
  });

  it.each([
    ['rubric export', '--framework'],
    ['rubric export --framework qd-1', 'qd-1'],
    ['rubric export --framework qd-26-2026 --set 99', '99'],
    ['rubric export --framework qd-26-2026 --set eight', 'eight'],
  ])('%s is refused', async (args, words) => {
    const { code, out, error } = await saolang(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(words);
  });
});

describe('saolang calendar add-working-days', () => {
  it('passes over weekends and the National Day of 2024', async () => {
    expect((await saolang('calendar add-working-days 2024-08-26 15 --json')).json()).toMatchObject({
      date: '2024-09-18',
      provisional: false,
    });
  });

  it('names to people the holidays passed over', async () => {
    const { out } = await saolang('calendar add-working-days 2026-04-20 15');
    expect(out).toContain('2026-05-14');
    for (const holiday of ['26/04/2026', '27/04/2026', '30/04/2026', '01/05/2026']) {
      expect(out).toContain(`${holiday} (Nghỉ`);
    }
  });

  it.each(['2024-02-30 5', '26/08/2024 5', '2024-08-26 0', '2024-08-26 1.5'])('refuses %s', async (args) => {
    expect(await saolang(`calendar add-working-days ${args}`)).toMatchObject({ code: 1, out: '' });
  });
});

describe('saolang settings', () => {
  it('shows values but no secret', async () => {
    const { out, json } = await saolang('settings --json');
    expect(json().settings).toContainEqual(
      expect.objectContaining({ name: 'PORT', default: '3000', value: null }),
    );
    expect(json().settings).toContainEqual(expect.objectContaining({ name: 'SAOLANG_DEMO', value: 'off' }));
    expect(out).not.toContain(new URL(database.url).password);
  });
});

describe('saolang migrate', () => {
  it('lists what the database has had', async () => {
    const { code, json } = await saolang('migrate --json');
    expect(code).toBe(0);
    expect(json().migrations[0]).toBe('0001-create-platform.sql');
  });
});

describe('saolang doctor', () => {
  it('finds sound data sound', async () => {
    const { code, json } = await saolang('doctor --json');
    expect(json()).toMatchObject({ ok: true });
    expect(code).toBe(0);
  });

  it('names a breach and ends with 1', async () => {
    await database.db
      .insertInto('account')
      .values({
        id: '01930000-0000-7000-8000-000000000001',
        full_name: 'Người Bỏ Quên',
        email: 'bo-quen@example.vn',
        state: 'active',
        created_at: new Date('2020-01-01'),
        last_active_at: new Date('2020-01-01'),
      })
      .execute();
    const { code, error, json } = await saolang('doctor --json');
    expect(code).toBe(1);
    expect(json().ok).toBe(false);
    expect(error).toContain('idle-accounts-disabled: account 01930000-0000-7000-8000-000000000001');
  });

  it('takes an invariant that cannot be checked for a breach', async () => {
    const broken = {
      name: 'x',
      means: { vi: '', en: '' },
      breaches: async () => Promise.reject(new Error('no table')),
    };
    expect(await examine({} as Context, [broken])).toMatchObject([{ breaches: ['Error: no table'] }]);
  });
});

describe('the command line', () => {
  it('refuses an unknown command on standard error', async () => {
    const { code, out, error } = await saolang('recognise');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain("unknown command 'recognise'");
  });

  it('prints its help on standard output', async () => {
    const { code, out } = await saolang('--help');
    expect(code).toBe(0);
    for (const name of ['serve', 'migrate', 'doctor', 'rubric', 'score', 'calendar', 'deadline'])
      expect(out).toContain(name);
  });
});
