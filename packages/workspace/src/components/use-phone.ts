import { useMediaQuery } from '@mantine/hooks';

/** Whether the page is as narrow as a phone (below 48 em, also on a PC at 200 % zoom). */
export const usePhone = (): boolean => useBelow('47.99em');

/** Whether the page is no wider than a tablet held upright (below 62 em): no room for a column of navigation. */
export const useTablet = (): boolean => useBelow('61.99em');

function useBelow(width: string): boolean {
  return useMediaQuery(`(max-width: ${width})`, undefined, { getInitialValueInEffect: false }) ?? false;
}
