import { Box, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { installationQuery } from '../api/session.ts';
import { DemoBanner } from './demo-banner.tsx';
import { InLayout } from './error-pages.tsx';
import classes from './layout.module.css';
import { OfflineBanner } from './offline-banner.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { SkipLink } from './skip-link.tsx';
import { LanguageSwitch } from './switches.tsx';

/** The frame of the pages for people who are not signed in: one narrow column under the installation's name. */
export function OpenLayout() {
  const installation = useQuery(installationQuery).data;
  return (
    <div className={classes.open}>
      <SkipLink />
      <header>
        <DemoBanner />
        <Group justify="space-between" px="md" py="sm" wrap="nowrap">
          {/* The public pages are the server's own, outside this application. */}
          <a href="/" className={classes.brand} style={{ color: 'inherit', textDecoration: 'none' }}>
            <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={32} height={32} />
            <span className={classes.name}>
              <Text component="span" fw={700} lh={1.25} display="block">
                Sao Làng
              </Text>
              {installation && (
                <Text component="span" fz="xs" c="dimmed" lh={1.35} truncate="end" display="block">
                  {installation.name}
                </Text>
              )}
            </span>
          </a>
          <LanguageSwitch />
        </Group>
      </header>
      <Box component="main" id="main" tabIndex={-1} className={classes.openPage}>
        <OfflineBanner />
        <Suspense fallback={<PageSkeleton />}>
          <InLayout value>
            <Outlet />
          </InLayout>
        </Suspense>
      </Box>
    </div>
  );
}
