const browsers = [
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Zalo', /Zalo/i],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** A browser and its system as people call them, from what the browser says of itself; null when unknown. */
export function deviceName(userAgent: string | null): string | null {
  const first = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  return [first(browsers), first(systems)].filter(Boolean).join(' · ') || null;
}
