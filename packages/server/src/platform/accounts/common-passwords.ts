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
  chao quantri nguoidung mk`.split(/\s+/);

/** Whether a password is among those that are tried first. */
export function isCommonPassword(password: string): boolean {
  const plain = withoutDisguise(password);
  // Letters and digits of any script; a password of nothing but signs is judged as it stands.
  const spoken = plain.replace(/[^\p{L}\p{N}]/gu, '') || plain;
  return isRepeated(spoken) || isRun(spoken) || isWordsOnly(spoken.replace(/\p{N}/gu, ''));
}

/** Whether the text is words one after another. Each place is judged once, so that no text takes long. */
function isWordsOnly(text: string): boolean {
  const reached = [true];
  for (let end = 1; end <= text.length; end += 1) {
    reached[end] = words.some((word) => reached[end - word.length] && text.endsWith(word, end));
  }
  return reached[text.length] === true;
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
