import { Select, SimpleGrid, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { roles } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/client.ts';
import { problemsAt } from '../../api/errors.ts';
import type { NewGrant } from '../../api/schema.d.ts';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { useFormat } from '../../i18n/format.ts';
import { scopesQuery } from './queries.ts';
import { type Role, roleOptions } from './roles.ts';

/** A right while it is being filled in: the role may not have been chosen. */
export interface RightDraft {
  readonly id: string;
  readonly role: Role | null;
  readonly scopeId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const newRight = (today: string): RightDraft => ({
  id: newId(),
  role: null,
  scopeId: null,
  validFrom: today,
  validTo: null,
});

/** The right as it is sent; null until a role has been chosen. */
export function sentRight({ role, ...rest }: RightDraft): NewGrant | null {
  return role && { ...rest, role, scopeKind: roles[role].scope };
}

interface RightFieldsProps {
  readonly right: RightDraft;
  readonly onChange: (right: RightDraft) => void;
  readonly error: unknown;
  /** Where the server names problems of this right, `grants/0/`; empty when it stands alone. */
  readonly path?: string;
}

/** A role, the scope that it is held within, and its dates. */
export function RightFields({ right, onChange, error, path = '' }: RightFieldsProps) {
  const { t } = useTranslation('administration');
  const { text } = useFormat();
  const problem = (field: string) => problemsAt(error, `${path}${field}`).join(' ') || undefined;
  const kind = right.role && roles[right.role].scope;
  return (
    <Stack>
      <Select
        label={t('field.role')}
        required
        withAsterisk={false}
        searchable
        comboboxProps={{ withinPortal: false }}
        data={roleOptions(text)}
        value={right.role}
        error={problem('role') ?? problem('scopeKind')}
        onChange={(role) => onChange({ ...right, role: role as Role | null, scopeId: null })}
      />
      {right.role && kind && kind !== 'installation' && (
        <ScopeField
          key={right.role}
          kind={kind}
          role={right.role}
          value={right.scopeId}
          error={problem('scopeId')}
          onChange={(scopeId) => onChange({ ...right, scopeId })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <PlainDateField
          label={t('field.validFrom')}
          required
          withAsterisk={false}
          value={right.validFrom}
          error={problem('validFrom')}
          onChange={(validFrom) => validFrom && onChange({ ...right, validFrom })}
        />
        <PlainDateField
          label={t('field.validTo')}
          description={t('field.validToHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={right.validTo}
          error={problem('validTo')}
          onChange={(validTo) => onChange({ ...right, validTo })}
        />
      </SimpleGrid>
    </Stack>
  );
}

interface ScopeFieldProps {
  readonly kind: 'unit' | 'producer' | 'council';
  readonly role: Role;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (id: string | null) => void;
}

function ScopeField({ kind, role, value, error, onChange }: ScopeFieldProps) {
  const { t } = useTranslation('administration');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  // The chosen name stands in the field: it is no search.
  const [search] = useDebouncedValue(typed === chosen?.label ? '' : typed, 250);
  const found = useQuery(scopesQuery(kind, role, search)).data ?? [];
  const options = found.map(({ id, name }) => ({ value: id, label: name }));
  const data =
    chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options;
  return (
    <Select
      label={t(`field.${kind}`)}
      placeholder={t('field.scopeHint')}
      required
      withAsterisk={false}
      searchable
      // The server has searched already, without diacritics.
      filter={({ options: all }) => all}
      nothingFoundMessage={t('field.scopeNothing')}
      limit={50}
      comboboxProps={{ withinPortal: false }}
      data={data}
      value={value}
      error={error}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(id ? option : null);
        onChange(id);
      }}
    />
  );
}
