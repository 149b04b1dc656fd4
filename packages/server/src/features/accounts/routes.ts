import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { clearSessionCookie, type Session, setSessionCookie } from '../../platform/accounts/sessions.ts';
import type { Context } from '../../platform/context.ts';
import { clientAddress } from '../../platform/http/client-address.ts';
import { Problem } from '../../platform/http/problem.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { presentPurposes } from './presenter.ts';
import { originOf, sessionOf } from './request-session.ts';
import * as schema from './schema.ts';
import { acceptInvitation, readInvitation } from './service/accept-invitation.ts';
import { confirmAddress } from './service/confirm-address.ts';
import { readPasswordReset, requestPasswordReset, resetPassword } from './service/reset-password.ts';
import { confirmSecondFactor, startSecondFactor } from './service/second-factor.ts';
import { giveSecondFactor, readNewSession, readSession, signIn, signOut } from './service/sign-in.ts';
import { signUp } from './service/sign-up.ts';

const tags = ['accounts'];
const config = { permission: 'account.enter' } as const;
const noContent = { 204: z.null() };

/** Hands a new token to the browser and answers with its session. */
async function welcome(context: Context, reply: FastifyReply, token: string) {
  setSessionCookie(reply, context, token);
  return readNewSession(context, token);
}

/** Entering: signing in and up, invitations, forgotten passwords; and then one's own account. */
export const accountRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/session',
    { config, schema: { tags, summary: 'Who is signed in', response: { 200: schema.sessionView } } },
    (request) => readSession(context, sessionOf(request)),
  );

  app.post(
    '/api/session',
    {
      config,
      schema: { tags, summary: 'Sign in', body: schema.signInBody, response: { 200: schema.sessionView } },
    },
    async (request, reply) =>
      welcome(context, reply, await signIn(context, request.body, originOf(request), request.session)),
  );

  app.post(
    '/api/session/second-factor',
    {
      config,
      schema: {
        tags,
        summary: 'Give the second factor',
        body: schema.codeBody,
        response: { 200: schema.sessionView },
      },
    },
    async (request, reply) =>
      welcome(context, reply, await giveSecondFactor(context, sessionOf(request), request.body.code)),
  );

  app.delete(
    '/api/session',
    { config, schema: { tags, summary: 'Sign out', response: noContent } },
    async (request, reply) => {
      if (request.session) await signOut(context, request.session);
      clearSessionCookie(reply);
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/second-factor',
    {
      config,
      schema: {
        tags,
        summary: 'Begin to set up a second factor',
        response: { 200: schema.secondFactorSetUp },
      },
    },
    (request) => startSecondFactor(context, settingUp(request)),
  );

  app.post(
    '/api/second-factor/actions/confirm',
    {
      config,
      schema: {
        tags,
        summary: 'Confirm the second factor with its first code',
        body: schema.codeBody,
        response: { 200: schema.recoveryCodes },
      },
    },
    async (request, reply) => {
      const { token, recoveryCodes } = await confirmSecondFactor(
        context,
        settingUp(request),
        request.body.code,
      );
      setSessionCookie(reply, context, token);
      return { recoveryCodes };
    },
  );

  app.post(
    '/api/accounts',
    {
      config,
      schema: {
        tags,
        summary: 'Open an account for oneself',
        body: schema.signUpBody,
        response: { 200: schema.sessionView },
      },
    },
    async (request, reply) =>
      welcome(context, reply, await signUp(context, request.body, originOf(request), request.session)),
  );

  app.get(
    '/api/invitations/:token',
    {
      config,
      schema: {
        tags,
        summary: 'Whom an invitation is for',
        params: schema.tokenParams,
        response: { 200: schema.invitationView },
      },
    },
    (request) => readInvitation(context, request.params.token),
  );

  app.post(
    '/api/invitations/:token',
    {
      config,
      schema: {
        tags,
        summary: 'Accept an invitation',
        params: schema.tokenParams,
        body: schema.acceptance,
        response: { 200: schema.sessionView },
      },
    },
    async (request, reply) => {
      const { params, body, session } = request;
      const token = await acceptInvitation(context, params.token, body, originOf(request), session);
      return welcome(context, reply, token);
    },
  );

  app.post(
    '/api/password-resets',
    {
      config,
      schema: {
        tags,
        summary: 'Ask for a link to set a new password; answers alike whether the account exists',
        body: schema.resetRequest,
        response: noContent,
      },
    },
    async (request, reply) => {
      await requestPasswordReset(context, request.body.identifier, clientAddress(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/password-resets/:token',
    {
      config,
      schema: {
        tags,
        summary: 'What the new password must meet',
        params: schema.tokenParams,
        response: { 200: schema.linkPasswordRules },
      },
    },
    (request) => readPasswordReset(context, request.params.token),
  );

  app.put(
    '/api/password-resets/:token',
    {
      config,
      schema: {
        tags,
        summary: 'Set a new password by a link',
        params: schema.tokenParams,
        body: schema.passwordBody,
        response: noContent,
      },
    },
    async (request, reply) => {
      await resetPassword(context, request.params.token, request.body.password);
      clearSessionCookie(reply);
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/address-confirmations/:token',
    {
      config,
      schema: {
        tags,
        summary: 'Confirm an e-mail address by a link',
        params: schema.tokenParams,
        response: noContent,
      },
    },
    async (request, reply) => {
      await confirmAddress(context, request.params.token);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/consent-purposes',
    {
      config: { permission: 'public.read' },
      schema: {
        tags,
        summary: 'What consent is asked for',
        response: { 200: z.array(schema.consentPurpose) },
      },
    },
    async () => presentPurposes(),
  );

  ownAccountRoutes(app, context);
  oidcRoutes(app, context);
};

/** A session that may set a second factor up: not one that has one and has not given it. */
function settingUp(request: FastifyRequest): Session {
  const session = sessionOf(request);
  if (session.secondFactor === 'required') throw new Problem('second-factor-required');
  return session;
}
