import { Box, Button, Checkbox, Group, Pagination, Paper, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconSearchOff } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { type ListControl, nextSort } from './list-state.ts';
import { EmptyState, ErrorState } from './states.tsx';
import { type RowColumn, rowsFor } from './table-rows.ts';
import { TableToolbar } from './table-toolbar.tsx';
import { usePhone } from './use-phone.ts';

/** A column, which on a phone is a line of a card. */
export interface Column<Row> extends RowColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  /** Numbers stand at the end of the cell. */
  readonly align?: 'start' | 'end';
  /** Choices by which the list is filtered; the parameter in the address has the column's id. */
  readonly filter?: readonly { readonly value: string; readonly label: string }[];
  /** On a phone: `title` heads the card, `bare` shows without its header, `hidden` is left out. */
  readonly card?: 'title' | 'bare' | 'hidden';
}

export interface DataTableProps<Row> {
  /** What the list holds; read by screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are on the way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly list: ListControl;
  /** The query behind the rows: shows its error with a way to try again, and that new rows are on the way. */
  readonly query?: { readonly error: unknown; readonly isFetching: boolean; readonly refetch: () => unknown };
  /** The rows are all of them: search, sort, filter and page here instead of on the server. */
  readonly client?: boolean;
  /** How many rows there are on the server in all, for paging by number. */
  readonly total?: number | undefined;
  /** Rows on a page; the same that is asked of the server. */
  readonly pageSize?: number;
  /** For lists that go on from a cursor (`useInfiniteQuery`). */
  readonly more?: { readonly available: boolean; readonly loading: boolean; readonly load: () => unknown };
  readonly searchable?: boolean;
  readonly searchHint?: string;
  /** The address of the same list as XLSX. */
  readonly exportHref?: string;
  /** Ticking rows. */
  readonly selection?: {
    readonly selected: ReadonlySet<string>;
    readonly onChange: (selected: ReadonlySet<string>) => void;
    readonly label: (row: Row) => string;
  };
  /** What to show when there are no rows at all (not when a search finds none). */
  readonly empty?: ReactNode;
}

