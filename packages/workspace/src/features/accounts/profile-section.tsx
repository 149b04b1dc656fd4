import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { Profile } from '../../api/schema.d.ts';
import { sessionQuery } from '../../api/session.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Section } from '../../components/section.tsx';
import { useAction } from '../../components/use-action.ts';
import { storeLanguage } from '../../i18n/language.ts';
import { FormError, PasswordField, problemOf } from './fields.tsx';
import { profileQuery } from './queries.ts';

// Each language by its own name.
const languages = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];

/** Name, address, phone number and language. */
export function ProfileSection({ profile }: { readonly profile: Profile }) {
  const { t, i18n } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const [form, setForm] = useState({
    fullName: profile.fullName,
    email: profile.email ?? '',
    phone: profile.phone ?? '',
    locale: profile.locale,
  });
  const [password, setPassword] = useState('');
  const moved = form.email.trim() !== (profile.email ?? '') || form.phone.trim() !== (profile.phone ?? '');
  const save = useAction(
    async () => {
      const changed = await dataOf(
        api.PUT('/api/profile', {
          headers: ifMatch(profile.version),
          body: {
            ...form,
            email: form.email.trim() || null,
            phone: form.phone.trim() || null,
            password: moved ? password : null,
          },
        }),
      );
      queryClient.setQueryData(profileQuery.queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      if (form.locale !== profile.locale) {
        storeLanguage(form.locale);
        await i18n.changeLanguage(form.locale);
      }
      notifications.show({ message: t('mine.saved'), color: 'green' });
    },
    { onError: () => true },
  );
  const field = (name: 'fullName' | 'email' | 'phone') => ({
    value: form[name],
    error: problemOf(save.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Section title={t('mine.profile')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <Stack>
          <TextInput
            label={t('field.fullName')}
            required
            withAsterisk={false}
            autoComplete="name"
            {...field('fullName')}
          />
          <TextInput label={t('field.email')} type="email" autoComplete="email" {...field('email')} />
          {profile.email && !profile.emailConfirmed && (
            <Alert color="yellow">
              <Group justify="space-between" gap="sm">
                {t('mine.unconfirmed')}
                <ActionButton
                  variant="default"
                  success={t('mine.confirmSent')}
                  onAction={() => api.POST('/api/address-confirmations')}
                >
                  {t('mine.confirmAgain')}
                </ActionButton>
              </Group>
            </Alert>
          )}
          <TextInput
            label={t('field.phone')}
            description={t('field.contactHint')}
            type="tel"
            autoComplete="tel"
            {...field('phone')}
          />
          <Select
            label={t('field.language')}
            data={languages}
            value={form.locale}
            allowDeselect={false}
            onChange={(locale) => setForm((before) => ({ ...before, locale: locale === 'en' ? 'en' : 'vi' }))}
          />
          {moved && (
            <PasswordField
              label={t('field.currentPassword')}
              description={t('mine.confirmPassword')}
              value={password}
              error={problemOf(save.error, 'password')}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          <FormError error={save.error} />
          <Group>
            <Button type="submit" loading={save.running}>
              {t('mine.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
