import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';

/** Who fills in for a producer, who asks to, and what the signed-in person may do about it. */
export const assistancesQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['assistances', producerId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/producers/{id}/assistances', { params: { path: { id: producerId } }, signal })),
  });

/** Whether the signed-in person fills in for a producer in its stead, and is none of its members. */
export function useAssists(producerId: string): boolean {
  const grants = useSession()?.grants ?? [];
  const holds = (role: string) => grants.some((grant) => grant.role === role && grant.scopeId === producerId);
  return holds('producer-assistant') && !holds('producer-member');
}
