/** A one-time token in an address of the workspace or the API, with what stands before it. */
const tokens = /\/(invitations|password-resets|addresses|address-confirmations)\/[^/?#\s]+/g;

/** A text without the one-time tokens of the addresses in it, but for those of the kinds kept. */
export function withoutTokens(text: string, kept: readonly string[] = []): string {
  return text.replace(tokens, (address, kind: string) => (kept.includes(kind) ? address : `/${kind}/…`));
}
