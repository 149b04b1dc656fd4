/** The letters for a person's round picture: of a Vietnamese name the middle and the given one, which come last. */
export function initials(fullName: string): string {
  const words = fullName.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}
