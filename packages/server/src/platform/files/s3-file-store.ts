import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { writeHashed } from './write-hashed.ts';

/** Keeps bytes in a bucket of an S3-compatible store as `files/<sha256>`. */
export function s3FileStore(config: S3Config): FileStore {
  const { bucket: Bucket, region, forcePathStyle, endpoint, accessKeyId, secretAccessKey } = config;
  const client = new S3Client({
    region,
    forcePathStyle,
    ...(endpoint && { endpoint }),
    credentials: { accessKeyId, secretAccessKey },
    // Stores other than Amazon's do not all know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const keyOf = (sha256: string) => `files/${sha256}`;
  const has = async (sha256: string) => {
    try {
      await client.send(new HeadObjectCommand({ Bucket, Key: keyOf(sha256) }));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  };

  return {
    async put(source) {
      // The key is known only when the last byte has been hashed.
      const temporary = path.join(tmpdir(), `saolang-${randomUUID()}`);
      const stored = await writeHashed(temporary, source);
      try {
        if (await has(stored.sha256)) return stored;
        await client.send(
          new PutObjectCommand({
            Bucket,
            Key: keyOf(stored.sha256),
            Body: createReadStream(temporary),
            ContentLength: stored.size,
          }),
        );
        return stored;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async get(sha256, range) {
      const answer = await client.send(
        new GetObjectCommand({
          Bucket,
          Key: keyOf(sha256),
          ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        }),
      );
      if (!(answer.Body instanceof Readable)) throw new Error(`The store returned no stream for ${sha256}`);
      return answer.Body;
    },
    has,
  };
}
