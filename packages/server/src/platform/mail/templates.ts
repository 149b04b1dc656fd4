import type { Text } from '@saolang/rulebook';
import type { Mail } from './mailer.ts';

type Language = 'vi' | 'en';

/** Every mail the system writes, with the facts each needs. */
export interface MailFacts {
  invitation: { name: string; link: string; days: number };
  'password-reset': { name: string; link: string; minutes: number };
  'address-confirmation': { name: string; link: string; days: number };
  'address-changed': { name: string; newAddress: string };
  'password-changed': { name: string };
  'second-factor-changed': { name: string; setUp: boolean };
  'assistance-code': {
    name: string;
    officer: string;
    unit: string;
    producer: string;
    code: string;
    days: number;
    minutes: number;
  };
  'submission-code': {
    name: string;
    officer: string;
    unit: string;
    product: string;
    code: string;
    link: string;
    minutes: number;
  };
  'made-member': { name: string; producer: string; link: string };
  /** What somebody is told of: one thing, or several that came together. */
  notices: {
    name: string;
    items: readonly { text: Text; link: string }[];
    /** How many more there are than the mail holds. */
    more: number;
    list: string;
  };
}

type Templates = { [Kind in keyof MailFacts]: (facts: MailFacts[Kind]) => { subject: Text; body: Text } };

