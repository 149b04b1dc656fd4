import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { localFileStore } from './local-file-store.ts';
import { s3FileStore } from './s3-file-store.ts';

/** The store that the settings name: an S3 bucket, or the folder `files` in the data folder. */
export function openFileStore(config: Pick<Config, 'dataFolder' | 's3'>): FileStore {
  return config.s3 ? s3FileStore(config.s3) : localFileStore(config.dataFolder);
}
