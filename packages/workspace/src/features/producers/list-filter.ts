/** The same search as an address: values that are lists are repeated. */
export function searchOf(
  filter: Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>,
): string {
  const pairs = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each) => [name, String(each)]),
  );
  return new URLSearchParams(pairs).toString();
}
