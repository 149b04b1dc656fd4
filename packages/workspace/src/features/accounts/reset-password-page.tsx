import { Button, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { FormError, PasswordField, problemOf } from './fields.tsx';
import { passwordResetQuery } from './queries.ts';

/** Sets a new password by the link of a mail. */
export function ResetPasswordPage() {
  const { t } = useTranslation('accounts');
  const { token } = useParams({ strict: false }) as { token: string };
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const query = useQuery({ ...passwordResetQuery(token), enabled: !done });
  const reset = useAction(
    async () => {
      await api.PUT('/api/password-resets/{token}', { params: { path: { token } }, body: { password } });
      queryClient.setQueryData(sessionQuery.queryKey, null);
      setDone(true);
    },
    { onError: () => true },
  );
  if (done) {
    return (
      <EmptyState
        heading
        icon={<IconCircleCheck aria-hidden />}
        title={t('reset.doneTitle')}
        detail={t('reset.done')}
      >
        <ButtonLink to="/sign-in">{t('signIn.title')}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('reset.title')} />
      <QueryView query={query}>
        {({ minimumLength }) => (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void reset.run();
            }}
          >
            <Stack>
              <PasswordField
                label={t('field.newPassword')}
                description={t('field.passwordHint', { count: minimumLength })}
                autoComplete="new-password"
                value={password}
                error={problemOf(reset.error, 'password')}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              <FormError error={reset.error} />
              <Button type="submit" loading={reset.running}>
                {t('reset.submit')}
              </Button>
            </Stack>
          </form>
        )}
      </QueryView>
      <ButtonLink to="/forgotten-password" variant="subtle" mt="md">
        {t('forgotten.title')}
      </ButtonLink>
    </>
  );
}
