import { describe, expect, it } from 'vitest';
import { runCommandLine } from './command-line.ts';

async function saolang(args: string) {
  let out = '';
  let error = '';
  const code = await runCommandLine(args.split(' '), {
    env: {},
    out: (line) => {
      out += `${line}\n`;
    },
    error: (line) => {
      error += `${line}\n`;
    },
    readInput: async () => '',
  });
  return { code, out, error, json: () => JSON.parse(out) };
}

describe('saolang deadline', () => {
  it('lists the rules with their terms and articles', async () => {
    const { code, out } = await saolang('deadline');
    expect(code).toBe(0);
    expect(out).toContain(
      'commune-review: UBND cấp xã kiểm tra, đánh giá hồ sơ: 15 ngày làm việc (--from: ngày tiếp nhận hồ sơ; QĐ 26/2026, Điều 7.2)',
    );
    const former = (await saolang('deadline --framework qd-148-2023 --json')).json();
    expect(former.framework).toBe('qd-148-2023');
    expect(former.rules).toContainEqual(expect.objectContaining({ rule: 'revocation', term: null }));
  });

  it('computes one as JSON, with the days passed over', async () => {
    const { json } = await saolang('deadline commune-review --framework qd-26-2026 --from 2026-04-20 --json');
    expect(json()).toMatchObject({
      rule: 'commune-review',
      framework: 'qd-26-2026',
      from: '2026-04-20',
      date: '2026-05-14',
      article: 'QĐ 26/2026, Điều 7.2',
      provisional: false,
    });
    expect(json().skipped).toContainEqual(
      expect.objectContaining({ date: '2026-04-27', kind: 'compensatory' }),
    );
  });

  it('explains one to people: the window, the article, the reminders', async () => {
    const { out } = await saolang('deadline re-evaluation-filing --from 2027-12-20');
    expect(out).toContain('2027-06-23 – 2027-08-22');
    expect(out).toContain('QĐ 26/2026, Điều 7.6.a');
    expect(out).toContain('2027-08-21: Giấy chứng nhận hết hạn sau 121 ngày');
  });

  it.each([
    ['deadline revocation', 'Cần --from: ngày có kết luận'],
    ['deadline revocation --from 2026-02-30', 'must be an existing day'],
    ['deadline recall --from 2026-05-01', 'Allowed choices are commune-review'],
    ['deadline revocation --framework qd-1 --from 2026-05-01', 'Allowed choices are qd-148-2023'],
    ['deadline revocation --framework qd-148-2023 --from 2024-05-01', 'không đặt thời hạn này'],
    ['deadline pending-re-evaluation --from 2026-05-22', 'sets no such deadline for 2026-05-22'],
  ])('%s is refused', async (args, words) => {
    const { code, out, error } = await saolang(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(words);
  });
});
