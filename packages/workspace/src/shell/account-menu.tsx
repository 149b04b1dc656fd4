import { ActionIcon, Avatar, Box, Divider, NavLink, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { roles } from '@saolang/rulebook';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useSignedIn } from '../api/session.ts';
import { forgetAllFiles } from '../components/kept-files.ts';
import { NavLinkTo } from '../components/links.tsx';
import { useAction } from '../components/use-action.ts';
import { usePhone } from '../components/use-phone.ts';
import { useFormat } from '../i18n/format.ts';
import { initials } from './initials.ts';
import { navigationFor } from './navigation.ts';
import { openShortcuts } from './shortcuts.tsx';
import { ColorSchemeSwitch, LanguageSwitch } from './switches.tsx';

/** Who is signed in and in which roles, the pages of the account, look and language, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSignedIn();
  const phone = usePhone();
  const { features } = useRouter().options.context;
  const signOut = useAction(async () => {
    await api.DELETE('/api/session');
    await forgetAllFiles();
    // A full load forgets everything that was read as this person.
    window.location.assign(`${import.meta.env.BASE_URL}sign-in`);
  });
  const [open, popover] = useDisclosure(false);
  return (
    <Popover
      opened={open}
      onChange={(wanted) => !wanted && popover.close()}
      position="bottom-end"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <ActionIcon
          aria-label={t('shell.account', { name: session.account.fullName })}
          radius="xl"
          onClick={popover.toggle}
        >
          <Avatar color="green" radius="xl" size={36} variant="filled" alt="">
            {initials(session.account.fullName)}
          </Avatar>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('shell.account', { name: session.account.fullName })}>
        <Box p="xs">
          <Text fw={600}>{session.account.fullName}</Text>
          {session.account.email && (
            <Text fz="sm" c="dimmed">
              {session.account.email}
            </Text>
          )}
          {session.grants.map((grant) => (
            <Text key={grant.id} fz="sm" mt={4}>
              {[format.text(roles[grant.role].name), grant.scopeName].filter(Boolean).join(' · ')}
            </Text>
          ))}
        </Box>
        <Divider my="xs" />
        {navigationFor(session, features, 'account').map(({ to, label, icon: Icon }) => (
          <NavLinkTo
            key={to}
            to={to}
            label={format.text(label)}
            leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
            onClick={popover.close}
          />
        ))}
        {!phone && (
          <NavLink
            component="button"
            label={t('shortcuts.title')}
            leftSection={<IconKeyboard size={20} stroke={1.7} aria-hidden />}
            onClick={() => {
              popover.close();
              openShortcuts();
            }}
          />
        )}
        <NavLink
          component="button"
          label={t('shell.signOut')}
          leftSection={<IconLogout size={20} stroke={1.7} aria-hidden />}
          onClick={() => void signOut.run()}
          disabled={signOut.running}
        />
        <Divider my="xs" />
        {phone && <LanguageSwitch fullWidth />}
        <ColorSchemeSwitch />
      </Popover.Dropdown>
    </Popover>
  );
}
