import { IconHome } from '@tabler/icons-react';
import { describe, expect, test } from 'vitest';
import type { Session } from '../api/schema.d.ts';
import type { Feature, NavigationItem } from '../features/feature.ts';
import { initials } from './initials.ts';
import { bottomBar, navigationFor } from './navigation.ts';
import { safeNext } from './search.ts';

const session = (permissions: Session['permissions']): Session => ({
  account: { id: '1', fullName: 'Nguyễn Thị Lành', email: null, phone: null, locale: 'vi' },
  grants: [],
  permissions,
  secondFactor: 'none',
  demoCode: null,
});
const item = (to: string, more: Partial<NavigationItem> = {}): NavigationItem => ({
  to,
  label: { vi: to, en: to },
  icon: IconHome,
  ...more,
});
const feature = (navigation: readonly NavigationItem[]): Feature => ({
  name: 'any',
  messages: { vi: async () => ({ messages: {} }), en: async () => ({ messages: {} }) },
  routes: [],
  navigation,
});

describe('the navigation', () => {
  const features = [
    feature([item('/open'), item('/lists', { permission: ['commune-list.read', 'commune-list.send'] })]),
    feature([item('/sign', { permission: 'decision.sign' }), item('/me', { place: 'account' })]),
  ];
  const shown = (permissions: Session['permissions'], place: 'main' | 'account' = 'main') =>
    navigationFor(session(permissions), features, place).map(({ to }) => to);

  test('shows what the person holds one of the permissions for, and what needs none', () => {
    expect(shown([])).toEqual(['/open']);
    expect(shown(['commune-list.send'])).toEqual(['/open', '/lists']);
    expect(shown(['decision.sign', 'commune-list.read'])).toEqual(['/open', '/lists', '/sign']);
  });

  test('keeps the pages of the account apart', () => {
    expect(shown([], 'account')).toEqual(['/me']);
  });

  test('fits a phone: four beside the start page, else three and the way to the rest', () => {
    expect(bottomBar([1, 2, 3, 4])).toEqual({ shown: [1, 2, 3, 4], more: false });
    expect(bottomBar([1, 2, 3, 4, 5])).toEqual({ shown: [1, 2, 3], more: true });
  });
});

test.each([
  ['/dossiers?q=mam', '/dossiers?q=mam'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/', '/'],
  [undefined, '/'],
])('after signing in, %j leads to %s: never out of the workspace', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});

test.each([
  ['Nguyễn Thị Lành', 'TL'],
  ['Đặng Đức', 'ĐĐ'],
  ['Y', 'Y'],
  ['  trần   ân ', 'TÂ'],
])('%j has the initials %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
