import { mayEver, permissionCodes, type Role, type Scope } from '@saolang/rulebook';
import type { z } from 'zod';
import {
  type ConsentPurpose,
  type ConsentState,
  consentPurposeCodes,
  consentPurposes,
} from '../../platform/accounts/consents.ts';
import { minimumLength } from '../../platform/accounts/passwords.ts';
import { type HeldGrant, isOfficial, type Session } from '../../platform/accounts/sessions.ts';
import type {
  consentPurpose,
  consentView,
  invitationView,
  ownSession,
  profileView,
  sessionView,
} from './schema.ts';
import type { AccountRow, listSessions } from './store.ts';

type NameOf = (scope: Scope) => string | null;

/** A grant's role and scope, with the scope's name. */
export function presentScope(role: Role, scope: Scope, nameOf: NameOf) {
  return {
    role,
    scopeKind: scope.kind,
    scopeId: 'id' in scope ? scope.id : null,
    scopeName: nameOf(scope),
  };
}

/** Who is signed in. A session that still owes its second factor shows no rights, since it has none. */
export function presentSession(
  session: Session,
  nameOf: NameOf,
  demoCode: string | null,
): z.output<typeof sessionView> {
  const usable = session.secondFactor === 'none';
  return {
    account: {
      id: session.accountId,
      fullName: session.fullName,
      email: session.email,
      phone: session.phone,
      locale: session.locale,
    },
    grants: usable
      ? session.grants.map((grant) => ({ id: grant.id, ...presentScope(grant.role, grant.scope, nameOf) }))
      : [],
    permissions: usable ? permissionCodes.filter((permission) => mayEver(permission, session.grants)) : [],
    secondFactor: session.secondFactor,
    demoCode,
  };
}

/** The account as its own owner sees it. */
export function presentProfile(
  row: AccountRow,
  official: boolean,
  recoveryCodesLeft: number,
): z.output<typeof profileView> {
  return {
    id: row.id,
    version: row.version,
    fullName: row.full_name,
    email: row.email,
    emailConfirmed: row.email_confirmed_at !== null,
    phone: row.phone,
    locale: row.locale as 'vi',
    secondFactor: {
      setUpAt: row.totp_confirmed_at?.toISOString() ?? null,
      required: official,
      recoveryCodesLeft,
    },
  };
}

/** One of one's own sessions. */
export function presentOwnSession(
  row: Awaited<ReturnType<typeof listSessions>>[number],
  currentId: string,
): z.output<typeof ownSession> {
  return {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    userAgent: row.user_agent,
    ip: row.ip,
    current: row.id === currentId,
  };
}

/** What an invitation shows to who holds its link. */
export function presentInvitation(
  row: AccountRow,
  grants: readonly HeldGrant[],
  nameOf: NameOf,
): z.output<typeof invitationView> {
  const official = isOfficial(grants);
  return {
    fullName: row.full_name,
    email: row.email,
    phone: row.phone,
    locale: row.locale as 'vi',
    grants: grants.map(({ role, scope }) => presentScope(role, scope, nameOf)),
    minimumLength: minimumLength[official ? 'withSecondFactor' : 'alone'],
    secondFactorRequired: official,
  };
}

function presentPurpose(purpose: ConsentPurpose): z.output<typeof consentPurpose> {
  return { purpose, ...consentPurposes[purpose] };
}

/** The purposes of the use of personal data, as asked at sign-up. */
export const presentPurposes = () => consentPurposeCodes.map(presentPurpose);

/** A purpose with the person's last word on it. */
export function presentConsent(state: ConsentState): z.output<typeof consentView> {
  return {
    ...presentPurpose(state.purpose),
    given: state.given,
    givenVersion: state.textVersion,
    at: state.at?.toISOString() ?? null,
  };
}