const templates: Templates = {
  invitation: ({ name, link, days }) => ({
    subject: { vi: 'Lời mời dùng hệ thống OCOP', en: 'Invitation to the OCOP system' },
    body: {
      vi: `Chào ${name},\n\nBạn được mời dùng hệ thống OCOP. Mở liên kết sau để đặt mật khẩu:\n\n${link}\n\nLiên kết dùng được một lần, trong ${days} ngày.`,
      en: `Hello ${name},\n\nYou have been invited to the OCOP system. Open this link to set a password:\n\n${link}\n\nThe link works once, within ${days} days.`,
    },
  }),
  'password-reset': ({ name, link, minutes }) => ({
    subject: { vi: 'Đặt lại mật khẩu', en: 'Resetting your password' },
    body: {
      vi: `Chào ${name},\n\nĐể đặt mật khẩu mới, mở liên kết sau:\n\n${link}\n\nLiên kết dùng được một lần, trong ${minutes} phút. Nếu bạn không yêu cầu, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.`,
      en: `Hello ${name},\n\nTo set a new password, open this link:\n\n${link}\n\nThe link works once, within ${minutes} minutes. If you did not ask for it, ignore this mail: the old password still works.`,
    },
  }),
  'address-confirmation': ({ name, link, days }) => ({
    subject: { vi: 'Xác nhận địa chỉ thư điện tử', en: 'Confirm your e-mail address' },
    body: {
      vi: `Chào ${name},\n\nMở liên kết sau để xác nhận đây là thư điện tử của bạn:\n\n${link}\n\nLiên kết dùng được một lần, trong ${days} ngày. Nếu bạn không lập tài khoản, hãy bỏ qua thư này.`,
      en: `Hello ${name},\n\nOpen this link to confirm that this is your e-mail address:\n\n${link}\n\nThe link works once, within ${days} days. If you did not open an account, ignore this mail.`,
    },
  }),
  'address-changed': ({ name, newAddress }) => ({
    subject: { vi: 'Thư điện tử của tài khoản đã đổi', en: 'The e-mail address of your account has changed' },
    body: {
      vi: `Chào ${name},\n\nTài khoản của bạn từ nay dùng thư điện tử ${newAddress}. Nếu không phải bạn đổi, hãy báo ngay cho quản trị hệ thống.`,
      en: `Hello ${name},\n\nYour account now uses the address ${newAddress}. If you did not change it, tell the administrator at once.`,
    },
  }),
  'password-changed': ({ name }) => ({
    subject: { vi: 'Mật khẩu đã đổi', en: 'Your password has changed' },
    body: {
      vi: `Chào ${name},\n\nMật khẩu tài khoản của bạn vừa được đổi và các phiên đăng nhập khác đã kết thúc. Nếu không phải bạn đổi, hãy báo ngay cho quản trị hệ thống.`,
      en: `Hello ${name},\n\nThe password of your account has just been changed and all other sessions have ended. If you did not change it, tell the administrator at once.`,
    },
  }),
  'second-factor-changed': ({ name, setUp }) => ({
    subject: { vi: 'Xác thực hai lớp đã thay đổi', en: 'Your second factor has changed' },
    body: {
      vi: `Chào ${name},\n\nXác thực hai lớp của tài khoản vừa được ${setUp ? 'bật' : 'tắt'}. Nếu không phải bạn làm, hãy báo ngay cho quản trị hệ thống.`,
      en: `Hello ${name},\n\nThe second factor of your account has just been turned ${setUp ? 'on' : 'off'}. If you did not do it, tell the administrator at once.`,
    },
  }),
  'assistance-code': ({ name, officer, unit, producer, code, days, minutes }) => ({
    subject: { vi: `${unit} xin khai giúp hồ sơ OCOP`, en: `${unit} asks to fill in OCOP forms for you` },
    body: {
      vi: `Chào ${name},\n\n${officer} (${unit}) xin được khai giúp hồ sơ OCOP của ${producer} trong ${days} ngày. Người khai giúp soạn được sản phẩm, giấy tờ và hồ sơ của cơ sở; mỗi lần nộp hồ sơ vẫn cần bạn xác nhận. Bạn có thể thôi nhờ bất cứ lúc nào trên trang cơ sở của mình.\n\nNếu đồng ý, hãy đọc mã này cho cán bộ:\n\nMã xác nhận: ${spaced(code)}\n\nMã dùng được một lần, trong ${minutes} phút. Nếu không đồng ý, đừng đọc mã cho ai.`,
      en: `Hello ${name},\n\n${officer} (${unit}) asks to fill in the OCOP forms of ${producer} for ${days} days. Who does so can write products, papers and dossiers of the business; each filing still needs your confirmation. You can end it at any time on the page of your business.\n\nIf you agree, read this code to the officer:\n\nConfirmation code: ${spaced(code)}\n\nThe code works once, within ${minutes} minutes. If you do not agree, give it to nobody.`,
    },
  }),
  'submission-code': ({ name, officer, unit, product, code, link, minutes }) => ({
    subject: { vi: `Xác nhận nộp hồ sơ “${product}”`, en: `Confirm the filing of “${product}”` },
    body: {
      vi: `Chào ${name},\n\n${officer} (${unit}) đã khai giúp hồ sơ “${product}” và sắp nộp thay bạn. Hãy xem lại hồ sơ trên màn hình của cán bộ hoặc tại:\n\n${link}\n\nNếu đồng ý nộp, hãy đọc mã này cho cán bộ:\n\nMã xác nhận: ${spaced(code)}\n\nMã dùng được một lần, trong ${minutes} phút, cho đúng nội dung hồ sơ lúc gửi mã.`,
      en: `Hello ${name},\n\n${officer} (${unit}) has filled in the dossier “${product}” and is about to file it for you. Look it over on the officer's screen or at:\n\n${link}\n\nIf you agree, read this code to the officer:\n\nConfirmation code: ${spaced(code)}\n\nThe code works once, within ${minutes} minutes, for the dossier exactly as it stood when the code was sent.`,
    },
  }),
  'made-member': ({ name, producer, link }) => ({
    subject: { vi: `Bạn là thành viên của ${producer}`, en: `You are a member of ${producer}` },
    body: {
      vi: `Chào ${name},\n\nTài khoản của bạn nay đại diện cho ${producer} trên hệ thống OCOP:\n\n${link}\n\nNếu không phải cơ sở của bạn, hãy báo cho UBND xã.`,
      en: `Hello ${name},\n\nYour account now acts for ${producer} in the OCOP system:\n\n${link}\n\nIf it is not your business, tell the commune.`,
    },
  }),
  notices: ({ name, items, more, list }) => {
    const [first] = items;
    const words = (language: Language) =>
      [
        ...items.map(({ text, link }) => `${text[language]}\n${link}`),
        ...(more === 0 ? [] : [language === 'vi' ? `Và ${more} thông báo khác.` : `And ${more} more.`]),
      ].join('\n\n');
    return {
      subject:
        items.length === 1 && first
          ? first.text
          : {
              vi: `${items.length + more} thông báo từ hệ thống OCOP`,
              en: `${items.length + more} notices from the OCOP system`,
            },
      body: {
        vi: `Chào ${name},\n\n${words('vi')}\n\nXem mọi thông báo, chọn cách nhận hoặc tắt: ${list}`,
        en: `Hello ${name},\n\n${words('en')}\n\nSee all notices, choose how to get them or switch them off: ${list}`,
      },
    };
  },
};

/** `123456` as it is read out: `123 456`. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** A mail in the reader's language. */
export function mailFrom<Kind extends keyof MailFacts>(
  kind: Kind,
  to: { readonly address: string; readonly language: Language },
  facts: MailFacts[Kind],
): Mail {
  const { subject, body } = templates[kind](facts);
  return { to: to.address, subject: subject[to.language], body: body[to.language] };
}
