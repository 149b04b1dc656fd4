import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface FactsProps {
  /** What each is called and what it is; those without a value are left out. */
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Names and values: beside each other on a PC, below each other on a phone. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value }) => (
          <div key={label} className={classes.fact}>
            <Text component="dt" fz="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} style={{ whiteSpace: 'pre-wrap' }}>
              {value}
            </Text>
          </div>
        ))}
    </dl>
  );
}
