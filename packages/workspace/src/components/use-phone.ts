import { useMediaQuery } from '@mantine/hooks';

/** Whether the page is as narrow as a phone (below 48 em, also on a PC at 200 % zoom). */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
}
