/** An e-mail address as it is kept and compared: trimmed, lower case, NFC. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** A Vietnamese telephone number as it is kept: digits only, national form (`0905123456`). */
export function normalisePhone(phone: string): string {
  const digits = phone.replace(/[\s.()-]/g, '');
  return digits.replace(/^(\+84|0084|84(?=\d{9,10}$))/, '0');
}

/** What somebody typed to name an account: an e-mail address when it has an @, else a telephone number. */
export function normaliseIdentifier(identifier: string): { email: string } | { phone: string } {
  return identifier.includes('@')
    ? { email: normaliseEmail(identifier) }
    : { phone: normalisePhone(identifier.trim()) };
}
