import type { Session } from '../api/schema.d.ts';
import { can, type Permission } from '../api/session.ts';
import type { Feature, NavigationItem, Panel } from '../features/feature.ts';

const allowed = (session: Session, wanted: Permission | readonly Permission[] | undefined): boolean =>
  wanted === undefined || [wanted].flat().some((permission) => can(session, permission as Permission));

/** The entries of one place of the navigation that the signed-in person may use, in the order of the features. */
export function navigationFor(
  session: Session,
  features: readonly Feature[],
  place: 'main' | 'account',
): NavigationItem[] {
  return features
    .flatMap((feature) => feature.navigation)
    .filter((item) => (item.place ?? 'main') === place && allowed(session, item.permission));
}

/** The panels of a slot that the signed-in person may see. */
export function panelsFor(session: Session, features: readonly Feature[], slot: Panel['slot']): Panel[] {
  return features
    .flatMap((feature) => feature.panels ?? [])
    .filter((panel) => panel.slot === slot && allowed(session, panel.permission));
}

/** How many entries fit the bar at the bottom of a phone: all, or three and the one that opens the rest. */
export function bottomBar<T>(items: readonly T[]): { shown: readonly T[]; more: boolean } {
  return items.length <= 4 ? { shown: items, more: false } : { shown: items.slice(0, 3), more: true };
}
