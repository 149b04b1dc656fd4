/** What a key does on the scoring sheet: choose an option of the criterion, or go to another criterion. */
export type SheetKey = { readonly choose: number } | { readonly move: 1 | -1 } | null;

const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Digits choose: 1 to the number of options, 0 for none met. Arrows and j/k go up and down. Works while the focus is
 * on the sheet and not in a field that takes text, so nothing is chosen by typing a comment.
 */
export function sheetKey(
  event: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; target: unknown },
  options: number,
): SheetKey {
  if (event.altKey || event.ctrlKey || event.metaKey || takesText(event.target)) return null;
  const move = moves[event.key];
  if (move) return { move };
  if (!/^[0-9]$/.test(event.key)) return null;
  const choose = Number(event.key);
  return choose <= options ? { choose } : null;
}

function takesText(target: unknown): boolean {
  const name = (target as { tagName?: string } | null)?.tagName;
  return name === 'INPUT' || name === 'TEXTAREA' || name === 'SELECT';
}
