import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isPassing } from './errors.ts';

/** The key of the session in the query cache. */
export const sessionKey = ['session'] as const;

/** Makes the cache of everything read from the API, with the defaults that fit a slow line. */
export function createQueryClient(): QueryClient {
  // A session that ended elsewhere shows as a refusal of any request: forget it, and the guard asks to sign in.
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'sign-in-required') client.setQueryData(sessionKey, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => isPassing(error) && failures < 2,
        refetchOnWindowFocus: true,
      },
      // A write without a line fails at once and says so; it never waits in the dark.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
