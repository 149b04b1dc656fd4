import { describe, expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../shell/search.ts';
import { listSearch, nextSort, readListState } from './list-state.ts';
import { rowsFor } from './table-rows.ts';

describe('the state of a list in its address', () => {
  test('is read back as it was written', () => {
    const address = stringifySearch({ q: 'mắm nhĩ', sort: '-name', state: 'draft,submitted', page: '2' });
    expect(address).toBe('?q=m%E1%BA%AFm+nh%C4%A9&sort=-name&state=draft,submitted&page=2');
    expect(readListState(listSearch(parseSearch(address)), ['state'])).toEqual({
      q: 'mắm nhĩ',
      sort: '-name',
      page: 2,
      filters: { state: ['draft', 'submitted'] },
    });
  });

  test('leaves out what is empty', () => {
    expect(stringifySearch({ q: '', page: undefined, state: [] })).toBe('');
  });

  test('takes nonsense for the first page and no search', () => {
    expect(readListState({ q: '  ', page: '-3', state: ',' }, ['state'], 'name')).toEqual({
      q: undefined,
      sort: 'name',
      page: 1,
      filters: {},
    });
  });

  test('a click on a column sorts by it, a second turns round', () => {
    expect(nextSort(undefined, 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('name');
    expect(nextSort('-name', 'points')).toBe('points');
  });
});

describe('rows that are all in the browser', () => {
  const rows = [
    { name: 'Đường phèn', points: 71, state: 'draft' },
    { name: 'Dầu dừa', points: null, state: 'draft' },
    { name: 'Mắm nhĩ cá cơm', points: 9, state: 'scored' },
  ];
  const columns = [
    { id: 'name', value: (row: (typeof rows)[number]) => row.name },
    { id: 'points', value: (row: (typeof rows)[number]) => row.points },
    { id: 'state', value: (row: (typeof rows)[number]) => row.state },
  ];
  const names = (state: Partial<Parameters<typeof rowsFor>[2]>) =>
    rowsFor(rows, columns, { q: undefined, sort: undefined, page: 1, filters: {}, ...state }).map(
      (row) => row.name,
    );

  test('are found without diacritics, by words in any order', () => {
    expect(names({ q: 'nhi mam' })).toEqual(['Mắm nhĩ cá cơm']);
    expect(names({ q: 'duong' })).toEqual(['Đường phèn']);
  });

  test('sort by the Vietnamese alphabet, in which đ follows d', () => {
    expect(names({ sort: 'name' })).toEqual(['Dầu dừa', 'Đường phèn', 'Mắm nhĩ cá cơm']);
  });

  test('sort numbers as numbers; rows without one come last either way', () => {
    expect(names({ sort: 'points' })).toEqual(['Mắm nhĩ cá cơm', 'Đường phèn', 'Dầu dừa']);
    expect(names({ sort: '-points' })).toEqual(['Đường phèn', 'Mắm nhĩ cá cơm', 'Dầu dừa']);
  });

  test('keep to the chosen values of a filter', () => {
    expect(names({ filters: { state: ['scored'] } })).toEqual(['Mắm nhĩ cá cơm']);
    expect(names({ filters: { state: ['scored', 'draft'] }, q: 'dau' })).toEqual(['Dầu dừa']);
  });
});
