import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ConfirmText, useConfirm } from './confirm.tsx';
import { useAction } from './use-action.ts';

interface ActionButtonProps extends Omit<ButtonProps, 'onClick' | 'loading'> {
  /** The act; the reason is the one asked for by `confirm`, else empty. */
  readonly onAction: (reason: string) => Promise<unknown>;
  /** Ask first. */
  readonly confirm?: ConfirmText;
  /** What to say when it is done. */
  readonly success?: string;
  /** Deals with an error itself; returns true when nothing more is to be said. */
  readonly onError?: (error: unknown) => boolean;
  readonly children: ReactNode;
}

/** A button for an act on the server: one request at a time, progress, errors and success in words. */
export function ActionButton({
  onAction,
  confirm,
  success,
  onError,
  children,
  ...button
}: ActionButtonProps) {
  const ask = useConfirm();
  const action = useAction(onAction, { ...(success && { success }), ...(onError && { onError }) });
  return (
    <Button
      {...button}
      type="button"
      loading={action.running}
      onClick={() => {
        if (confirm) ask({ ...confirm, ...(success && { success }), onConfirm: onAction });
        else void action.run('');
      }}
    >
      {children}
    </Button>
  );
}
