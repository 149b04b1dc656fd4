/** A one-time token in an address of the workspace or the API, with what stands before it. */
const tokens = /\/(invitations|password-resets|addresses|address-confirmations)\/[^/?#\s]+/g;

/** A code to be read out, with what stands before it in the mails and messages that carry one. */
const codes = /(Mã xác nhận|Confirmation code): \d[\d ]*/g;

/** A text without its one-time codes and the one-time tokens of the addresses in it, but for those of the kinds kept. */
export function withoutTokens(text: string, kept: readonly string[] = []): string {
  return text
    .replace(codes, '$1: …')
    .replace(tokens, (address, kind: string) => (kept.includes(kind) ? address : `/${kind}/…`));
}
