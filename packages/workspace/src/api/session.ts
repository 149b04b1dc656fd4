import type { Permission } from '@saolang/rulebook';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';
import { ApiError } from './errors.ts';
import { sessionKey } from './query-client.ts';
import type { Installation, Session } from './schema.d.ts';

export type { Permission };

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await dataOf(api.GET('/api/session'));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The installation: its name, whether it is a demo, and the date of its clock. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: (): Promise<Installation> => dataOf(api.GET('/api/installation')),
  staleTime: 10 * 60_000,
});

/** The signed-in person with grants and permissions, or null. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** The signed-in person, on a page behind the sign-in guard. */
export function useSignedIn(): Session {
  const session = useSession();
  if (!session) throw new ApiError({ status: 401, code: 'sign-in-required' });
  return session;
}

/** Whether a session holds a permission at all; over which records, the server decides. */
export function can(session: Session | null, permission: Permission): boolean {
  return session?.permissions.includes(permission) ?? false;
}

/** Whether the signed-in person holds a permission at all. */
export function useCan(permission: Permission): boolean {
  return can(useSession(), permission);
}

/** Today by the installation's clock (`YYYY-MM-DD`; shifted in a demo), or undefined until it is known. */
export function useToday(): string | undefined {
  return useQuery(installationQuery).data?.today;
}
