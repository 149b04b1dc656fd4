import { accepted, type Checked, refused } from './checked.ts';

export type PhoneProblem = 'phone-empty' | 'phone-characters' | 'phone-old-mobile' | 'phone-number';

/**
 * Checks a Vietnamese telephone number and gives it back as `+84…`: a mobile (03, 05, 07, 08, 09 and 8 digits) or a
 * landline (02 and 9 digits). Written with `0`, `84`, `+84` or `0084`; spaces, dots, hyphens and brackets do not
 * matter.
 */
export function checkPhoneNumber(input: string): Checked<PhoneProblem> {
  const compact = input.replace(/[\s.\-–()]/g, '');
  if (compact === '') {
    return refused(
      'phone-empty',
      'Chưa nhập số điện thoại. Hãy nhập số điện thoại.',
      'Enter the phone number.',
    );
  }
  if (!/^\+?\d+$/.test(compact)) {
    return refused(
      'phone-characters',
      'Số điện thoại chỉ gồm chữ số, có thể bắt đầu bằng +84. Hãy bỏ các ký tự khác.',
      'A phone number has digits only and may begin with +84. Remove other characters.',
    );
  }
  const national = compact.replace(/^(?:\+84|0084|84(?=\d{9,10}$))/, '').replace(/^0/, '');
  if (!compact.startsWith('+') || compact.startsWith('+84')) {
    if (/^[35789]\d{8}$/.test(national) || /^2\d{9}$/.test(national)) return accepted(`+84${national}`);
    if (/^1[2689]\d{8}$/.test(national)) {
      return refused(
        'phone-old-mobile',
        'Đầu số di động 11 số đã đổi sang 10 số từ năm 2018. Hãy nhập số mới 10 chữ số.',
        'Eleven-digit mobile numbers became ten-digit ones in 2018. Enter the new number.',
      );
    }
  }
  return refused(
    'phone-number',
    'Không phải số điện thoại Việt Nam: di động có 10 chữ số (03, 05, 07, 08, 09…), cố định có 11 chữ số (02…). Hãy kiểm tra lại.',
    'Not a Vietnamese phone number: mobiles have 10 digits (03, 05, 07, 08, 09…), landlines 11 (02…). Check it.',
  );
}

/** A checked number as people read it: `0905 123 456` or `0255 3822 123`. */
export function formatPhoneNumber(number: string): string {
  const national = number.replace(/^\+84/, '0');
  return national.length === 10
    ? `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`
    : `${national.slice(0, 4)} ${national.slice(4, 8)} ${national.slice(8)}`;
}
