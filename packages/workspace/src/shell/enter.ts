import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import { safeNext } from './search.ts';

/**
 * For the page that has just signed somebody in: forgets what was read as anybody else, reads the session, and goes
 * where the person wanted to (`next` of the address; the start page when it is none of ours).
 */
export function useEnter(): (next: unknown) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (next) => {
    queryClient.clear();
    await queryClient.fetchQuery(sessionQuery);
    router.history.push(`/app${safeNext(next)}`);
  };
}
