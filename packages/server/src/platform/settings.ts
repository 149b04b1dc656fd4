import type { Text } from '@saolang/rulebook';
import { z } from 'zod';

/** What an operator needs to know of one environment variable. */
export interface SettingNotes {
  readonly means: Text;
  /** What a value must be, as the end of "must be …". */
  readonly expected: Text;
  /** Never shown or logged. */
  readonly secret?: true;
  /** The group it belongs to: either all of the group's required variables are set, or none of the group. */
  readonly group?: 'S3' | 'SMTP' | 'MESSAGE_GATEWAY' | 'OIDC';
  readonly requiredInGroup?: true;
}

const notes = z.registry<SettingNotes>();

const expectedText: Text = { vi: 'một dòng chữ', en: 'a text' };
const expectedUrl: Text = { vi: 'một địa chỉ http:// hoặc https://', en: 'an http:// or https:// address' };
const expectedPort: Text = { vi: 'số nguyên từ 1 đến 65535', en: 'an integer from 1 to 65535' };
const expectedSwitch: Text = { vi: '"true" hoặc "false"', en: '"true" or "false"' };

const port = z.coerce.number().int().min(1).max(65535);
const webUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
const proxies = z.union([
  z.string().regex(/^\d$/).transform(Number),
  z
    .string()
    .transform((list) => list.split(',').map((item) => item.trim()))
    .pipe(z.array(network)),
]);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every setting there is: the README's table, the check at the start and `saolang settings` all come from here. */
export const settingsSchema = z.object({
  PORT: port.default(3000).register(notes, {
    means: { vi: 'Cổng phục vụ', en: 'Port to listen on' },
    expected: expectedPort,
  }),
  HOST: z
    .string()
    .default('localhost')
    .register(notes, {
      means: {
        vi: 'Địa chỉ mạng để nghe; 0.0.0.0 cho mọi máy',
        en: 'Network address to listen on; 0.0.0.0 for every machine',
      },
      expected: expectedText,
    }),
  PUBLIC_URL: webUrl.optional().register(notes, {
    means: {
      vi: 'Địa chỉ người dùng mở, in vào mã QR và thư (mặc định http://localhost:PORT)',
      en: 'Address people open, put into QR codes and mails (default http://localhost:PORT)',
    },
    expected: expectedUrl,
  }),
  TRUST_PROXY: proxies.default(0).register(notes, {
    means: {
      vi: 'Số máy chủ chuyển tiếp đứng trước, hoặc địa chỉ của chúng, để tin X-Forwarded-* từ đó; 0 khi không có',
      en: 'How many proxies stand in front, or their addresses, whose X-Forwarded-* is believed; 0 without any',
    },
    expected: {
      vi: 'số nguyên từ 0 đến 9, hoặc các địa chỉ IP, dải mạng CIDR cách nhau bằng dấu phẩy',
      en: 'an integer from 0 to 9, or IP addresses and CIDR networks with commas between',
    },
  }),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .register(notes, {
      means: {
        vi: 'PostgreSQL 15 trở lên; bỏ trống thì dùng PostgreSQL đi kèm',
        en: 'PostgreSQL 15 or newer; when absent the bundled PostgreSQL is used',
      },
      expected: { vi: 'một địa chỉ postgres://', en: 'a postgres:// address' },
      secret: true,
    }),
  DATABASE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/)
    .default('public')
    .register(notes, {
      means: { vi: 'Lược đồ của tỉnh này trong cơ sở dữ liệu', en: "This province's schema in the database" },
      expected: {
        vi: 'chữ thường không dấu, chữ số, dấu gạch dưới, không bắt đầu bằng chữ số',
        en: 'lower-case letters, digits and underscores, not starting with a digit',
      },
    }),
  SAOLANG_DATA: z
    .string()
    .default('./var')
    .register(notes, {
      means: {
        vi: 'Thư mục chứa cơ sở dữ liệu đi kèm và các tệp',
        en: 'Folder of the bundled database and the files',
      },
      expected: { vi: 'một thư mục', en: 'a folder' },
    }),
  UPLOAD_QUOTA_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(2000)
    .register(notes, {
      means: {
        vi: 'Dung lượng tệp mỗi chủ thể được lưu, tính bằng MB',
        en: 'Megabytes of files that each producer may keep',
      },
      expected: { vi: 'số nguyên từ 1 đến 1000000', en: 'an integer from 1 to 1000000' },
    }),
  SAOLANG_DEMO: z
    .enum(['city-2024', 'province-2026', 'off'])
    .default('city-2024')
    .register(notes, {
      means: {
        vi: 'Dữ liệu mẫu nạp vào cơ sở dữ liệu mới; "off" khi dùng thật',
        en: 'Demo loaded into a new database; "off" in production',
      },
      expected: {
        vi: '"city-2024", "province-2026" hoặc "off"',
        en: '"city-2024", "province-2026" or "off"',
      },
    }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .register(notes, {
      means: { vi: 'Mức ghi nhật ký', en: 'Least level that is logged' },
      expected: {
        vi: 'fatal, error, warn, info, debug, trace hoặc silent',
        en: 'fatal, error, warn, info, debug, trace or silent',
      },
    }),

  S3_BUCKET: z
    .string()
    .optional()
    .register(notes, {
      means: {
        vi: 'Thùng chứa tệp trên kho tương thích S3; bỏ trống thì tệp nằm trong SAOLANG_DATA',
        en: 'Bucket of an S3-compatible store; when absent, files lie in SAOLANG_DATA',
      },
      expected: expectedText,
      group: 'S3',
      requiredInGroup: true,
    }),
  S3_ENDPOINT: webUrl.optional().register(notes, {
    means: { vi: 'Địa chỉ kho S3; bỏ trống với AWS', en: 'Address of the S3 store; absent for AWS' },
    expected: expectedUrl,
    group: 'S3',
  }),
  S3_REGION: z
    .string()
    .default('us-east-1')
    .register(notes, {
      means: { vi: 'Vùng của kho S3', en: 'Region of the S3 store' },
      expected: expectedText,
    }),
  S3_ACCESS_KEY_ID: z
    .string()
    .optional()
    .register(notes, {
      means: { vi: 'Mã khóa truy cập S3', en: 'S3 access key' },
      expected: expectedText,
      group: 'S3',
      requiredInGroup: true,
    }),
  S3_SECRET_ACCESS_KEY: z
    .string()
    .optional()
    .register(notes, {
      means: { vi: 'Khóa bí mật S3', en: 'S3 secret key' },
      expected: expectedText,
      secret: true,
      group: 'S3',
      requiredInGroup: true,
    }),
  S3_FORCE_PATH_STYLE: flag.default(true).register(notes, {
    means: {
      vi: 'Tên thùng chứa nằm trong đường dẫn (MinIO, Ceph)',
      en: 'Bucket named in the path rather than the host (MinIO, Ceph)',
    },
    expected: expectedSwitch,
  }),

  SMTP_HOST: z
    .string()
    .optional()
    .register(notes, {
      means: {
        vi: 'Máy chủ gửi thư; bỏ trống thì thư nằm lại trong trang "Thư gửi đi"',
        en: 'Mail server; when absent, mails stay on the outbox page',
      },
      expected: expectedText,
      group: 'SMTP',
      requiredInGroup: true,
    }),
  SMTP_PORT: port.default(587).register(notes, {
    means: { vi: 'Cổng máy chủ gửi thư', en: 'Port of the mail server' },
    expected: expectedPort,
  }),
  SMTP_SECURITY: z
    .enum(['tls', 'starttls', 'none'])
    .default('starttls')
    .register(notes, {
      means: { vi: 'Mã hóa đường gửi thư', en: 'Encryption towards the mail server' },
      expected: { vi: '"tls", "starttls" hoặc "none"', en: '"tls", "starttls" or "none"' },
    }),
  SMTP_FROM: z
    .string()
    .includes('@')
    .optional()
    .register(notes, {
      means: { vi: 'Người gửi ghi trên thư', en: 'Sender of the mails' },
      expected: { vi: 'một địa chỉ thư, hoặc Tên <địa chỉ>', en: 'a mail address, or Name <address>' },
      group: 'SMTP',
      requiredInGroup: true,
    }),
  SMTP_USER: z
    .string()
    .optional()
    .register(notes, {
      means: { vi: 'Tài khoản gửi thư', en: 'Account at the mail server' },
      expected: expectedText,
      group: 'SMTP',
    }),
  SMTP_PASSWORD: z
    .string()
    .optional()
    .register(notes, {
      means: { vi: 'Mật khẩu của tài khoản gửi thư', en: 'Its password' },
      expected: expectedText,
      secret: true,
      group: 'SMTP',
    }),

  MESSAGE_GATEWAY_URL: webUrl.optional().register(notes, {
    means: {
      vi: 'Cổng gửi tin nhắn SMS, Zalo; bỏ trống thì không gửi',
      en: 'Gateway of SMS or Zalo messages; when absent none are sent',
    },
    expected: expectedUrl,
    group: 'MESSAGE_GATEWAY',
    requiredInGroup: true,
  }),
  MESSAGE_GATEWAY_SECRET: z
    .string()
    .min(16)
    .optional()
    .register(notes, {
      means: {
        vi: 'Khóa ký mỗi tin gửi đến cổng, ít nhất 16 ký tự',
        en: 'Key that signs what is sent to the gateway, 16 characters or more',
      },
      expected: { vi: 'một dòng ít nhất 16 ký tự', en: 'a text of 16 characters or more' },
      secret: true,
      group: 'MESSAGE_GATEWAY',
      requiredInGroup: true,
    }),

  OIDC_ISSUER: webUrl.optional().register(notes, {
    means: {
      vi: 'Máy chủ đăng nhập một lần (OpenID Connect); bỏ trống thì không dùng',
      en: 'Single sign-on server (OpenID Connect); when absent there is none',
    },
    expected: expectedUrl,
    group: 'OIDC',
    requiredInGroup: true,
  }),
  OIDC_CLIENT_ID: z
    .string()
    .optional()
    .register(notes, {
      means: { vi: 'Mã ứng dụng tại máy chủ đó', en: 'Our client identifier there' },
      expected: expectedText,
      group: 'OIDC',
      requiredInGroup: true,
    }),
  OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .register(notes, {
      means: { vi: 'Khóa bí mật của ứng dụng', en: 'Our client secret there' },
      expected: expectedText,
      secret: true,
      group: 'OIDC',
      requiredInGroup: true,
    }),
  OIDC_LABEL: z
    .string()
    .default('Đăng nhập một lần')
    .register(notes, {
      means: { vi: 'Chữ trên nút đăng nhập một lần', en: 'Words on the single sign-on button' },
      expected: expectedText,
    }),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** The names of all settings, in the order of the table. */
export const settingNames = Object.keys(settingsSchema.shape) as SettingName[];

/** The notes of a setting. */
export function settingNotes(name: SettingName): SettingNotes {
  const found = notes.get(settingsSchema.shape[name]);
  if (!found) throw new Error(`The setting ${name} has no notes`);
  return found;
}

/** The default as an operator would write it; undefined when a setting has none. */
export function settingDefault(name: SettingName): string | undefined {
  const value = settingsSchema.shape[name].safeParse(undefined).data;
  return value === undefined ? undefined : String(value);
}
