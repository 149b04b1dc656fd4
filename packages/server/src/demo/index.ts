import type { Text } from '@saolang/rulebook';
import { demoDomain, demoPassword } from '../platform/accounts/demo-accounts.ts';
import type { Config } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { StartError } from '../platform/start-error.ts';
import { loadDemo } from './load-demo.ts';
import type { DemoPlace } from './stage.ts';

/** An account of a demo that a visitor may sign in with. */
export interface DemoAccount {
  readonly role: Text;
  readonly email: string;
  readonly password: string;
}

const account = (key: string, vi: string, en: string): DemoAccount => ({
  role: { vi, en },
  email: `${key}@${demoDomain}`,
  password: demoPassword,
});

/** The accounts to try first, in the order of the path; every other account of the demo has the same password. */
export const demoAccounts: readonly DemoAccount[] = [
  account('chuthe', 'Chủ thể', 'Producer'),
  account('canbo.tinhkhe', 'Cán bộ xã Tịnh Khê', 'Commune officer'),
  account('lanhdao.tinhkhe', 'Lãnh đạo xã Tịnh Khê', 'Commune leader'),
  account('chuyenvien', 'Chuyên viên cơ quan OCOP', 'Office officer'),
  account('truongphong', 'Lãnh đạo cơ quan OCOP', 'Office leader'),
  account('thuky', 'Thư ký Hội đồng', 'Council secretary'),
  account('uyvien1', 'Ủy viên Hội đồng', 'Council member'),
  account('uyvien2', 'Ủy viên Hội đồng', 'Council member'),
  account('chutich.hd', 'Chủ tịch Hội đồng', 'Council chair'),
  account('lanhdao', 'Lãnh đạo UBND ký quyết định', "Leader of the People's Committee"),
  account('giamsat', 'Người giám sát', 'Auditor'),
  account('quantri', 'Quản trị hệ thống', 'Administrator'),
];

/** The instant at which each demo begins; its clock runs on from there. */
const beginnings = {
  'city-2024': '2024-09-16T08:00:00+07:00',
  'province-2026': '2026-11-16T08:00:00+07:00',
} as const;

const places: Readonly<Record<Exclude<Config['demo'], 'off'>, DemoPlace>> = {
  'city-2024': {
    officeCode: '522',
    communeCode: 'code2024',
    framework: 'qd-148-2023',
    year: 2024,
    today: '2024-09-16',
  },
  'province-2026': {
    officeCode: '51',
    communeCode: 'code2026',
    framework: 'qd-26-2026',
    year: 2026,
    today: '2026-11-16',
  },
};

/**
 * Sets a new database up: the demo of the settings with its clock, or nothing but the note that there is none.
 * Does nothing to a database that has been set up.
 *
 * @returns the accounts to show to whoever started the service
 * @throws {StartError} when an earlier start was cut off in the middle of loading the demo
 */
export async function loadDemoWhenNew(context: Context): Promise<readonly DemoAccount[]> {
  const { config, db, log } = context;
  const { demo } = config;
  const shown = demo === 'off' ? [] : demoAccounts;
  const ready = await db.selectFrom('installation').select('demo').executeTakeFirst();
  if (ready) return shown;
  const begun = Date.now();
  if (demo !== 'off') {
    const half = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
    if (half) {
      throw new StartError({
        vi: 'Lần nạp thành phố mẫu trước bị ngắt giữa chừng. Hãy xóa thư mục dữ liệu (SAOLANG_DATA, mặc định ./var) hoặc chọn cơ sở dữ liệu mới, rồi chạy lại.',
        en: 'Loading the demo was cut off before. Remove the data folder (SAOLANG_DATA, ./var by default) or choose a new database, and start again.',
      });
    }
    log.info({ demo }, 'loading the demo');
    await loadDemo(context, places[demo]);
  }
  await db
    .insertInto('installation')
    .values({
      demo,
      clock_offset_ms: demo === 'off' ? 0 : Date.parse(beginnings[demo]) - begun,
      created_at: new Date(begun),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return shown;
}
