import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { localFileStore } from './local-file-store.ts';

/**
 * The store that the settings name: an S3 bucket, or the folder `files` in the data folder. The client of S3 takes tens
 * of megabytes, and is loaded where there is a bucket alone.
 */
export async function openFileStore(config: Pick<Config, 'dataFolder' | 's3'>): Promise<FileStore> {
  if (!config.s3) return localFileStore(config.dataFolder);
  const { s3FileStore } = await import('./s3-file-store.ts');
  return s3FileStore(config.s3);
}
