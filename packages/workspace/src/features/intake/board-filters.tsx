import { Select } from '@mantine/core';
import { productSetsOf } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { useSignedIn } from '../../api/session.ts';
import type { ListControl } from '../../components/list-state.ts';
import { matches } from '../../i18n/fold.ts';
import { useFormat } from '../../i18n/format.ts';

/** Narrows the board to a commune, a product set, a cycle. */
export function BoardFilters({ list }: { readonly list: ListControl }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const officeId = useSignedIn().grants.find(({ scopeKind }) => scopeKind === 'unit')?.scopeId ?? undefined;
  const units = useQuery({
    queryKey: ['units', officeId, 'commune'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/units', {
          params: { query: { ...(officeId && { parent: officeId }), level: 'commune' } },
          signal,
        }),
      ),
    staleTime: 60 * 60_000,
  });
  const cycles = useQuery({
    queryKey: ['cycles'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/cycles', { signal })),
    staleTime: 5 * 60_000,
  });
  const filters = [
    {
      name: 'commune',
      label: t('board.commune'),
      data: units.data?.map((unit) => ({ value: unit.id, label: unit.name })),
    },
    {
      name: 'set',
      label: t('board.set'),
      data: productSetsOf('qd-26-2026').map(({ number, name }) => ({
        value: String(number),
        label: t('board.setNumber', { number, name: format.text(name) }),
      })),
    },
    {
      name: 'cycle',
      label: t('board.cycle'),
      data: cycles.data
        ?.filter(({ unitId }) => officeId === undefined || unitId === officeId)
        .map((cycle) => ({ value: cycle.id, label: cycle.name })),
    },
  ];
  return filters.map(({ name, label, data }) => (
    <Select
      key={name}
      aria-label={label}
      placeholder={label}
      data={data ?? []}
      value={list.state.filters[name]?.[0] ?? null}
      onChange={(value) => list.setFilter(name, value ? [value] : [])}
      searchable
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(option.label, search))
      }
      clearable
      clearButtonProps={{ 'aria-label': t('board.clear', { name: label }) }}
      w={{ base: '100%', sm: '13rem' }}
    />
  ));
}
