import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Profile } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { useAction } from '../../components/use-action.ts';
import { FormError, PasswordField, problemOf } from './fields.tsx';
import { ownSessionsQuery } from './queries.ts';

/** Changes the password. */
export function PasswordSection({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useAction(
    async () => {
      await api.PUT('/api/profile/password', { body: { currentPassword, newPassword } });
      setCurrent('');
      setNew('');
      void queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
    },
    { onError: () => true, success: t('mine.passwordChanged') },
  );
  const { setUpAt, required } = profile.secondFactor;
  return (
    <Section title={t('mine.password')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void change.run();
        }}
      >
        <Stack>
          <PasswordField
            label={t('field.currentPassword')}
            value={currentPassword}
            error={problemOf(change.error, 'currentPassword')}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordField
            label={t('field.newPassword')}
            description={t('field.passwordHint', { count: setUpAt || required ? 8 : 14 })}
            autoComplete="new-password"
            value={newPassword}
            error={problemOf(change.error, 'newPassword')}
            onChange={(event) => setNew(event.currentTarget.value)}
          />
          <FormError error={change.error} />
          <Group>
            <Button type="submit" loading={change.running}>
              {t('mine.changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
