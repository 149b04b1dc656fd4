import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';

/** What a dialog asks before an act. */
export interface ConfirmText {
  readonly title: string;
  readonly body?: ReactNode;
  /** The verb on the button: "Trả lại", never "OK". */
  readonly confirmLabel: string;
  /** The act takes something away. */
  readonly danger?: boolean;
  /** Ask for a reason, which is what the other side reads. */
  readonly reason?: 'required' | 'optional';
  readonly reasonLabel?: string;
  readonly reasonHint?: string;
}

export interface ConfirmOptions extends ConfirmText {
  /** The act. The dialog stays open, with what was typed, until it is done. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
  /** What to say when it is done. */
  readonly success?: string;
}

const ConfirmContext = createContext<(options: ConfirmOptions) => void>(() => undefined);
const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));

/** Opens a dialog that asks, then acts: `confirm({ title, confirmLabel, reason: 'required', onConfirm })`. */
export const useConfirm = (): ((options: ConfirmOptions) => void) => useContext(ConfirmContext);

/** Holds the one dialog that `useConfirm` opens; its code is fetched when it first asks. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<ConfirmOptions | null>(null);
  return (
    <ConfirmContext value={setAsked}>
      {children}
      {asked && (
        <Suspense>
          <ConfirmDialog {...asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </ConfirmContext>
  );
}
