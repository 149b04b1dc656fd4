import path from 'node:path';
import type { Text } from '@saolang/rulebook';
import { type SettingName, type Settings, settingNames, settingNotes, settingsSchema } from './settings.ts';
import { StartError } from './start-error.ts';

/** The installation's settings, validated; `settings.ts` tells what each means. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** How many proxies stand in front, or their addresses and networks. */
  readonly trustProxy: Settings['TRUST_PROXY'];
  /** Absent: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  readonly databaseSchema: string;
  /** Absolute path. */
  readonly dataFolder: string;
  /** Bytes of files that each producer may keep. */
  readonly uploadQuota: number;
  readonly demo: Settings['SAOLANG_DEMO'];
  readonly logLevel: Settings['LOG_LEVEL'];
  /** Absent: files lie in the data folder. */
  readonly s3?: S3Config;
  /** Absent: mails stay in the outbox. */
  readonly smtp?: SmtpConfig;
  /** Absent: nobody is told by SMS or Zalo. */
  readonly messageGateway?: MessageGatewayConfig;
  /** Absent: no single sign-on. */
  readonly oidc?: OidcConfig;
}

export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  /** Absent: AWS. */
  readonly endpoint?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly forcePathStyle: boolean;
}

export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, or `starttls` demanded, or nothing. */
  readonly security: Settings['SMTP_SECURITY'];
  /** An address, or `Name <address>`. */
  readonly from: string;
  /** Both, or neither for a server that asks for none. */
  readonly user?: string;
  readonly password?: string;
}

export interface MessageGatewayConfig {
  readonly url: string;
  /** Signs what is sent. */
  readonly secret: string;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly label: string;
}

/** Variables as the process got them; an empty one counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment.
 *
 * @throws {StartError} naming at once every variable that is wrong or missing; secrets are named, not shown
 */
export function loadConfig(env: Environment): Config {
  const given: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = settingsSchema.safeParse(given);
  const wrong = new Set(parsed.error?.issues.map((issue) => issue.path[0] as SettingName));
  const faults = [
    ...[...wrong].map((name) => faultOf(name, given[name] ?? '')),
    ...missingOf(given).map((name) => missing(name)),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new StartError({
      vi: `Biến môi trường chưa đúng:\n${faults.map((fault) => `  ${fault.vi}`).join('\n')}`,
      en: `Environment variables to mend:\n${faults.map((fault) => `  ${fault.en}`).join('\n')}`,
    });
  }
  return configOf(parsed.data);
}

function configOf(settings: Settings): Config {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT } = settings;
  const { SMTP_HOST, SMTP_FROM, SMTP_USER, SMTP_PASSWORD } = settings;
  const { MESSAGE_GATEWAY_URL, MESSAGE_GATEWAY_SECRET } = settings;
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings;
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    trustProxy: settings.TRUST_PROXY,
    ...(settings.DATABASE_URL && { databaseUrl: settings.DATABASE_URL }),
    databaseSchema: settings.DATABASE_SCHEMA,
    dataFolder: path.resolve(settings.SAOLANG_DATA),
    uploadQuota: settings.UPLOAD_QUOTA_MB * 1024 * 1024,
    demo: settings.SAOLANG_DEMO,
    logLevel: settings.LOG_LEVEL,
    ...(S3_BUCKET &&
      S3_ACCESS_KEY_ID &&
      S3_SECRET_ACCESS_KEY && {
        s3: {
          bucket: S3_BUCKET,
          region: settings.S3_REGION,
          ...(S3_ENDPOINT && { endpoint: S3_ENDPOINT }),
          accessKeyId: S3_ACCESS_KEY_ID,
          secretAccessKey: S3_SECRET_ACCESS_KEY,
          forcePathStyle: settings.S3_FORCE_PATH_STYLE,
        },
      }),
    ...(SMTP_HOST &&
      SMTP_FROM && {
        smtp: {
          host: SMTP_HOST,
          port: settings.SMTP_PORT,
          security: settings.SMTP_SECURITY,
          from: SMTP_FROM,
          ...(SMTP_USER && SMTP_PASSWORD && { user: SMTP_USER, password: SMTP_PASSWORD }),
        },
      }),
    ...(MESSAGE_GATEWAY_URL &&
      MESSAGE_GATEWAY_SECRET && {
        messageGateway: { url: MESSAGE_GATEWAY_URL, secret: MESSAGE_GATEWAY_SECRET },
      }),
    ...(OIDC_ISSUER &&
      OIDC_CLIENT_ID &&
      OIDC_CLIENT_SECRET && {
        oidc: {
          issuer: OIDC_ISSUER,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          label: settings.OIDC_LABEL,
        },
      }),
  };
}

/** Variables that those given call for: half a mail server is a mistake, not a choice. */
function missingOf(given: Partial<Record<SettingName, string>>): SettingName[] {
  const begun = new Set(settingNames.filter((name) => given[name]).map((name) => settingNotes(name).group));
  const incomplete = settingNames.filter((name) => {
    const { group, requiredInGroup } = settingNotes(name);
    return group && requiredInGroup && begun.has(group) && !given[name];
  });
  if (given.SMTP_USER && !given.SMTP_PASSWORD) incomplete.push('SMTP_PASSWORD');
  if (given.SMTP_PASSWORD && !given.SMTP_USER) incomplete.push('SMTP_USER');
  return incomplete;
}

function faultOf(name: SettingName, value: string): Text {
  const { expected, secret } = settingNotes(name);
  const shown = secret ? name : `${name}=${JSON.stringify(value)}`;
  return { vi: `${shown}: phải là ${expected.vi}`, en: `${shown}: must be ${expected.en}` };
}

function missing(name: SettingName): Text {
  const { group } = settingNotes(name);
  return {
    vi: `${name}: còn thiếu, vì đã đặt biến khác của nhóm ${group}_*`,
    en: `${name}: is missing, since another ${group}_* variable is set`,
  };
}
