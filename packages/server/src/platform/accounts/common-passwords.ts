/**
 * Words that the passwords people choose most are made of, in Viet Nam and elsewhere. A password is common when it is
 * one or more of them, with digits and signs before, between or after.
 */
const words =
  `password pass word admin administrator root user guest welcome letmein login qwerty qwertyuiop qwert
  asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx iloveyou love monkey dragon sunshine princess football master shadow
  abc abcd abcde abcdef abcdefgh test changeme secret default superman batman google facebook zalo viettel mobifone
  vinaphone matkhau mat khau anhyeuem emyeuanh anhnhoem emnhoanh yeuem yeuanh anhyeu emyeu conyeu mevabe giadinh
  hanhphuc thienthan tinhyeu vietnam saigon hanoi danang quangngai ocop ubnd congty phongkinhte aa aaa hello xinchao
  chao quantri nguoidung mk`
    .split(/\s+/)
    .sort((one, other) => other.length - one.length);

const wordsOnly = new RegExp(`^(?:${words.join('|')})*$`);

/** Whether a password is among those that are tried first. */
export function isCommonPassword(password: string): boolean {
  const plain = withoutDisguise(password).replace(/[^a-z0-9]/g, '');
  return isRepeated(plain) || isRun(plain) || wordsOnly.test(plain.replace(/\d/g, ''));
}

/** Lower case, without diacritics, with `@`, `$` and a zero between letters read as the letters they stand for. */
function withoutDisguise(password: string): string {
  return password
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replace(/(?<=[a-z])0(?=[a-z])/g, 'o');
}

/** `aaaaaaaa`, `abcabcabc`, `20242024`: a short piece again and again. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/.test(text) || new Set(text).size <= 3;
}

/** `12345678`, `87654321`, `abcdefgh`: each character next to the last. */
function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === -1));
}
