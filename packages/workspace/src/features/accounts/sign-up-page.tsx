import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { ConsentPurpose } from '../../api/schema.d.ts';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { useEnter } from '../../shell/enter.ts';
import { type Answers, ConsentFields, fullAnswers } from './consent-fields.tsx';
import { FormError, Lead, PasswordField, problemOf } from './fields.tsx';
import { purposesQuery } from './queries.ts';

/** A producer's person opens an account for themselves. */
export function SignUpPage() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageHeader title={t('signUp.title')} />
      <Lead>{t('signUp.hint')}</Lead>
      <QueryView query={useQuery(purposesQuery)}>
        {(purposes) => <SignUpForm purposes={purposes} />}
      </QueryView>
      <AnchorLink to="/sign-in" mt="lg" display="inline-block">
        {t('signUp.haveAccount')}
      </AnchorLink>
    </>
  );
}

function SignUpForm({ purposes }: { readonly purposes: readonly ConsentPurpose[] }) {
  const { t } = useTranslation('accounts');
  const { language } = useFormat();
  const enter = useEnter();
  // One id for the whole page: pressing again after a dropped line does not make a second account.
  const [id] = useState(newId);
  const [form, setForm] = useState({ fullName: '', email: '', phone: '', password: '' });
  const [answers, setAnswers] = useState<Answers>({});
  const signUp = useAction(
    async () => {
      const { fullName, email, phone, password } = form;
      await dataOf(
        api.POST('/api/accounts', {
          body: {
            id,
            fullName,
            email: email.trim() || null,
            phone: phone.trim() || null,
            password,
            locale: language,
            consents: fullAnswers(purposes, answers),
          },
        }),
      );
      await enter('/');
    },
    { onError: () => true },
  );
  const field = (name: keyof typeof form) => ({
    value: form[name],
    error: problemOf(signUp.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signUp.run();
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
        <TextInput
          label={t('field.phone')}
          description={t('field.contactHint')}
          type="tel"
          autoComplete="tel"
          required={form.email.trim() === ''}
          withAsterisk={false}
          {...field('phone')}
        />
        <TextInput label={t('field.email')} type="email" autoComplete="email" {...field('email')} />
        <PasswordField
          label={t('field.password')}
          description={t('field.passwordHint', { count: 14 })}
          autoComplete="new-password"
          {...field('password')}
        />
        <ConsentFields purposes={purposes} answers={answers} onChange={setAnswers} />
        <FormError error={signUp.error} />
        <Button type="submit" loading={signUp.running}>
          {t('signUp.submit')}
        </Button>
      </Stack>
    </form>
  );
}
