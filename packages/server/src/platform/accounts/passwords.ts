import { hash, verify } from '@node-rs/argon2';
import type { Text } from '@saolang/rulebook';
import { Problem } from '../http/problem.ts';
import { isCommonPassword } from './common-passwords.ts';

/** argon2id with OWASP's second set of parameters (19 MiB, 2 passes), the library's defaults written down. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Least number of characters without and with a second factor (NĐ 331/2026, level 2). */
export const minimumLength = { alone: 14, withSecondFactor: 8 } as const;
const maximumLength = 200;

/** Whom a password belongs to and what else protects the account. */
export interface PasswordOwner {
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** A second factor is set up, or must be before the account can do anything. */
  readonly secondFactor: boolean;
}

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'contains-personal';

/** What is wrong with a password for this person, or null. Characters are counted as people see them (NFC). */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const characters = [...password.normalize('NFC')].length;
  if (characters < minimumLength[owner.secondFactor ? 'withSecondFactor' : 'alone']) return 'too-short';
  if (characters > maximumLength) return 'too-long';
  if (isCommonPassword(password)) return 'too-common';
  const plain = fold(password);
  const personal = [owner.fullName, owner.email?.split('@')[0] ?? '', owner.phone ?? ''].map(fold);
  if (personal.some((part) => part.length >= 4 && plain.includes(part))) return 'contains-personal';
  return null;
}

/** Answers 400 `invalid-input` on `/password` when the password does not do. */
export function requireGoodPassword(password: string, owner: PasswordOwner, path = '/password'): void {
  const fault = passwordFault(password, owner);
  if (!fault) return;
  const text = faultText(fault, owner);
  throw new Problem('invalid-input', { detail: text, errors: [{ path, code: fault, message: text.vi }] });
}

function faultText(fault: PasswordFault, owner: PasswordOwner): Text {
  switch (fault) {
    case 'too-short': {
      const least = minimumLength[owner.secondFactor ? 'withSecondFactor' : 'alone'];
      return {
        vi: `Mật khẩu cần ít nhất ${least} ký tự. Hãy thử ghép vài từ dễ nhớ.`,
        en: `The password needs at least ${least} characters. Try a few words you can remember.`,
      };
    }
    case 'too-long':
      return {
        vi: `Mật khẩu dài quá ${maximumLength} ký tự. Hãy chọn mật khẩu ngắn hơn.`,
        en: `The password is longer than ${maximumLength} characters. Choose a shorter one.`,
      };
    case 'too-common':
      return {
        vi: 'Mật khẩu này quá phổ biến nên dễ bị đoán. Hãy chọn mật khẩu khác.',
        en: 'This password is too common and easily guessed. Choose another.',
      };
    case 'contains-personal':
      return {
        vi: 'Mật khẩu chứa họ tên, thư điện tử hoặc số điện thoại của bạn. Hãy bỏ phần đó đi.',
        en: 'The password contains your name, e-mail or phone number. Leave that out.',
      };
  }
}

/** The hash under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), options);
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password is the one of the hash. Without a hash it takes just as long and answers no, so that the
 * time of an answer does not tell whether an account exists.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody');
  const right = await verify(passwordHash ?? (await nobody), password.normalize('NFC'));
  return right && passwordHash !== null;
}

/** Lower case, without diacritics, letters and digits only: how a name hides in a password. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '');
}
