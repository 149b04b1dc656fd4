import { countAttempt } from '../../platform/accounts/throttle.ts';
import type { Context } from '../../platform/context.ts';
import { Problem } from '../../platform/http/problem.ts';
import { isCode } from './confirmation-code.ts';
import type { ConfirmationRow } from './store.ts';

/**
 * Checks a code that was read out for a confirmation that still stands. Each try is counted, whatever becomes of the
 * caller's work. Answers 410 once it has expired, 401 `wrong-code`, 429 after too many tries.
 */
export async function checkCode(
  context: Context,
  confirmation: ConfirmationRow,
  code: string,
): Promise<void> {
  const now = context.realClock.now();
  if (confirmation.expires_at <= now) {
    throw new Problem('link-expired', {
      detail: {
        vi: 'Mã xác nhận đã hết hạn. Hãy gửi mã mới.',
        en: 'The code has expired. Send a new one.',
      },
    });
  }
  await countAttempt(context.db, now, 'confirmation-code', confirmation.id);
  if (isCode(confirmation, code)) return;
  throw new Problem('wrong-code', {
    detail: {
      vi: 'Mã xác nhận không đúng. Hãy nhờ chủ thể đọc lại 6 chữ số trong thư hoặc tin nhắn mới nhất.',
      en: 'The code is wrong. Ask the producer to read the six digits of the newest mail or message again.',
    },
  });
}
