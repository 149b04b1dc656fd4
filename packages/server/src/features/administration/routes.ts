import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { languageOf } from '../../platform/http/error-handler.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import * as schema from './schema.ts';
import { answerReview, exportReview, readReview } from './service/access-review.ts';
import * as accounts from './service/accounts.ts';
import { listAccounts, listScopes, readAccount } from './service/read-accounts.ts';
import { reviewWorkbook } from './service/review-workbook.ts';
import { giveGrant, revokeGrant } from './service/rights.ts';
import { readOutbox, readTrail } from './service/trail.ts';

const tags = ['administration'];
const config = { permission: 'account.administer' } as const;
const detail = { 200: schema.accountDetail };
const { idParams: params } = schema;

/** Accounts and rights, their half-yearly review, the outbox and the audit trail. */
export const administrationRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/accounts',
    {
      config,
      schema: {
        tags,
        summary: 'Accounts',
        querystring: schema.accountQuery,
        response: { 200: schema.accountPage },
      },
    },
    (request) => listAccounts(context, actorOf(request), request.query),
  );

  app.get(
    '/api/accounts/:id',
    { config, schema: { tags, summary: 'An account with its rights', params, response: detail } },
    async (request, reply) =>
      withVersion(reply, await readAccount(context, actorOf(request), request.params.id)),
  );

  app.post(
    '/api/invitations',
    {
      config,
      schema: {
        tags,
        summary: 'Make an account with rights and invite its owner',
        body: schema.invitation,
        response: { 200: schema.invited },
      },
    },
    (request) => accounts.inviteAccount(context, actorOf(request), request.body),
  );

  app.put(
    '/api/accounts/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change an account (If-Match)',
        params,
        body: schema.accountEdit,
        response: detail,
      },
    },
    async (request, reply) => {
      const target = { id: request.params.id, expectedVersion: expectedVersion(request) };
      return withVersion(reply, await accounts.editAccount(context, actorOf(request), target, request.body));
    },
  );

  const actions = {
    disable: { summary: 'Disable an account (If-Match)', act: accounts.disableAccount },
    enable: { summary: 'Enable an account (If-Match)', act: accounts.enableAccount },
    'reset-second-factor': {
      summary: 'Take the second factor off an account whose owner lost it (If-Match)',
      act: accounts.resetSecondFactor,
    },
  };
  for (const [name, { summary, act }] of Object.entries(actions)) {
    app.post(
      `/api/accounts/:id/actions/${name}`,
      { config, schema: { tags, summary, params, response: detail } },
      async (request, reply) => {
        const target = { id: request.params.id, expectedVersion: expectedVersion(request) };
        return withVersion(reply, await act(context, actorOf(request), target));
      },
    );
  }

  app.post(
    '/api/accounts/:id/actions/invite-again',
    {
      config,
      schema: {
        tags,
        summary: 'Send a new invitation link (If-Match)',
        params,
        response: { 200: schema.invited },
      },
    },
    (request) =>
      accounts.inviteAgain(context, actorOf(request), {
        id: request.params.id,
        expectedVersion: expectedVersion(request),
      }),
  );

  app.post(
    '/api/accounts/:id/grants',
    {
      config,
      schema: {
        tags,
        summary: 'Give a right within a scope (If-Match)',
        params,
        body: schema.newGrant,
        response: detail,
      },
    },
    async (request, reply) => {
      const target = { id: request.params.id, expectedVersion: expectedVersion(request) };
      return withVersion(reply, await giveGrant(context, actorOf(request), target, request.body));
    },
  );

  app.post(
    '/api/accounts/:id/grants/:grantId/actions/revoke',
    {
      config,
      schema: {
        tags,
        summary: 'End a right (If-Match)',
        params: params.extend({ grantId: z.uuid() }),
        response: detail,
      },
    },
    async (request, reply) => {
      const { id, grantId } = request.params;
      const target = { id, expectedVersion: expectedVersion(request) };
      return withVersion(reply, await revokeGrant(context, actorOf(request), target, grantId));
    },
  );

  app.get(
    '/api/scopes',
    {
      config,
      schema: {
        tags,
        summary: 'Units, producers or councils to give a right within',
        querystring: schema.scopeQuery,
        response: { 200: z.array(schema.scopeOption) },
      },
    },
    (request) => listScopes(context, actorOf(request), request.query),
  );

  const reviewing = { permission: 'access-review.read' } as const;
  app.get(
    '/api/access-review',
    {
      config: reviewing,
      schema: {
        tags,
        summary: 'Rights in force and their half-yearly review',
        querystring: schema.reviewQuery,
        response: { 200: schema.review },
      },
    },
    (request) => readReview(context, actorOf(request), request.query),
  );

  app.get(
    '/api/access-review.xlsx',
    { config: reviewing, schema: { tags, summary: 'The review as a workbook' } },
    async (request, reply) => {
      const list = await exportReview(context, actorOf(request));
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="access-review-${list.period}.xlsx"`)
        .send(await reviewWorkbook(list, languageOf(request)));
    },
  );

  app.put(
    '/api/access-review/:grantId',
    {
      config,
      schema: {
        tags,
        summary: 'Answer whether a right is still needed; one that is not ends',
        params: schema.reviewParams,
        body: schema.reviewAnswer,
        response: { 200: schema.reviewEntry },
      },
    },
    (request) => answerReview(context, actorOf(request), request.params.grantId, request.body),
  );

  app.get(
    '/api/outbox',
    {
      config: { permission: 'outbox.read' },
      schema: {
        tags,
        summary: 'Mails written',
        querystring: schema.outboxQuery,
        response: { 200: schema.outboxPage },
      },
    },
    (request) => readOutbox(context, actorOf(request), request.query),
  );

  app.get(
    '/api/audit',
    {
      config: { permission: 'audit.read' },
      schema: {
        tags,
        summary: 'The audit trail, newest first',
        querystring: schema.auditQuery,
        response: { 200: schema.auditPage },
      },
    },
    (request) => readTrail(context, actorOf(request), request.query),
  );
};
