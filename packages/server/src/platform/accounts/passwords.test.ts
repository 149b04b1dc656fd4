import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, passwordFault } from './passwords.ts';

const owner = {
  fullName: 'Nguyễn Thị Lan',
  email: 'lan.nguyen@example.vn',
  phone: '0905123456',
  secondFactor: false,
};
const withFactor = { ...owner, secondFactor: true };

describe('a password', () => {
  test('has 14 characters, or 8 beside a second factor, however they are composed', () => {
    expect(passwordFault('mười bốn chữ!'.slice(0, 13), owner)).toBe('too-short');
    expect(passwordFault('mười bốn chữ!?', owner)).toBeNull();
    expect(passwordFault('mười bốn chữ!?'.normalize('NFD').slice(0, 16), owner)).toBe('too-short');
    expect(passwordFault('tám chữ', withFactor)).toBe('too-short');
    expect(passwordFault('tám chữ!', withFactor)).toBeNull();
  });

  test.each([
    'password1234567',
    'P@ssw0rd2024!!!',
    'matkhau12345678',
    'Mật khẩu 2024 2024',
    'anhyeuem20242024',
    '12345678901234',
    'aaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'qwertyuiop123456',
    'admin.ocop.2024',
    'quangngai202412',
  ])('is not one of those tried first: %s', (password) => {
    expect(passwordFault(password, owner)).toBe('too-common');
  });

  test.each(['xin Nguyễn Thị Lan 9', 'toi la lan.nguyen 77', '0905123456 abc xyz'])(
    'does not contain what everybody knows of the person: %s',
    (password) => {
      expect(passwordFault(password, owner)).toBe('contains-personal');
    },
  );

  test.each([
    'пароль из гор и воды',
    'ពាក្យសម្ងាត់វែងណាស់',
    '海边的村庄有红土白沙和风与盐田',
    '{[(<|>)]}*&^%~?/',
  ])('may be written without a Latin letter: %s', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });

  test.each(['ааааааааааааааа', '海海海海海海海海海海海海海海', '!!!!!!!!!!!!!!'])(
    'of one sign again and again is common in any script: %s',
    (password) => {
      expect(passwordFault(password, owner)).toBe('too-common');
    },
  );

  test('is judged at once however many words it could be cut into', () => {
    const before = performance.now();
    expect(passwordFault(`${'a'.repeat(195)}xyzwv`, owner)).toBeNull();
    expect(passwordFault('abcaa'.repeat(39), owner)).toBe('too-common');
    expect(performance.now() - before).toBeLessThan(250);
  });

  test('of random letters and digits is never called common', () => {
    const character = fc.constantFrom(...'bcdfghjklmnpqrstvwxz3456789');
    fc.assert(
      fc.property(fc.array(character, { minLength: 14, maxLength: 30 }), (characters) => {
        fc.pre(new Set(characters).size > 8);
        expect(passwordFault(characters.join(''), owner)).toBeNull();
      }),
    );
  });

  test('is known again in either Unicode form, and is nobody’s without a hash', async () => {
    const kept = await hashPassword('rừng dừa nước');
    expect(kept).toMatch(/^\$argon2id\$/);
    expect(await isPassword(kept, 'rừng dừa nước'.normalize('NFD'))).toBe(true);
    expect(await isPassword(kept, 'rung dua nuoc')).toBe(false);
    expect(await isPassword(null, 'the password of nobody')).toBe(false);
  });
});
