import { Button, Stack, TextInput } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { FormError, Lead } from './fields.tsx';

/** Asks for a link to set a new password; says the same whether there is such an account. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation('accounts');
  const [identifier, setIdentifier] = useState('');
  const [sent, setSent] = useState(false);
  const ask = useAction(
    async () => {
      await api.POST('/api/password-resets', { body: { identifier } });
      setSent(true);
    },
    { onError: () => true },
  );
  if (sent) {
    return (
      <EmptyState
        heading
        icon={<IconMailForward aria-hidden />}
        title={t('forgotten.sentTitle')}
        detail={t('forgotten.sent')}
      >
        <ButtonLink to="/sign-in">{t('forgotten.back')}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('forgotten.title')} />
      <Lead>{t('forgotten.hint')}</Lead>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask.run();
        }}
      >
        <Stack>
          <TextInput
            label={t('field.identifier')}
            required
            withAsterisk={false}
            autoComplete="username"
            value={identifier}
            onChange={(event) => setIdentifier(event.currentTarget.value)}
          />
          <FormError error={ask.error} />
          <Button type="submit" loading={ask.running}>
            {t('forgotten.submit')}
          </Button>
          <ButtonLink to="/sign-in" variant="subtle">
            {t('forgotten.back')}
          </ButtonLink>
        </Stack>
      </form>
    </>
  );
}
