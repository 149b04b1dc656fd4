import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { BusinessPlan, BusinessPlanPatch, NewBusinessPlanAnswerInput } from '../../api/schema.d.ts';

export const planQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['business-plan', ideaId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/ideas/{id}/plan', { params: { path: { id: ideaId } }, signal })),
  });

/** Puts a plan that the server has just answered into the cache; what is shown of its idea is stale. */
export function keepPlan(queryClient: QueryClient, plan: BusinessPlan): BusinessPlan {
  queryClient.setQueryData(planQuery(plan.ideaId).queryKey, plan);
  void queryClient.invalidateQueries({ queryKey: ['ideas'] });
  return plan;
}

export const beginPlan = (ideaId: string, id: string): Promise<BusinessPlan> =>
  dataOf(api.POST('/api/ideas/{id}/plan', { params: { path: { id: ideaId } }, body: { id } }));

export const savePlan = (
  ideaId: string,
  version: number,
  form: BusinessPlanPatch['form'],
): Promise<BusinessPlan> =>
  dataOf(
    api.PATCH('/api/ideas/{id}/plan', {
      params: { path: { id: ideaId } },
      headers: ifMatch(version),
      body: { form },
    }),
  );

export const submitPlan = ({ ideaId, version }: BusinessPlan): Promise<BusinessPlan> =>
  dataOf(
    api.POST('/api/ideas/{id}/plan/actions/submit', {
      params: { path: { id: ideaId } },
      headers: ifMatch(version),
    }),
  );

export const answerPlan = (
  { ideaId, version }: BusinessPlan,
  body: NewBusinessPlanAnswerInput,
): Promise<BusinessPlan> =>
  dataOf(
    api.POST('/api/ideas/{id}/plan/answers', {
      params: { path: { id: ideaId } },
      headers: ifMatch(version),
      body,
    }),
  );
