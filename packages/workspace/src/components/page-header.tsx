import { Breadcrumbs, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from './links.tsx';
import classes from './page-header.module.css';

/** A page above this one. */
export interface Crumb {
  readonly label: string;
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
}

interface PageHeaderProps {
  readonly title: string;
  /** What the browser's tab says when it differs from the heading. */
  readonly documentTitle?: string;
  /** The pages above this one, the highest first, without the start page. */
  readonly breadcrumbs?: readonly Crumb[];
  /** A line below the title: whose, which number, which state. */
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: its one h1, the way up, what can be done here. Also names the browser's tab. */
export function PageHeader({ title, documentTitle, breadcrumbs = [], subtitle, actions }: PageHeaderProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="xl">
      <title>{`${documentTitle ?? title} · Sao Làng`}</title>
      <div style={{ minWidth: 0, flex: '1 1 18rem' }}>
        {breadcrumbs.length > 0 && (
          <nav aria-label={t('shell.breadcrumbs')}>
            <Breadcrumbs separatorMargin={6} my={-8} style={{ flexWrap: 'wrap' }}>
              {breadcrumbs.map((crumb) => (
                <span key={crumb.to}>
                  <AnchorLink
                    to={crumb.to}
                    params={(crumb.params ?? {}) as never}
                    className={classes.crumb}
                    underline="hover"
                  >
                    {crumb.label}
                  </AnchorLink>
                </span>
              ))}
            </Breadcrumbs>
          </nav>
        )}
        <Title order={1} tabIndex={-1}>
          {title}
        </Title>
        {subtitle && (
          <Text component="div" c="dimmed" mt={4}>
            {subtitle}
          </Text>
        )}
      </div>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
