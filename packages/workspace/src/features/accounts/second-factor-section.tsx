import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Profile } from '../../api/schema.d.ts';
import { sessionQuery } from '../../api/session.ts';
import { Section } from '../../components/section.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { FormError, PasswordField, problemOf } from './fields.tsx';
import { profileQuery } from './queries.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUpSecondFactor } from './set-up-second-factor.tsx';

type Open = 'set-up' | 'new-codes' | 'remove' | null;

/** The second factor: turning it on, new recovery codes, taking it off. */
export function SecondFactorSection({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['accounts', 'common']);
  const { instant } = useFormat();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { setUpAt, recoveryCodesLeft, required } = profile.secondFactor;
  const close = () => {
    setOpen(null);
    setCodes(null);
    void queryClient.invalidateQueries({ queryKey: profileQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const titles = { 'set-up': t('setUp.title'), 'new-codes': t('mine.newCodes'), remove: t('mine.turnOff') };
  return (
    <Section
      title={t('mine.secondFactor')}
      hint={
        setUpAt
          ? t('mine.secondFactorOn', { at: instant(setUpAt), count: recoveryCodesLeft })
          : t('mine.secondFactorOff')
      }
    >
      <Group>
        {setUpAt ? (
          <>
            <Button variant="default" onClick={() => setOpen('new-codes')}>
              {t('mine.newCodes')}
            </Button>
            <Button variant="default" onClick={() => setOpen('remove')}>
              {t('mine.turnOff')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setOpen('set-up')}>{t('mine.turnOn')}</Button>
        )}
      </Group>
      <Modal
        opened={open !== null}
        onClose={close}
        // Codes that are shown once must not vanish by a stray tap.
        closeOnClickOutside={codes === null}
        closeOnEscape={codes === null}
        withCloseButton={codes === null}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
        title={<Text fw={600}>{codes ? t('recovery.title') : open && titles[open]}</Text>}
      >
        {codes ? (
          <RecoveryCodes codes={codes} onDone={close} />
        ) : open === 'set-up' ? (
          <SetUpSecondFactor onDone={setCodes} />
        ) : open === 'new-codes' ? (
          <NewCodes onDone={setCodes} />
        ) : open === 'remove' ? (
          <Removal required={required} onDone={close} />
        ) : null}
      </Modal>
    </Section>
  );
}

function NewCodes({ onDone }: { readonly onDone: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('accounts');
  const [password, setPassword] = useState('');
  const renew = useAction(
    async () => {
      const answer = await dataOf(api.POST('/api/second-factor/recovery-codes', { body: { password } }));
      onDone(answer.recoveryCodes);
    },
    { onError: () => true },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void renew.run();
      }}
    >
      <Stack>
        <Text>{t('mine.newCodesBody')}</Text>
        <PasswordField
          label={t('field.currentPassword')}
          value={password}
          error={problemOf(renew.error, 'password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FormError error={renew.error} />
        <Button type="submit" loading={renew.running}>
          {t('mine.newCodes')}
        </Button>
      </Stack>
    </form>
  );
}

function Removal({ required, onDone }: { readonly required: boolean; readonly onDone: () => void }) {
  const { t } = useTranslation('accounts');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const remove = useAction(
    async () => {
      await api.POST('/api/second-factor/actions/remove', { body: { password, code } });
      onDone();
    },
    { onError: () => true },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void remove.run();
      }}
    >
      <Stack>
        <Text>{t(required ? 'mine.turnOffRequired' : 'mine.turnOffBody')}</Text>
        <PasswordField
          label={t('field.currentPassword')}
          value={password}
          error={problemOf(remove.error, 'password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TextInput
          label={t('field.code')}
          description={t('mine.turnOffBody')}
          required
          withAsterisk={false}
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormError error={remove.error} />
        <Button type="submit" color="red.9" loading={remove.running}>
          {t('mine.turnOffSubmit')}
        </Button>
      </Stack>
    </form>
  );
}
