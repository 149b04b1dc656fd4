import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type {
  Dossier,
  DossierPatch,
  Evidence,
  EvidenceChange,
  NewEvidenceInput,
  Submission,
} from '../../api/schema.d.ts';

/** Lists of dossiers; a change of any dossier makes them stale. */
export const dossierListKey = ['dossiers'] as const;

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/dossiers/{id}', { params: { path: { id } }, signal })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'timeline'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/dossiers/{id}/timeline', { params: { path: { id } }, signal })),
  });

/** The cycles in which products of a commune are filed. */
export const cyclesQuery = (communeUnitId: string) =>
  queryOptions({
    queryKey: ['cycles', communeUnitId],
    queryFn: ({ signal }) => dataOf(api.GET('/api/cycles', { params: { query: { communeUnitId } }, signal })),
    staleTime: 5 * 60_000,
  });

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ['product', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/products/{id}', { params: { path: { id } }, signal })),
  });

export const producerQuery = (id: string) =>
  queryOptions({
    queryKey: ['producer', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/producers/{id}', { params: { path: { id } }, signal })),
  });

/** The certificates of a producer. */
export const certificatesQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['certificates', 'of-producer', producerId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/certificates', { params: { query: { producerId, pageSize: 100 } }, signal })),
  });

/** Puts a dossier that the server has just answered into the cache; whatever was listed of it is stale. */
export function keepDossier(queryClient: QueryClient, dossier: Dossier): Dossier {
  queryClient.setQueryData(dossierQuery(dossier.id).queryKey, dossier);
  void queryClient.invalidateQueries({ queryKey: dossierListKey });
  void queryClient.invalidateQueries({ queryKey: timelineQuery(dossier.id).queryKey });
  return dossier;
}

export const saveDossier = (id: string, version: number, body: DossierPatch): Promise<Dossier> =>
  dataOf(api.PATCH('/api/dossiers/{id}', { params: { path: { id } }, headers: ifMatch(version), body }));

/** What a member of the producer confirms a filing in its stead with. */
export type SubmissionCode = NonNullable<NonNullable<Submission>['confirmation']>;

export const submitDossier = (
  { id, version }: Pick<Dossier, 'id' | 'version'>,
  confirmation?: SubmissionCode,
): Promise<Dossier> =>
  dataOf(
    api.POST('/api/dossiers/{id}/actions/submit', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: confirmation ? { confirmation } : {},
    }),
  );

/** Takes a draft over to the version of its sheet that is in force. */
export const adoptRubric = ({ id, version }: Dossier): Promise<Dossier> =>
  dataOf(
    api.POST('/api/dossiers/{id}/actions/adopt-rubric', {
      params: { path: { id } },
      headers: ifMatch(version),
    }),
  );

export const withdrawDossier = ({ id, version }: Dossier, reason: string): Promise<Dossier> =>
  dataOf(
    api.POST('/api/dossiers/{id}/actions/withdraw', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { reason },
    }),
  );

/** Ties a file to the dossier. The same id again is the same evidence. */
export const addEvidence = (dossierId: string, body: NewEvidenceInput): Promise<Evidence> =>
  dataOf(api.POST('/api/dossiers/{id}/evidence', { params: { path: { id: dossierId } }, body }));

export const changeEvidence = (
  dossierId: string,
  { id, version }: Pick<Evidence, 'id' | 'version'>,
  body: EvidenceChange,
): Promise<Evidence> =>
  dataOf(
    api.PUT('/api/dossiers/{id}/evidence/{evidenceId}', {
      params: { path: { id: dossierId, evidenceId: id } },
      headers: ifMatch(version),
      body,
    }),
  );

export const removeEvidence = (dossierId: string, evidenceId: string): Promise<unknown> =>
  dataOf(
    api.DELETE('/api/dossiers/{id}/evidence/{evidenceId}', {
      params: { path: { id: dossierId, evidenceId } },
    }),
  );
