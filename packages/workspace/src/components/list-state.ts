import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the address says about a list; every value is plain text. */
export type ListSearch = { readonly [name: string]: string | undefined };

/** For `validateSearch` of a route that shows a list: keeps what is text. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

/** How a list is searched, sorted, filtered and paged. */
export interface ListState {
  /** What is searched for; undefined when nothing is. */
  readonly q: string | undefined;
  /** The column's id, with `-` before it for descending. */
  readonly sort: string | undefined;
  /** From 1. */
  readonly page: number;
  /** The chosen values of each filter, by the column's id; those without a choice are left out. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const own = new Set(['q', 'sort', 'page']);

/** Reads the state of a list from the address. `names` are the columns with filters: other parameters are not ours. */
export function readListState(search: ListSearch, names: readonly string[], defaultSort?: string): ListState {
  const page = Number(search.page);
  return {
    q: search.q?.trim() || undefined,
    sort: search.sort ?? defaultSort,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    filters: Object.fromEntries(
      names
        .filter((name) => !own.has(name))
        .map((name) => [name, (search[name] ?? '').split(',').filter(Boolean)] as const)
        .filter(([, values]) => values.length > 0),
    ),
  };
}

/** The next sorting after a click on a column: ascending, descending, ascending. */
export const nextSort = (sort: string | undefined, column: string): string =>
  sort === column ? `-${column}` : column;

/** A list's state in the address, and what changes it. */
export interface ListControl {
  readonly state: ListState;
  readonly setQuery: (q: string) => void;
  readonly setSort: (sort: string) => void;
  readonly setPage: (page: number) => void;
  readonly setFilter: (name: string, values: readonly string[]) => void;
  /** Drops the search and all filters. */
  readonly clear: () => void;
}

interface ListOptions {
  /** The sorting when the address names none. */
  readonly sort?: string;
  /** The ids of the columns that can be filtered. */
  readonly filters?: readonly string[];
}

/** Keeps a list's state in the address, so that it survives a reload, going back, and being sent to a colleague. */
export function useListState({ sort, filters = [] }: ListOptions = {}): ListControl {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const change = (changes: Record<string, string | undefined>, keepPage = false) =>
    void navigate({
      to: '.',
      search: ((previous: ListSearch) => ({
        ...previous,
        ...(keepPage ? {} : { page: undefined }),
        ...changes,
      })) as never,
      replace: true,
      resetScroll: false,
    });
  return {
    state: readListState(search, filters, sort),
    setQuery: (q) => change({ q: q || undefined }),
    setSort: (next) => change({ sort: next }),
    setPage: (page) => change({ page: page > 1 ? String(page) : undefined }, true),
    setFilter: (name, values) => change({ [name]: values.join(',') || undefined }),
    clear: () => change({ q: undefined, ...Object.fromEntries(filters.map((name) => [name, undefined])) }),
  };
}
