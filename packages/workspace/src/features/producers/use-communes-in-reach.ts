import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../api/session.ts';
import { communesQuery } from './producer-queries.ts';

/** The communes under the unit of the reader's first role, for the filter; none for a desk of one commune. */
export function useCommunesInReach(): readonly { value: string; label: string }[] {
  const unitId = useSignedIn().grants.find(({ scopeKind }) => scopeKind === 'unit')?.scopeId ?? undefined;
  const { data = [] } = useQuery(communesQuery(unitId));
  return data.map(({ id, name }) => ({ value: id, label: name }));
}
