import type { Text } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

interface Purpose {
  /** Raised whenever the words change: a consent is to the words that were read. */
  readonly version: string;
  /** Without it there can be no account. */
  readonly required: boolean;
  readonly name: Text;
  readonly text: Text;
}

/**
 * What personal data is used for, each asked for on its own and never ticked beforehand (Luật 91/2025/QH15,
 * NĐ 356/2025/NĐ-CP). Only what the software does with it: nobody is asked for a use that does not exist.
 */
export const consentPurposes = {
  service: {
    version: '2026-1',
    required: true,
    name: { vi: 'Giải quyết hồ sơ OCOP', en: 'Handling OCOP dossiers' },
    text: {
      vi: 'Dùng họ tên, thư điện tử, số điện thoại và giấy tờ tôi gửi để lập tài khoản, tiếp nhận, đánh giá hồ sơ và báo kết quả. Cơ quan giải quyết hồ sơ lưu giữ theo thời hạn của pháp luật về lưu trữ.',
      en: 'Use my name, e-mail, phone number and the papers I send to keep my account, to receive and assess dossiers and to tell me the result. The authorities keep them as long as the law on archives says.',
    },
  },
  statistics: {
    version: '2026-1',
    required: false,
    name: {
      vi: 'Thống kê giới tính, dân tộc, khuyết tật',
      en: 'Statistics on sex, ethnic group, disability',
    },
    text: {
      vi: 'Dùng giới tính, dân tộc và tình trạng khuyết tật của người đại diện (dữ liệu cá nhân nhạy cảm) để lập báo cáo số liệu gộp; không nêu tên từng người.',
      en: 'Use the sex, ethnic group and disability of the representative (sensitive personal data) for reports of totals that name nobody.',
    },
  },
} as const satisfies Record<string, Purpose>;

export type ConsentPurpose = keyof typeof consentPurposes;

export const consentPurposeCodes = Object.keys(consentPurposes) as readonly ConsentPurpose[];

/** The last word of a person on one purpose; `given` is null while they were never asked. */
export interface ConsentState {
  readonly purpose: ConsentPurpose;
  readonly given: boolean | null;
  readonly textVersion: string | null;
  readonly at: Date | null;
}

/** The last word on every purpose, in the order of the list. */
export async function consentsOf(db: Kysely<Database>, accountId: string): Promise<ConsentState[]> {
  const rows = await db
    .selectFrom('consent')
    .distinctOn('purpose')
    .select(['purpose', 'given', 'text_version', 'at'])
    .where('account_id', '=', accountId)
    .orderBy('purpose')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return consentPurposeCodes.map((purpose) => {
    const row = rows.find((candidate) => candidate.purpose === purpose);
    return {
      purpose,
      given: row?.given ?? null,
      textVersion: row?.text_version ?? null,
      at: row?.at ?? null,
    };
  });
}

/** Writes what was answered to each purpose asked; a refusal is kept as well as a consent. */
export async function recordConsents(
  db: Kysely<Database>,
  at: Date,
  accountId: string,
  answers: Readonly<Partial<Record<ConsentPurpose, boolean>>>,
): Promise<void> {
  const rows = consentPurposeCodes.flatMap((purpose) => {
    const given = answers[purpose];
    if (given === undefined) return [];
    const text_version = consentPurposes[purpose].version;
    return [{ id: uuidv7(), account_id: accountId, purpose, given, text_version, at }];
  });
  if (rows.length > 0) await db.insertInto('consent').values(rows).execute();
}

/** Answers 400 when a purpose without which there can be no account was not agreed to. */
export function requireNeededConsents(answers: Readonly<Partial<Record<ConsentPurpose, boolean>>>): void {
  const missing = consentPurposeCodes.filter(
    (purpose) => consentPurposes[purpose].required && !answers[purpose],
  );
  if (missing.length === 0) return;
  throw new Problem('invalid-input', {
    errors: missing.map((purpose) => ({
      path: `/consents/${purpose}`,
      code: 'consent-required',
      message: `Cần đồng ý “${consentPurposes[purpose].name.vi}” thì mới lập được tài khoản.`,
    })),
  });
}
