import { PasswordInput, type PasswordInputProps, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsAt } from '../../api/errors.ts';
import { ErrorState } from '../../components/states.tsx';

/** A field for a password, with a named button that shows it. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('accounts');
  return (
    <PasswordInput
      required
      withAsterisk={false}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
      {...props}
    />
  );
}

/** What the server found wrong with one field; undefined when nothing. */
export function problemOf(error: unknown, path: string): ReactNode {
  const problems = problemsAt(error, path);
  return problems.length > 0 ? problems.join(' ') : undefined;
}

/** Why a form was refused, above its button, read out as soon as it is there. */
export function FormError({ error }: { readonly error: unknown }) {
  return error === null || error === undefined ? null : <ErrorState error={error} />;
}

/** An explanation below the title of a narrow page. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return (
    <Text c="dimmed" mb="lg">
      {children}
    </Text>
  );
}

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A field for the six digits of an authenticator app: the phone's number pad, and its own filling in. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  const { t } = useTranslation('accounts');
  return (
    <TextInput
      label={t('field.code')}
      required
      withAsterisk={false}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