/** A list that searches, sorts, filters and pages, keeps its state in the address, and becomes cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, list, query, client = false, pageSize = 25, more } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const found = props.rows && (client ? rowsFor(props.rows, columns, list.state) : props.rows);
  const total = client ? found?.length : props.total;
  const pages = total === undefined ? 1 : Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(list.state.page, pages);
  const rows = client ? found?.slice((page - 1) * pageSize, page * pageSize) : found;
  const narrowed = list.state.q !== undefined || Object.keys(list.state.filters).length > 0;

  return (
    <Stack gap="md">
      <TableToolbar
        columns={columns}
        list={list}
        searchable={props.searchable ?? true}
        searchHint={props.searchHint}
        exportHref={props.exportHref}
      />
      <Text fz="sm" c="dimmed" role="status" aria-live="polite">
        {rows && !query?.error && t('list.count', { count: total ?? rows.length })}
      </Text>
      {query?.error ? (
        <ErrorState error={query.error} onRetry={query.refetch} />
      ) : rows === undefined ? (
        <RowsOnTheWay label={t('state.loading')} />
      ) : rows.length === 0 ? (
        narrowed ? (
          <EmptyState
            icon={<IconSearchOff aria-hidden />}
            title={t('state.nothingFound')}
            detail={t('list.widen')}
          >
            <Button variant="default" onClick={list.clear}>
              {t('list.clear')}
            </Button>
          </EmptyState>
        ) : (
          (props.empty ?? <EmptyState title={t('list.empty')} />)
        )
      ) : (
        <Box aria-busy={query?.isFetching ?? false} className={classes.rows}>
          {phone ? (
            <Cards {...props} rows={rows} label={label} />
          ) : (
            <WideTable {...props} rows={rows} label={label} />
          )}
        </Box>
      )}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page}
          onChange={list.setPage}
          size="xl"
          siblings={phone ? 0 : 1}
          getControlProps={(control) => ({ 'aria-label': t(`list.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('list.page', { number }) })}
        />
      )}
      {more?.available && (
        <Button
          variant="default"
          onClick={() => more.load()}
          loading={more.loading}
          style={{ alignSelf: 'center' }}
        >
          {t('list.more')}
        </Button>
      )}
    </Stack>
  );
}

type ShownProps<Row> = DataTableProps<Row> & { readonly rows: readonly Row[] };

function WideTable<Row>({ label, columns, rows, rowKey, list, selection }: ShownProps<Row>) {
  const { t } = useTranslation();
  const keys = rows.map(rowKey);
  const ticked = keys.filter((key) => selection?.selected.has(key)).length;
  return (
    <Paper withBorder style={{ borderColor: 'var(--line)' }}>
      <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} role="region" aria-label={label}>
        <Table
          highlightOnHover
          fz="0.9375rem"
          verticalSpacing="sm"
          horizontalSpacing="md"
          className="numbers"
        >
          <Table.Thead>
            <Table.Tr>
              {selection && (
                <Table.Th w={56}>
                  <Checkbox
                    aria-label={t('list.selectAll')}
                    checked={ticked === keys.length}
                    indeterminate={ticked > 0 && ticked < keys.length}
                    onChange={(event) => {
                      const rest = [...selection.selected].filter((key) => !keys.includes(key));
                      selection.onChange(new Set(event.currentTarget.checked ? [...rest, ...keys] : rest));
                    }}
                  />
                </Table.Th>
              )}
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} list={list} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={rowKey(row)} data-selected={selection?.selected.has(rowKey(row)) || undefined}>
                {selection && (
                  <Table.Td>
                    <RowCheckbox row={row} rowKey={rowKey} selection={selection} />
                  </Table.Td>
                )}
                {columns.map((column) => (
                  <Table.Td key={column.id} ta={column.align ?? 'start'}>
                    {column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function HeaderCell<Row>({ column, list }: { readonly column: Column<Row>; readonly list: ListControl }) {
  const { sort } = list.state;
  const ascending = sort === column.id;
  const descending = sort === `-${column.id}`;
  const Icon = ascending ? IconArrowUp : descending ? IconArrowDown : IconArrowsSort;
  return (
    <Table.Th
      ta={column.align ?? 'start'}
      aria-sort={ascending ? 'ascending' : descending ? 'descending' : column.sortable ? 'none' : undefined}
    >
      {column.sortable ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => list.setSort(nextSort(sort, column.id))}
        >
          {column.header}
          <Icon size={16} aria-hidden opacity={ascending || descending ? 1 : 0.5} />
        </button>
      ) : (
        column.header
      )}
    </Table.Th>
  );
}

function Cards<Row>({ label, columns, rows, rowKey, selection }: ShownProps<Row>) {
  const titles = columns.filter((column) => column.card === 'title');
  const lines = columns.filter((column) => column.card !== 'title' && column.card !== 'hidden');
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <Paper key={rowKey(row)} component="li" withBorder p="md" style={{ borderColor: 'var(--line)' }}>
          <Group align="flex-start" wrap="nowrap" gap="md">
            {selection && <RowCheckbox row={row} rowKey={rowKey} selection={selection} />}
            <Stack gap={6} flex={1} miw={0}>
              {titles.map((column) => (
                <Text key={column.id} component="div" fw={600}>
                  {column.cell(row)}
                </Text>
              ))}
              {lines.map((column) =>
                column.card === 'bare' ? (
                  <div key={column.id}>{column.cell(row)}</div>
                ) : (
                  <Group key={column.id} justify="space-between" gap="sm" wrap="nowrap" align="baseline">
                    <Text component="span" fz="sm" c="dimmed" style={{ flex: 'none' }}>
                      {column.header}
                    </Text>
                    <Text component="div" fz="sm" ta="end" miw={0} className="numbers">
                      {column.cell(row)}
                    </Text>
                  </Group>
                ),
              )}
            </Stack>
          </Group>
        </Paper>
      ))}
    </ul>
  );
}

interface RowCheckboxProps<Row> {
  readonly row: Row;
  readonly rowKey: (row: Row) => string;
  readonly selection: NonNullable<DataTableProps<Row>['selection']>;
}

function RowCheckbox<Row>({ row, rowKey, selection }: RowCheckboxProps<Row>) {
  const key = rowKey(row);
  const id = useId();
  return (
    <label htmlFor={id} className={classes.tick}>
      <Checkbox
        id={id}
        aria-label={selection.label(row)}
        checked={selection.selected.has(key)}
        onChange={(event) => {
          const selected = new Set(selection.selected);
          if (event.currentTarget.checked) selected.add(key);
          else selected.delete(key);
          selection.onChange(selected);
        }}
      />
    </label>
  );
}

function RowsOnTheWay({ label }: { readonly label: string }) {
  return (
    <Stack gap="sm" role="status" aria-busy aria-label={label}>
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={52} />
      ))}
    </Stack>
  );
}
