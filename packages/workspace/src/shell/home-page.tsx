import { SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../api/session.ts';
import { PageHeader } from '../components/page-header.tsx';
import { EmptyState } from '../components/states.tsx';
import { useFormat } from '../i18n/format.ts';
import classes from './home-page.module.css';
import { navigationFor, panelsFor } from './navigation.ts';
import { PageSkeleton } from './page-skeleton.tsx';

/** The start page: the panels of the features (what waits for this person), and the ways to everything else. */
export function HomePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSignedIn();
  const { features } = useRouter().options.context;
  const panels = panelsFor(session, features, 'home');
  const items = navigationFor(session, features, 'main');
  return (
    <>
      <PageHeader
        title={t('home.title', { name: session.account.fullName })}
        documentTitle={t('shell.home')}
      />
      <Stack gap="xl">
        <Suspense fallback={<PageSkeleton />}>
          {panels.map(({ component: HomePanel }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed while a person is signed in
            <HomePanel key={index} />
          ))}
        </Suspense>
        {items.length === 0 && panels.length === 0 && (
          <EmptyState title={t('home.nothing.title')} detail={t('home.nothing.detail')} />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
          {items.map(({ to, label, icon: Icon }) => (
            <Link key={to} to={to} className={classes.tile}>
              <Icon size={26} stroke={1.6} aria-hidden />
              <Text component="span" fw={600} flex={1}>
                {format.text(label)}
              </Text>
              <IconArrowRight size={20} stroke={1.6} aria-hidden />
            </Link>
          ))}
        </SimpleGrid>
      </Stack>
    </>
  );
}
