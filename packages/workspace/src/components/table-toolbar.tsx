import { Button, Collapse, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './data-table.tsx';
import type { ListControl } from './list-state.ts';
import { usePhone } from './use-phone.ts';

interface TableToolbarProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly list: ListControl;
  readonly searchable: boolean;
  readonly searchHint: string | undefined;
  readonly exportHref: string | undefined;
}

/** Searching, filtering, sorting (on a phone, where no headers are) and the export of a list. */
export function TableToolbar<Row>({
  columns,
  list,
  searchable,
  searchHint,
  exportHref,
}: TableToolbarProps<Row>) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [open, panel] = useDisclosure(Object.keys(list.state.filters).length > 0);
  const filterable = columns.filter((column) => column.filter);
  const sortable = columns.filter((column) => column.sortable);
  const chosen = Object.keys(list.state.filters).length;

  const filters = filterable.map((column) => (
    <MultiSelect
      key={column.id}
      aria-label={column.header}
      placeholder={list.state.filters[column.id] ? '' : column.header}
      data={column.filter ?? []}
      value={[...(list.state.filters[column.id] ?? [])]}
      onChange={(values) => list.setFilter(column.id, values)}
      clearable
      clearButtonProps={{ 'aria-label': t('list.clearFilter', { name: column.header }) }}
      w={{ base: '100%', sm: 'auto' }}
      miw={{ sm: '13rem' }}
      maw={{ sm: '26rem' }}
    />
  ));
  const sorting = (
    <Select
      label={t('list.sort')}
      data={sortable.flatMap((column) => [
        { value: column.id, label: t('list.ascending', { name: column.header }) },
        { value: `-${column.id}`, label: t('list.descending', { name: column.header }) },
      ])}
      value={list.state.sort ?? null}
      onChange={(sort) => sort && list.setSort(sort)}
    />
  );
  const hasPanel = phone && (filterable.length > 0 || sortable.length > 0);
  return (
    <Stack gap="sm" className="no-print">
      <Group gap="sm" wrap={phone ? 'nowrap' : 'wrap'}>
        {searchable && <SearchField list={list} hint={searchHint ?? t('list.search')} />}
        {!phone && filters}
        {hasPanel && (
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden />}
            aria-expanded={open}
            onClick={panel.toggle}
            style={{ flex: 'none' }}
          >
            {chosen > 0 ? t('list.filterCount', { count: chosen }) : t('list.filter')}
          </Button>
        )}
        {exportHref && !phone && <ExportLink href={exportHref} />}
      </Group>
      {hasPanel && (
        <Collapse expanded={open}>
          <Stack gap="sm">
            {filters}
            {sortable.length > 0 && sorting}
            {exportHref && <ExportLink href={exportHref} />}
          </Stack>
        </Collapse>
      )}
    </Stack>
  );
}

function ExportLink({ href }: { readonly href: string }) {
  const { t } = useTranslation();
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
      ml={{ sm: 'auto' }}
    >
      {t('list.export')}
    </Button>
  );
}

function SearchField({ list, hint }: { readonly list: ListControl; readonly hint: string }) {
  const inAddress = list.state.q ?? '';
  const [text, setText] = useState(inAddress);
  const commit = useDebouncedCallback((value: string) => list.setQuery(value.trim()), 300);
  // Going back or clearing changes the address under the field.
  useEffect(() => setText((typed) => (typed.trim() === inAddress ? typed : inAddress)), [inAddress]);
  return (
    <TextInput
      type="search"
      aria-label={hint}
      placeholder={hint}
      leftSection={<IconSearch size={20} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        commit(event.currentTarget.value);
      }}
      flex={1}
      miw={0}
      maw={{ sm: '24rem' }}
    />
  );
}
