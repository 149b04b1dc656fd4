import { accepted, type Checked, refused } from './checked.ts';

export type EmailProblem = 'email-empty' | 'email-form';

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * Checks that a text can be an e-mail address and gives it back trimmed and in lower case, so that one address is
 * one account. Only a message sent to it proves that it exists.
 */
export function checkEmail(input: string): Checked<EmailProblem> {
  const address = input.trim().toLowerCase();
  if (address === '') {
    return refused(
      'email-empty',
      'Chưa nhập địa chỉ thư điện tử. Hãy nhập địa chỉ.',
      'Enter the e-mail address.',
    );
  }
  const at = address.lastIndexOf('@');
  const [name, host] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
  if (at < 1 || name.length > 64 || address.length > 254 || !local.test(name) || !domain.test(host)) {
    return refused(
      'email-form',
      'Địa chỉ thư điện tử không đúng dạng. Hãy nhập như ten@vidu.vn, không dấu và không có khoảng trắng.',
      'The e-mail address is malformed. Enter it like name@example.vn, without diacritics or spaces.',
    );
  }
  return accepted(address);
}
