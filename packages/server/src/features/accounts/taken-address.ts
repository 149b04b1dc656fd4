import { Problem } from '../../platform/http/problem.ts';

const taken = {
  account_email: {
    path: '/email',
    vi: 'Thư điện tử này đã có tài khoản.',
    en: 'This e-mail has an account.',
  },
  account_phone: {
    path: '/phone',
    vi: 'Số điện thoại này đã có tài khoản.',
    en: 'This phone number has an account.',
  },
};

/** Turns the database's refusal of an e-mail address or phone number used twice into a 409; rethrows all else. */
export function takenAddress(error: unknown): never {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  if (constraint !== 'account_email' && constraint !== 'account_phone') throw error;
  const { path, vi, en } = taken[constraint];
  throw new Problem('already-exists', {
    detail: {
      vi: `${vi} Hãy đăng nhập, hoặc dùng “Quên mật khẩu”.`,
      en: `${en} Sign in, or use “Forgotten password”.`,
    },
    errors: [{ path, code: 'taken', message: vi }],
  });
}
