import { Box, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface LongListProps {
  /** What is listed, said above the list. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A list within a dialog that scrolls when it is long, by keyboard too. */
export function LongList({ label, children }: LongListProps) {
  return (
    <div>
      <Text fw={600}>{label}</Text>
      <Box role="region" aria-label={label} tabIndex={0} mah="16rem" style={{ overflowY: 'auto' }}>
        <List size="sm">{children}</List>
      </Box>
    </div>
  );
}
