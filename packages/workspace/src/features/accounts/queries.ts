import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

export const purposesQuery = queryOptions({
  queryKey: ['consent-purposes'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/consent-purposes', { signal })),
  staleTime: 10 * 60_000,
});

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/profile', { signal })),
});

export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/sessions', { signal })),
});

export const consentsQuery = queryOptions({
  queryKey: ['consents'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/consents', { signal })),
});

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/invitations/{token}', { params: { path: { token } }, signal })),
    retry: false,
  });

export const passwordResetQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-reset', token],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/password-resets/{token}', { params: { path: { token } }, signal })),
    retry: false,
  });
