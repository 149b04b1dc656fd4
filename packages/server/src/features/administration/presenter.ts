import { type Role, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import { withoutTokens } from '../../platform/accounts/link-tokens.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type {
  accountDetail,
  accountState,
  accountSummary,
  auditPage,
  outboxPage,
  reviewEntry,
} from './schema.ts';
import type {
  AccountDetailRow,
  AccountSummaryRow,
  GrantJson,
  listActions,
  listOutbox,
  ReviewRow,
} from './store.ts';

type ScopeColumns = Pick<
  GrantJson,
  'role' | 'scope_kind' | 'scope_id' | 'scope_name' | 'valid_from' | 'valid_to'
>;

function presentHeld(row: ScopeColumns) {
  const unit = row.scope_kind === 'unit' && row.scope_id ? unitById(row.scope_id)?.name : undefined;
  return {
    role: row.role as Role,
    scopeKind: row.scope_kind as 'unit',
    scopeId: row.scope_id,
    scopeName: row.scope_name ?? unit ?? null,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

function stateOf(row: { state: string; password_hash: string | null }): z.output<typeof accountState> {
  if (row.state === 'disabled') return 'disabled';
  return row.password_hash === null ? 'invited' : 'active';
}

/** A line of the list of accounts. */
export function presentAccount(row: AccountSummaryRow): z.output<typeof accountSummary> {
  return {
    id: row.id,
    version: row.version,
    fullName: row.full_name,
    email: row.email,
    phone: row.phone,
    state: stateOf(row),
    secondFactor: row.totp_confirmed_at !== null,
    lastActiveAt: row.last_active_at.toISOString(),
    grants: row.grants.map((grant) => ({ id: grant.id, ...presentHeld(grant) })),
  };
}

/** An account as its administrator sees it: never its secrets. */
export function presentAccountDetail(
  row: AccountDetailRow,
  actor: Actor,
  today: string,
): z.output<typeof accountDetail> {
  return {
    ...presentAccount(row),
    emailConfirmed: row.email_confirmed_at !== null,
    disabledReason: row.disabled_reason as 'idle' | null,
    locale: row.locale as 'vi',
    createdAt: row.created_at.toISOString(),
    sessions: row.sessions,
    own: row.id === actor.accountId,
    grants: row.grants.map((grant) => ({
      id: grant.id,
      ...presentHeld(grant),
      grantedBy: grant.granted_by,
      inForce: grant.valid_from <= today && (grant.valid_to === null || grant.valid_to >= today),
    })),
  };
}

/** A right in the half-yearly review. */
export function presentReviewEntry(row: ReviewRow, actor: Actor): z.output<typeof reviewEntry> {
  return {
    grantId: row.id,
    accountId: row.account_id,
    fullName: row.full_name,
    lastActiveAt: row.last_active_at.toISOString(),
    ...presentHeld(row),
    answer:
      row.kept === null || row.at === null
        ? null
        : { kept: row.kept, note: row.note, by: row.reviewer ?? '', at: row.at.toISOString() },
    own: row.account_id === actor.accountId,
  };
}

/**
 * A mail of the outbox without its one-time link, which is its receiver's alone: it would let an administrator into
 * another's account. Only an invitation that no mail server carries is there to be handed over.
 */
export function presentMail(
  row: Awaited<ReturnType<typeof listOutbox>>['rows'][number],
  delivering: boolean,
): z.output<typeof outboxPage>['items'][number] {
  return {
    id: row.id,
    channel: row.channel as 'mail' | 'message',
    to: row.to_address,
    subject: row.subject,
    body: withoutTokens(row.body, delivering ? [] : ['invitations']),
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    lastError: row.last_error,
  };
}

/** An action of the audit trail. */
export function presentAction(
  row: Awaited<ReturnType<typeof listActions>>[number],
): z.output<typeof auditPage>['items'][number] {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    kind: row.kind,
    accountId: row.account_id,
    fullName: row.full_name,
    role: row.role,
    scopeName: row.scope_id ? (unitById(row.scope_id)?.name ?? row.scope_id) : null,
    version: row.version,
    payload: row.payload as unknown as Record<string, unknown>,
    sha256: row.sha256.toString('hex'),
  };
}
