import { AppShell, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { installationQuery, useSession } from '../api/session.ts';
import { AnchorLink } from '../components/links.tsx';
import { usePhone, useTablet } from '../components/use-phone.ts';
import { BottomBar } from './bottom-bar.tsx';
import { DemoBanner, demoBannerHeight } from './demo-banner.tsx';
import { InLayout } from './error-pages.tsx';
import { useAccountLanguage, useFocusOnNewPage, useReturnToSignIn } from './hooks.ts';
import classes from './layout.module.css';
import { MainNavigation } from './main-navigation.tsx';
import { navigationFor, panelsFor } from './navigation.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SkipLink } from './skip-link.tsx';
import { LanguageSwitch } from './switches.tsx';

const barHeight = 60;
// What opens over the page comes after the page: the code of floating boxes is not part of the first load.
const AccountMenu = lazy(() => import('./account-menu.tsx').then((m) => ({ default: m.AccountMenu })));
const PhoneMenu = lazy(() => import('./phone-menu.tsx').then((m) => ({ default: m.PhoneMenu })));

/** The frame around every page of a signed-in person: header, navigation, and the page itself. */
export function Layout() {
  const { t } = useTranslation();
  const session = useSession();
  const phone = usePhone();
  const tablet = useTablet();
  const [menuOpen, menu] = useDisclosure(false);
  const { features } = useRouter().options.context;
  const installation = useQuery(installationQuery).data;
  useReturnToSignIn();
  useFocusOnNewPage();
  useAccountLanguage();

  if (!session) return <PageSkeleton />;
  const items = navigationFor(session, features, 'main');
  const headerPanels = panelsFor(session, features, 'header');
  return (
    <AppShell
      header={{ height: barHeight + (installation?.demo ? demoBannerHeight : 0) }}
      navbar={{ width: 264, breakpoint: 'md', collapsed: { mobile: true } }}
      footer={{ height: 64, collapsed: !tablet }}
      padding={{ base: 'md', sm: 'xl' }}
      transitionDuration={0}
    >
      <SkipLink />
      <AppShell.Header>
        <DemoBanner />
        <Group h={barHeight} px={{ base: 'md', sm: 'lg' }} justify="space-between" wrap="nowrap" gap="sm">
          <AnchorLink to="/" underline="never" c="inherit" className={classes.brand}>
            <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={32} height={32} />
            <span className={classes.name}>
              <Text component="span" fw={700} lh={1.25} truncate="end" display="block">
                Sao Làng
              </Text>
              {installation && (
                <Text component="span" fz="xs" c="dimmed" lh={1.35} truncate="end" display="block">
                  {installation.name}
                </Text>
              )}
            </span>
          </AnchorLink>
          <Group gap={4} wrap="nowrap">
            <Suspense>
              {headerPanels.map(({ component: HeaderPanel }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed while a person is signed in
                <HeaderPanel key={index} />
              ))}
            </Suspense>
            {!phone && <LanguageSwitch />}
            <Suspense fallback={<span className={classes.avatar} />}>
              <AccountMenu />
            </Suspense>
          </Group>
        </Group>
      </AppShell.Header>
      {!tablet && (
        <AppShell.Navbar p="sm" aria-label={t('shell.navigation')} style={{ overflowY: 'auto' }}>
          <MainNavigation items={items} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="main" tabIndex={-1}>
        <OfflineBanner />
        <div className={classes.page}>
          <Suspense fallback={<PageSkeleton />}>
            <InLayout value>
              <Outlet />
            </InLayout>
          </Suspense>
        </div>
      </AppShell.Main>
      {tablet && (
        <AppShell.Footer component="nav" aria-label={t('shell.navigation')}>
          <BottomBar items={items} onMore={menu.open} />
        </AppShell.Footer>
      )}
      {tablet && menuOpen && (
        <Suspense>
          <PhoneMenu items={items} onClose={menu.close} />
        </Suspense>
      )}
      <Shortcuts items={items} />
    </AppShell>
  );
}
