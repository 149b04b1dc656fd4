import { Autocomplete, Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch, newId } from '../../api/client.ts';
import type { Council, CouncilMember } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { councilOptionsQuery, useCouncilAct } from './queries.ts';

const capacities = ['chair', 'vice-chair', 'member', 'secretary'] as const;

interface MemberDialogProps {
  readonly council: Council;
  /** Null for a new seat. */
  readonly member: CouncilMember | null;
  readonly onClose: () => void;
}

/** Seats a person who has an account, or changes their seat. */
export function MemberDialog({ council, member, onClose }: MemberDialogProps) {
  const { t } = useTranslation(['evaluation', 'common']);
  const act = useCouncilAct();
  const agencies = useQuery(councilOptionsQuery).data?.agencies ?? [];
  const freshId = useMemo(() => newId(), []);
  const required = (value: string | null) => (value?.trim() ? null : t('required'));
  const form = useForm({
    initialValues: {
      accountId: member?.accountId ?? null,
      position: member?.position ?? '',
      agencyName: member?.agencyName ?? '',
      capacity: member?.capacity ?? ('member' as const),
      scores: member?.scores ?? true,
    },
    validate: { accountId: required, position: required, agencyName: required },
  });

  const action = useAction(
    async (values: typeof form.values) => {
      const { accountId, agencyName, ...rest } = values;
      // Somebody who sat here before takes their old seat again.
      const before = council.members.find((each) => each.accountId === accountId && each.leftOn !== null);
      const agencyId = agencies.find(({ name }) => name === agencyName.trim())?.id ?? null;
      await act(
        api.PUT('/api/councils/{id}/members/{memberId}', {
          params: { path: { id: council.id, memberId: member?.id ?? before?.id ?? freshId } },
          headers: ifMatch(council.version),
          body: { accountId: accountId ?? '', agencyId, agencyName: agencyName.trim(), ...rest },
        }),
      );
      onClose();
    },
    { onError: () => true },
  );

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{member?.fullName ?? t('member.add')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => action.run(values))}>
        <Stack>
          {!member && <PersonField {...form.getInputProps('accountId')} />}
          <TextInput
            label={t('member.position')}
            description={t('member.positionHint')}
            required
            {...form.getInputProps('position')}
          />
          <Autocomplete
            label={t('member.agency')}
            required
            comboboxProps={{ withinPortal: false }}
            data={[...new Set(agencies.map(({ name }) => name))]}
            limit={8}
            {...form.getInputProps('agencyName')}
          />
          <Select
            label={t('member.capacity')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={capacities.map((value) => ({ value, label: t(`capacity.${value}`) }))}
            {...form.getInputProps('capacity')}
            onChange={(capacity) => {
              if (!capacity) return;
              form.setFieldValue('capacity', capacity as (typeof capacities)[number]);
              form.setFieldValue('scores', capacity !== 'secretary');
            }}
          />
          <Checkbox
            label={t('member.scores')}
            description={t('member.scoresHint')}
            {...form.getInputProps('scores', { type: 'checkbox' })}
          />
          {action.error !== null && <ErrorState error={action.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={action.running}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface PersonFieldProps {
  readonly value?: string | null;
  readonly onChange?: (accountId: string | null) => void;
  readonly error?: React.ReactNode;
}

/** Finds an account by any part of the name, without diacritics. */
function PersonField({ value = null, onChange, error }: PersonFieldProps) {
  const { t } = useTranslation('evaluation');
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), 250);
  const { data } = useQuery({
    queryKey: ['councils', 'candidates', q],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/councils/candidates', { params: { query: { q } }, signal })),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={t('member.person')}
      description={t('member.personHint')}
      required
      searchable
      clearable
      comboboxProps={{ withinPortal: false }}
      value={value}
      error={error}
      onChange={(accountId) => onChange?.(accountId)}
      searchValue={search}
      onSearchChange={setSearch}
      // The server has searched already, without diacritics.
      filter={({ options }) => options}
      nothingFoundMessage={q.length < 2 ? t('member.typeMore') : t('member.nobody')}
      data={(data?.items ?? []).map(({ accountId, fullName, contact }) => ({
        value: accountId,
        label: `${fullName} (${contact})`,
      }))}
    />
  );
}
