import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import {
  noticeCount,
  noticePage,
  noticeParams,
  noticePreferenceChange,
  noticePreferences,
  noticeQuery,
  readUpTo,
} from './schema.ts';
import * as service from './service.ts';

const tags = ['notices'];
const config = { permission: 'account.self' } as const;

/** What the signed-in person is told, and how. */
export const noticeRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/notices',
    {
      config,
      schema: { tags, summary: 'What I am told', querystring: noticeQuery, response: { 200: noticePage } },
    },
    (request) => service.listNotices(context, actorOf(request), request.query),
  );

  app.get(
    '/api/notices/count',
    {
      // The bell asks on its own: an open tab must not keep its session alive.
      config: { ...config, unattended: true },
      schema: { tags, summary: 'How many of them I have not read', response: { 200: noticeCount } },
    },
    (request) => service.countNotices(context, actorOf(request)),
  );

  app.post(
    '/api/notices/:id/read',
    {
      config,
      schema: { tags, summary: 'I have read it', params: noticeParams, response: { 200: noticeCount } },
    },
    (request) => service.readNotices(context, actorOf(request), { id: request.params.id }),
  );

  app.post(
    '/api/notices/read',
    {
      config,
      schema: {
        tags,
        summary: 'I have read all up to this one',
        body: readUpTo,
        response: { 200: noticeCount },
      },
    },
    (request) => service.readNotices(context, actorOf(request), request.body),
  );

  app.get(
    '/api/notice-preferences',
    {
      config,
      schema: { tags, summary: 'How I want to be told', response: { 200: noticePreferences } },
    },
    async (request, reply) => withVersion(reply, await service.readPreferences(context, actorOf(request))),
  );

  app.put(
    '/api/notice-preferences',
    {
      config,
      schema: {
        tags,
        summary: 'Change how I want to be told (If-Match)',
        body: noticePreferenceChange,
        response: { 200: noticePreferences },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.changePreferences(context, actorOf(request), expectedVersion(request), request.body),
      ),
  );
};
