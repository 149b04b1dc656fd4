import { Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** A sentence that explains the section. */
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  /** The level of its heading: 3 below another section's heading or in a guided form. */
  readonly level?: 2 | 3;
  /** The target of links such as "what is missing". */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, hint, actions, level = 2, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <Paper
      component="section"
      id={id}
      aria-labelledby={titleId}
      p={{ base: 'md', sm: 'lg' }}
      withBorder
      style={{ borderColor: 'var(--line)', scrollMarginTop: '7rem' }}
    >
      <Group justify="space-between" align="flex-start" gap="sm" mb="md">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Title order={level} id={titleId}>
            {title}
          </Title>
          {hint && (
            <Text fz="sm" c="dimmed" mt={2}>
              {hint}
            </Text>
          )}
        </div>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Paper>
  );
}
