import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { FileStore as TusFolder } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';

/** The largest file that is accepted, in bytes: 200 MB. */
export const maxUploadBytes = 200 * 1024 * 1024;

/** How long an upload may be interrupted and still go on. */
const lifetime = 24 * 60 * 60 * 1000;

/** Whose an upload is: only this account may append to it, read it or end it. */
export interface UploadOwner {
  readonly accountId: string;
  /** The producer whose file it will be; null for a file of an office. */
  readonly producerId: string | null;
}

/** An upload begun within the last day, as it was announced. */
export interface BegunUpload extends UploadOwner {
  /** Bytes in all. */
  readonly size: number;
  readonly complete: boolean;
}

/** The bytes received so far of one upload. */
export interface ReceivedUpload extends UploadOwner {
  readonly id: string;
  /** Name that the sender gave it, as sent. */
  readonly name: string;
  readonly path: string;
  readonly complete: boolean;
}

/** Resumable uploads (protocol tus 1.0) in a folder, where they survive a restart. */
export interface Uploads {
  /** Answers a tus request through to the end. The caller has checked the right to it. */
  answer(request: FastifyRequest, reply: FastifyReply, owner: UploadOwner): Promise<void>;
  find(id: string): Promise<ReceivedUpload | null>;
  /** What an account has begun within the last day and not given up, finished or not. */
  begunBy(accountId: string): Promise<readonly BegunUpload[]>;
}

/** Opens the folder `uploads` in the data folder, whose address is `/api/uploads`. */
export function openUploads(dataFolder: string): Uploads {
  const store = openFolder(dataFolder);
  const owners = new WeakMap<IncomingMessage, UploadOwner>();
  /** Whose each upload in the folder is: written once when it begins. */
  const accounts = new Map<string, string>();
  const accountOf = async (id: string) => {
    const account = accounts.get(id) ?? (await store.configstore.get(id))?.metadata?.accountId ?? '';
    accounts.set(id, account);
    return account;
  };
  const server = new Server({
    path: '/api/uploads',
    relativeLocation: true,
    datastore: store,
    maxSize: maxUploadBytes,
    allowedOrigins: () => false,
    namingFunction: () => uuidv7(),
    onUploadCreate: async (request, upload) => {
      const owner = owners.get(request.runtime?.node?.req as IncomingMessage);
      if (!owner) throw new Error('An upload was created without an owner');
      const { accountId, producerId } = owner;
      return { metadata: { name: upload.metadata?.name ?? '', accountId, producerId } };
    },
  });

  return {
    async answer(request, reply, owner) {
      owners.set(request.raw, owner);
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      await server.handle(request.raw, reply.raw);
    },
    async find(id) {
      const upload = await store.getUpload(id).catch(() => null);
      const accountId = upload?.metadata?.accountId;
      if (!upload?.storage || !accountId) return null;
      return {
        id,
        accountId,
        producerId: upload.metadata?.producerId || null,
        name: upload.metadata?.name ?? '',
        path: upload.storage.path,
        complete: upload.offset === upload.size,
      };
    },
    async begunBy(accountId) {
      const ids = (await store.configstore.list?.()) ?? [];
      for (const id of accounts.keys()) if (!ids.includes(id)) accounts.delete(id);
      const begun: BegunUpload[] = [];
      for (const id of ids) {
        if ((await accountOf(id)) !== accountId) continue;
        const upload = await store.getUpload(id).catch(() => null);
        if (!upload) continue;
        const { size = 0, offset, metadata } = upload;
        begun.push({ accountId, producerId: metadata?.producerId || null, size, complete: offset === size });
      }
      return begun;
    },
  };
}

/**
 * Removes uploads begun more than a day ago; finished ones too, whose bytes are in the file store. Returns how many.
 */
export async function sweepUploads(dataFolder: string): Promise<number> {
  const store = openFolder(dataFolder);
  const ids = (await store.configstore.list?.()) ?? [];
  let removed = 0;
  for (const id of ids) {
    const upload = await store.getUpload(id).catch(() => null);
    if (Date.parse(upload?.creation_date ?? '') + lifetime > Date.now()) continue;
    await store.remove(id).catch(() => store.configstore.delete(id));
    removed += 1;
  }
  return removed;
}

const openFolder = (dataFolder: string) =>
  new TusFolder({
    directory: path.join(dataFolder, 'uploads'),
    expirationPeriodInMilliseconds: lifetime,
  });
