import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { clearSessionCookie } from '../../platform/accounts/sessions.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import * as schema from './schema.ts';
import { changePassword } from './service/change-password.ts';
import { requestConfirmation } from './service/confirm-address.ts';
import { answerConsents, readConsents } from './service/own-consents.ts';
import {
  changeProfile,
  endAllSessions,
  endOwnSession,
  listOwnSessions,
  readProfile,
} from './service/profile.ts';
import { removeSecondFactor, renewRecoveryCodes } from './service/second-factor.ts';

const tags = ['accounts'];
const config = { permission: 'account.self' } as const;
const noContent = { 204: z.null() };

/** What a signed-in person does to their own account. */
export const ownAccountRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/profile',
    { config, schema: { tags, summary: 'My account', response: { 200: schema.profileView } } },
    async (request, reply) => withVersion(reply, await readProfile(context, actorOf(request))),
  );

  app.put(
    '/api/profile',
    {
      config,
      schema: {
        tags,
        summary: 'Change my account (If-Match)',
        body: schema.profileBody,
        response: { 200: schema.profileView },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await changeProfile(context, actorOf(request), expectedVersion(request), request.body),
      ),
  );

  app.put(
    '/api/profile/password',
    {
      config,
      schema: { tags, summary: 'Change my password', body: schema.passwordChange, response: noContent },
    },
    async (request, reply) => {
      await changePassword(context, actorOf(request), request.body);
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/address-confirmations',
    {
      config,
      schema: { tags, summary: 'Mail the link that confirms my address again', response: noContent },
    },
    async (request, reply) => {
      await requestConfirmation(context, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/second-factor/actions/remove',
    {
      config,
      schema: {
        tags,
        summary: 'Take my second factor off',
        body: schema.secondFactorRemoval,
        response: noContent,
      },
    },
    async (request, reply) => {
      await removeSecondFactor(context, actorOf(request), request.body);
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/second-factor/recovery-codes',
    {
      config,
      schema: {
        tags,
        summary: 'Replace my recovery codes',
        body: schema.passwordBody,
        response: { 200: schema.recoveryCodes },
      },
    },
    async (request) => ({
      recoveryCodes: await renewRecoveryCodes(context, actorOf(request), request.body.password),
    }),
  );

  app.get(
    '/api/sessions',
    { config, schema: { tags, summary: 'My sessions', response: { 200: z.array(schema.ownSession) } } },
    (request) => listOwnSessions(context, actorOf(request)),
  );

  app.delete(
    '/api/sessions',
    { config, schema: { tags, summary: 'Sign out everywhere', response: noContent } },
    async (request, reply) => {
      await endAllSessions(context, actorOf(request));
      clearSessionCookie(reply);
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/api/sessions/:id',
    {
      config,
      schema: { tags, summary: 'End one of my sessions', params: schema.idParams, response: noContent },
    },
    async (request, reply) => {
      await endOwnSession(context, actorOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/consents',
    {
      config,
      schema: { tags, summary: 'What I agreed to', response: { 200: z.array(schema.consentView) } },
    },
    (request) => readConsents(context, actorOf(request)),
  );

  app.put(
    '/api/consents',
    {
      config,
      schema: {
        tags,
        summary: 'Give consents or take them back; without a needed one the account is closed',
        body: schema.consentsBody,
        response: { 200: z.object({ closed: z.boolean() }) },
      },
    },
    async (request, reply) => {
      const outcome = await answerConsents(context, actorOf(request), request.body.consents);
      if (outcome.closed) clearSessionCookie(reply);
      return outcome;
    },
  );
};
