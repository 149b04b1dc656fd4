import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  CompactSign,
  type CryptoKey,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import type { Config } from '../config.ts';

interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** As published for anybody who wants to verify. */
  readonly publicJwk: JWK;
}

const algorithm = 'EdDSA';
const opened = new Map<string, Promise<SigningKey>>();

/**
 * The installation's Ed25519 key, made at the first use and kept in the data folder, readable by its owner alone.
 * Processes that share the folder share the key.
 */
export function signingKey({ dataFolder }: Pick<Config, 'dataFolder'>): Promise<SigningKey> {
  const file = path.join(dataFolder, 'keys', 'certificates.json');
  const known = opened.get(file);
  if (known) return known;
  const key = openKey(file);
  opened.set(file, key);
  key.catch(() => opened.delete(file));
  return key;
}

async function openKey(file: string): Promise<SigningKey> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return makeKey(file);
    throw error;
  });
  const jwk = JSON.parse(text) as JWK;
  const { d: _secret, ...publicJwk } = jwk;
  return {
    privateKey: (await importJWK(jwk, algorithm)) as CryptoKey,
    publicKey: (await importJWK(publicJwk, algorithm)) as CryptoKey,
    publicJwk,
  };
}

/** Makes the key, unless another process does so at the same moment; answers with the one that counts. */
async function makeKey(file: string): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const jwk = JSON.stringify({ ...(await exportJWK(privateKey)), alg: algorithm });
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // The name appears only when the key behind it is whole, and only once.
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, jwk, { flag: 'wx', mode: 0o600, flush: true });
  await link(temporary, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(temporary);
  return readFile(file, 'utf8');
}

/** Signs a statement; the answer is a compact JWS. */
export async function signStatement(
  config: Config,
  statement: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { privateKey } = await signingKey(config);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader({ alg: algorithm })
    .sign(privateKey);
}

/** The statement inside a compact JWS, or null when it was not signed by this installation. */
export async function verifyStatement(config: Config, jws: string): Promise<Record<string, unknown> | null> {
  const { publicKey } = await signingKey(config);
  try {
    const { payload } = await compactVerify(jws, publicKey, { algorithms: [algorithm] });
    return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
  } catch {
    return null;
  }
}
