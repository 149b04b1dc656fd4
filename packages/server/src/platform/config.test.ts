import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Environment, loadConfig } from './config.ts';
import { settingDefault, settingNames, settingNotes } from './settings.ts';

function complaint(env: Environment): string {
  try {
    loadConfig(env);
  } catch (error) {
    return String(error);
  }
  return '';
}

describe('settings', () => {
  it('need nothing: an empty environment serves the demo city on port 3000', () => {
    expect(loadConfig({})).toEqual({
      port: 3000,
      host: 'localhost',
      publicUrl: 'http://localhost:3000',
      trustProxy: 0,
      databaseSchema: 'public',
      dataFolder: path.resolve('var'),
      uploadQuota: 2000 * 1024 * 1024,
      demo: 'city-2024',
      logLevel: 'info',
    });
  });

  it('take an empty variable for an absent one', () => {
    expect(loadConfig({ PORT: '', SMTP_HOST: ' ' })).toEqual(loadConfig({}));
  });

  it('put the port into the default public address and drop the slash at the end of a given one', () => {
    expect(loadConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(loadConfig({ PUBLIC_URL: 'https://ocop.example.vn/' }).publicUrl).toBe('https://ocop.example.vn');
  });

  it('take the proxies in front as a number of hops or as addresses and networks', () => {
    const trustOf = (value: string) => loadConfig({ TRUST_PROXY: value }).trustProxy;
    expect(trustOf('2')).toBe(2);
    expect(trustOf('127.0.0.1, 10.1.0.0/16,fd00::/8')).toEqual(['127.0.0.1', '10.1.0.0/16', 'fd00::/8']);
    for (const wrong of ['true', '-1', '1.5', '10.1.0.0/99', '127.0.0.1,everybody']) {
      expect(complaint({ TRUST_PROXY: wrong }), wrong).toContain('TRUST_PROXY');
    }
  });

  it('read the three optional services when they are complete', () => {
    const config = loadConfig({
      S3_BUCKET: 'ocop',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'hush',
      SMTP_HOST: 'mail.example.vn',
      SMTP_FROM: 'Sao Làng <ocop@example.vn>',
      SMTP_USER: 'ocop',
      SMTP_PASSWORD: 'hush',
      OIDC_ISSUER: 'https://sso.example.vn',
      OIDC_CLIENT_ID: 'saolang',
      OIDC_CLIENT_SECRET: 'hush',
    });
    expect(config.s3).toMatchObject({ bucket: 'ocop', region: 'us-east-1', forcePathStyle: true });
    expect(config.smtp).toMatchObject({ port: 587, security: 'starttls', user: 'ocop' });
    expect(config.oidc).toMatchObject({ issuer: 'https://sso.example.vn', clientId: 'saolang' });
  });

  it('name every wrong variable at once, in both languages', () => {
    const words = complaint({
      PORT: '99999',
      SAOLANG_DEMO: 'village',
      DATABASE_SCHEMA: 'Tỉnh',
      TRUST_PROXY: 'yes',
    });
    expect(words).toContain('PORT="99999": phải là số nguyên từ 1 đến 65535');
    expect(words).toContain('PORT="99999": must be an integer from 1 to 65535');
    expect(words).toContain('SAOLANG_DEMO="village"');
    expect(words).toContain('DATABASE_SCHEMA="Tỉnh"');
    expect(words).toContain('TRUST_PROXY="yes"');
  });

  it('never repeat a secret', () => {
    const words = complaint({ DATABASE_URL: 'mysql://root:topsecret@db/ocop' });
    expect(words).toContain('DATABASE_URL: phải là một địa chỉ postgres://');
    expect(words).not.toContain('topsecret');
  });

  it.each([
    [{ S3_BUCKET: 'ocop' }, ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']],
    [{ S3_ENDPOINT: 'https://s3.example.vn' }, ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']],
    [{ SMTP_HOST: 'mail.example.vn' }, ['SMTP_FROM']],
    [{ SMTP_HOST: 'mail.example.vn', SMTP_FROM: 'a@b.vn', SMTP_USER: 'a' }, ['SMTP_PASSWORD']],
    [{ OIDC_CLIENT_SECRET: 'hush' }, ['OIDC_ISSUER', 'OIDC_CLIENT_ID']],
  ])('refuse half a service: %j lacks %j', (env, lacking) => {
    const words = complaint(env);
    for (const name of lacking) expect(words).toContain(`${name}: is missing`);
  });

  it('are each explained in both languages', () => {
    for (const name of settingNames) {
      const { means, expected } = settingNotes(name);
      for (const text of [means.vi, means.en, expected.vi, expected.en]) expect(text).not.toBe('');
    }
    expect(settingDefault('PORT')).toBe('3000');
    expect(settingDefault('SMTP_HOST')).toBeUndefined();
  });
});
