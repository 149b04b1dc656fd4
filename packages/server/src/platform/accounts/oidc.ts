import * as client from 'openid-client';
import type { OidcConfig } from '../config.ts';

/** What is kept in the browser, in a cookie of ten minutes, between leaving for the provider and coming back. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Page of the workspace to open afterwards. */
  readonly next: string;
}

/** Who the provider says has signed in. */
export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider says that it has verified it. */
  readonly verifiedEmail: string | null;
  /** The provider asked for more than one factor (RFC 8176, `mfa`). */
  readonly severalFactors: boolean;
}

const discovered = new WeakMap<OidcConfig, Promise<client.Configuration>>();

/** Reads the provider's description, once; a failure is not remembered. */
function provider(config: OidcConfig): Promise<client.Configuration> {
  const known = discovered.get(config);
  if (known) return known;
  const issuer = new URL(config.issuer);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  const found = client.discovery(
    issuer,
    config.clientId,
    config.clientSecret,
    undefined,
    // Plain HTTP only to a provider on this very machine.
    local && issuer.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {},
  );
  discovered.set(config, found);
  found.catch(() => discovered.delete(config));
  return found;
}

/** Starts a sign-in at the provider (authorisation code with PKCE): where to go, and what to remember. */
export async function startOidc(config: OidcConfig, callback: string, next: string) {
  const verifier = client.randomPKCECodeVerifier();
  const attempt: OidcAttempt = { state: client.randomState(), nonce: client.randomNonce(), verifier, next };
  const address = client.buildAuthorizationUrl(await provider(config), {
    redirect_uri: callback,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  });
  return { address: address.href, attempt };
}

/** Finishes a sign-in: exchanges the code and checks signature, state and nonce. Throws when any is wrong. */
export async function finishOidc(
  config: OidcConfig,
  address: URL,
  attempt: OidcAttempt,
): Promise<OidcPerson> {
  const tokens = await client.authorizationCodeGrant(await provider(config), address, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no ID token');
  const { email, email_verified: verified, amr } = claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: verified === true && typeof email === 'string' ? email : null,
    severalFactors: Array.isArray(amr) && amr.includes('mfa'),
  };
}
