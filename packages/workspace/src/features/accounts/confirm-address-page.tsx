import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { ButtonLink } from '../../components/links.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { FormError } from './fields.tsx';

/** Confirms an e-mail address by the link sent to it. By a button: programs that look into mail follow links too. */
export function ConfirmAddressPage() {
  const { t } = useTranslation('accounts');
  const { token } = useParams({ strict: false }) as { token: string };
  const [done, setDone] = useState(false);
  const confirm = useAction(
    async () => {
      await api.PUT('/api/address-confirmations/{token}', { params: { path: { token } } });
      setDone(true);
    },
    { onError: () => true },
  );
  return (
    <EmptyState
      heading
      icon={<IconMailCheck aria-hidden />}
      title={t(done ? 'address.done' : 'address.title')}
    >
      <FormError error={confirm.error} />
      {done ? (
        <ButtonLink to="/">{t('address.go')}</ButtonLink>
      ) : (
        <Button loading={confirm.running} onClick={() => void confirm.run()}>
          {t('address.title')}
        </Button>
      )}
    </EmptyState>
  );
}
