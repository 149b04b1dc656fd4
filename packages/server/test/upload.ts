import type { SignedIn, TestApp } from './app.ts';

const tus = { 'tus-resumable': '1.0.0' } as const;

/** The header by which an upload says what it is. */
export function uploadMetadata(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** Begins an upload; the answer carries its address in `location`. */
export const beginUpload = (
  { app }: Pick<TestApp, 'app'>,
  who: SignedIn,
  length: number,
  metadata: Readonly<Record<string, string>>,
) =>
  app.inject({
    method: 'POST',
    url: '/api/uploads',
    headers: { ...who, ...tus, 'upload-length': String(length), 'upload-metadata': uploadMetadata(metadata) },
  });

/** Sends the next bytes of an upload. */
export const sendBytes = (
  { app }: Pick<TestApp, 'app'>,
  who: SignedIn,
  location: string,
  offset: number,
  bytes: Buffer,
) =>
  app.inject({
    method: 'PATCH',
    url: location,
    headers: {
      ...who,
      ...tus,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    payload: bytes,
  });

/** Uploads bytes in one go and asks for a file of them; the answer to the last request. */
export async function upload(
  test: Pick<TestApp, 'app'>,
  who: SignedIn,
  bytes: Buffer,
  metadata: Readonly<Record<string, string>>,
) {
  const begun = await beginUpload(test, who, bytes.length, metadata);
  if (begun.statusCode !== 201) return begun;
  const location = String(begun.headers.location);
  const sent = await sendBytes(test, who, location, 0, bytes);
  if (sent.statusCode !== 204) return sent;
  return test.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: who,
    payload: { uploadId: location.split('/').at(-1) },
  });
}
