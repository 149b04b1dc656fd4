import type { FeatureRoutes } from '../../app.ts';
import { finishOidc, type OidcAttempt, startOidc } from '../../platform/accounts/oidc.ts';
import { setSessionCookie } from '../../platform/accounts/sessions.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { originOf } from './request-session.ts';
import { oidcStartQuery } from './schema.ts';
import { signInWithProvider } from './service/single-sign-on.ts';

const cookie = 'saolang_oidc';
const tags = ['accounts'];
const config = { permission: 'account.enter' } as const;

/** Why a single sign-on came to nothing; the sign-in page says it in words. */
type OidcFailure = 'no-account' | 'disabled' | 'failed';

/** Single sign-on by OpenID Connect, for installations that have set it up; 404 in others. */
export const oidcRoutes: FeatureRoutes = (app, context) => {
  const callback = `${context.config.publicUrl}/api/oidc/callback`;
  const cookieOptions = {
    path: '/api/oidc',
    httpOnly: true,
    sameSite: 'lax',
    secure: context.config.publicUrl.startsWith('https:'),
  } as const;
  const backToSignIn = (failure: OidcFailure) => `/app/sign-in?sso=${failure}`;

  app.get(
    '/api/oidc/start',
    { config, schema: { tags, summary: 'Go to single sign-on', querystring: oidcStartQuery } },
    async (request, reply) => {
      const oidc = found(context.config.oidc);
      try {
        const { address, attempt } = await startOidc(oidc, callback, pageOf(request.query.next));
        reply.setCookie(cookie, encode(attempt), { ...cookieOptions, maxAge: 600 });
        return reply.redirect(address);
      } catch (error) {
        request.log.error({ err: error }, 'the single sign-on provider cannot be reached');
        return reply.redirect(backToSignIn('failed'));
      }
    },
  );

  app.get(
    '/api/oidc/callback',
    { config, schema: { tags, summary: 'Come back from single sign-on' } },
    async (request, reply) => {
      const oidc = found(context.config.oidc);
      const attempt = decode(request.cookies[cookie]);
      reply.clearCookie(cookie, cookieOptions);
      if (!attempt) return reply.redirect(backToSignIn('failed'));
      try {
        const address = new URL(request.url, context.config.publicUrl);
        const person = await finishOidc(oidc, address, attempt);
        const token = await signInWithProvider(context, person, originOf(request), request.session);
        if (!token) return reply.redirect(backToSignIn('no-account'));
        setSessionCookie(reply, context, token);
        return reply.redirect(`/app${attempt.next}`);
      } catch (error) {
        if (error instanceof Problem) return reply.redirect(backToSignIn('disabled'));
        request.log.warn({ err: error }, 'single sign-on refused');
        return reply.redirect(backToSignIn('failed'));
      }
    },
  );
};

/** A page of the workspace to open afterwards; anything else is its start page, so nobody is sent elsewhere. */
function pageOf(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w\-/?=&.%@~]*$/.test(next) ? next : '/';
}

const encode = (attempt: OidcAttempt) => Buffer.from(JSON.stringify(attempt)).toString('base64url');

function decode(value: string | undefined): OidcAttempt | null {
  try {
    const attempt: unknown = JSON.parse(Buffer.from(value ?? '', 'base64url').toString());
    if (typeof attempt !== 'object' || attempt === null) return null;
    const { state, nonce, verifier, next } = attempt as Record<string, unknown>;
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
    return { state, nonce, verifier, next: pageOf(typeof next === 'string' ? next : undefined) };
  } catch {
    return null;
  }
}
