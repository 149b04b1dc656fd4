/** What a phone reads into memory at once to be hashed; a larger file is known only by the server, once it is there. */
const mostBytes = 64 * 1024 * 1024;

/** SHA-256 of a file in hexadecimal; null where it is too large, or the browser does not hash on this address. */
export async function digestOf(file: Blob): Promise<string | null> {
  if (file.size > mostBytes || !globalThis.crypto?.subtle) return null;
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
