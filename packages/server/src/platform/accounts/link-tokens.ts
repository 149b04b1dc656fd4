/** The last part of an address of the workspace or the API that is a one-time token. */
const tokens = /(\/(?:invitations|password-resets|addresses|address-confirmations)\/)[^/?#\s]+/g;

/** A text without the one-time tokens of the addresses in it: whoever reads it can use no link. */
export function withoutTokens(text: string): string {
  return text.replace(tokens, '$1…');
}
