import { useDisclosure, useHotkeys, useLocalStorage, useWindowEvent } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import type { NavigationItem } from '../features/feature.ts';

const openEvent = 'saolang:shortcuts';
const ShortcutDialogs = lazy(() =>
  import('./shortcut-dialogs.tsx').then((m) => ({ default: m.ShortcutDialogs })),
);

/** Opens the list of shortcuts, from a menu. */
export const openShortcuts = (): void => {
  window.dispatchEvent(new Event(openEvent));
};

/**
 * The keys that work everywhere: `?` lists them, `/` goes to the search field of the page, Ctrl+K goes to a page by
 * name. The single keys can be switched off (WCAG 2.1.4), since they collide with speech input.
 */
export function Shortcuts({ items }: { readonly items: readonly NavigationItem[] }) {
  const [listOpen, list] = useDisclosure(false);
  const [goOpen, go] = useDisclosure(false);
  const [single, setSingle] = useLocalStorage({ key: 'saolang:single-keys', defaultValue: true });

  useWindowEvent(openEvent, list.open);
  useHotkeys([
    ['mod+K', go.open],
    ['shift+?', () => single && list.open()],
    ['/', () => single && document.querySelector<HTMLElement>('main input[type="search"]')?.focus()],
  ]);
  if (!listOpen && !goOpen) return null;
  return (
    <Suspense>
      <ShortcutDialogs
        items={items}
        shown={goOpen ? 'go' : 'list'}
        onClose={() => {
          list.close();
          go.close();
        }}
        single={single}
        onSingle={setSingle}
      />
    </Suspense>
  );
}
