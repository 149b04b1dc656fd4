import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemsAt } from '../../api/errors.ts';

/** Who an account belongs to, while it is being filled in. */
export interface PersonDraft {
  readonly fullName: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: 'vi' | 'en';
}

// Each language by its own name.
const languages = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];

/** What is sent of it: an empty address is none. */
export const sentPerson = ({ email, phone, ...rest }: PersonDraft) => ({
  ...rest,
  email: email.trim() || null,
  phone: phone.trim() || null,
});

interface PersonFieldsProps {
  readonly person: PersonDraft;
  readonly onChange: (person: PersonDraft) => void;
  readonly error: unknown;
}

/** Name, e-mail, phone number and language of somebody. */
export function PersonFields({ person, onChange, error }: PersonFieldsProps) {
  const { t } = useTranslation('administration');
  const field = (name: 'fullName' | 'email' | 'phone') => ({
    value: person[name],
    error: problemsAt(error, name).join(' ') || undefined,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...person, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label={t('field.fullName')} required withAsterisk={false} {...field('fullName')} />
      <TextInput
        label={t('field.email')}
        description={t('field.contactHint')}
        type="email"
        required={person.phone.trim() === ''}
        withAsterisk={false}
        {...field('email')}
      />
      <TextInput label={t('field.phone')} type="tel" {...field('phone')} />
      <Select
        label={t('field.locale')}
        data={languages}
        value={person.locale}
        allowDeselect={false}
        onChange={(locale) => onChange({ ...person, locale: locale === 'en' ? 'en' : 'vi' })}
      />
    </>
  );
}
