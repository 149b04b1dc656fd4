import type { Kysely } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { Problem } from '../../platform/http/problem.ts';
import { writeTo } from '../accounts/service/account-audit.ts';
import { membersOf } from '../producers/members.ts';
import { codeHash, codeMinutes, newCode } from './confirmation-code.ts';

/** What a member is asked for. */
export interface Asked {
  readonly id: string;
  readonly producerId: string;
  readonly memberId: string;
  readonly askedBy: string;
  /** The unit for which the officer acts. */
  readonly unitId: string;
  /** Of a filing: which dossier, exactly as it stands. */
  readonly dossier?: { readonly id: string; readonly version: number };
}

/** The mail that carries a code: which, and what it says besides the code. */
type CodeMail =
  | { kind: 'assistance-code'; facts: { officer: string; unit: string; producer: string; days: number } }
  | { kind: 'submission-code'; facts: { officer: string; unit: string; product: string; link: string } };

/**
 * Keeps what a member is asked for and mails the code, in the caller's transaction. The same id twice asks once:
 * the answer is then false. Answers 400 when the person is no member of the producer.
 */
export async function sendCode(
  trx: Kysely<Database>,
  context: Context,
  asked: Asked,
  { kind, facts }: CodeMail,
): Promise<boolean> {
  const members = await membersOf(trx, asked.producerId, context.clock.today());
  if (!members.some(({ id }) => id === asked.memberId)) throw noMember();
  const code = newCode();
  const expiresAt = new Date(context.realClock.now().getTime() + codeMinutes * 60_000);
  const inserted = await trx
    .insertInto('producer_confirmation')
    .values({
      id: asked.id,
      kind: asked.dossier ? 'submission' : 'assistance',
      producer_id: asked.producerId,
      dossier_id: asked.dossier?.id ?? null,
      dossier_version: asked.dossier?.version ?? null,
      asked_by: asked.askedBy,
      unit_id: asked.unitId,
      asked_of: asked.memberId,
      asked_at: context.clock.now(),
      code_sha256: codeHash(asked.id, code),
      expires_at: expiresAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  const member = await trx
    .selectFrom('account')
    .select(['email', 'phone', 'locale', 'full_name'])
    .where('id', '=', asked.memberId)
    .executeTakeFirstOrThrow();
  const carried = { code, minutes: codeMinutes };
  if (member.phone && context.config.messageGateway) {
    const text = codeMessage[member.locale === 'en' ? 'en' : 'vi'](facts.unit, code);
    await context.mail.sendMessage(trx, { phone: member.phone, text }, { until: expiresAt });
  }
  if (kind === 'assistance-code') await writeTo(trx, context, member, kind, { ...facts, ...carried });
  else await writeTo(trx, context, member, kind, { ...facts, ...carried });
  return true;
}

/** Short enough for one SMS. */
const codeMessage = {
  vi: (unit: string, code: string) =>
    `OCOP: ${unit} xin bạn đồng ý. Mã xác nhận: ${code}, dùng trong ${codeMinutes} phút. Không đồng ý thì đừng đọc mã cho ai.`,
  en: (unit: string, code: string) =>
    `OCOP: ${unit} asks for your consent. Confirmation code: ${code}, valid for ${codeMinutes} minutes. Give it to nobody if you do not agree.`,
};

const noMember = () =>
  new Problem('invalid-input', {
    errors: [
      { path: '/memberId', code: 'no-member', message: 'Người này không phải thành viên của chủ thể.' },
    ],
  });
