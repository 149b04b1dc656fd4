import { roleCodes } from '@saolang/rulebook';
import { z } from 'zod';
import { email, fullName, instant, locale, phone } from '../accounts/schema.ts';

export const plainDate = z.iso.date();
const scopeKind = z.enum(['producer', 'unit', 'council', 'installation']);
const version = z.number().int();

export const idParams = z.object({ id: z.uuid() });

const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
};

/** As the list shows it: an invited account has not set its password yet. */
export const accountState = z.enum(['active', 'invited', 'disabled']);

/** One value or several, as a list's filter sends them. */
const several = <T extends z.ZodType>(value: T) => z.union([value, z.array(value)]).optional();

export const accountQuery = z.object({
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta({ description: 'Name, e-mail or phone, without diacritics' }),
  role: several(z.enum(roleCodes)),
  state: several(accountState),
  ...paging,
});

const held = {
  role: z.enum(roleCodes),
  scopeKind,
  scopeId: z.string().nullable(),
  scopeName: z.string().nullable(),
  validFrom: plainDate,
  validTo: plainDate.nullable(),
};

export const accountSummary = z
  .object({
    id: z.uuid(),
    version,
    fullName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    state: accountState,
    secondFactor: z.boolean(),
    lastActiveAt: instant,
    grants: z.array(z.object({ id: z.uuid(), ...held })),
  })
  .meta({ id: 'AccountSummary' });

export const accountPage = z
  .object({ items: z.array(accountSummary), total: z.number().int() })
  .meta({ id: 'AccountPage' });

export const accountDetail = accountSummary
  .extend({
    emailConfirmed: z.boolean(),
    disabledReason: z.enum(['idle', 'administrator', 'consent-withdrawn']).nullable(),
    locale,
    createdAt: instant,
    sessions: z.number().int().meta({ description: 'How many are open' }),
    own: z.boolean().meta({ description: "The administrator's own: another one changes its rights" }),
    grants: z.array(
      z.object({ id: z.uuid(), ...held, grantedBy: z.string().nullable(), inForce: z.boolean() }),
    ),
  })
  .meta({ id: 'AccountDetail' });

export const newGrant = z
  .object({
    id: z.uuid(),
    role: z.enum(roleCodes),
    scopeKind,
    scopeId: z.string().max(100).nullable(),
    validFrom: plainDate,
    validTo: plainDate.nullable(),
  })
  .meta({ id: 'NewGrant' });
export type NewGrantInput = z.output<typeof newGrant>;

export const invitation = z
  .object({
    id: z.uuid(),
    fullName,
    email: email.nullable(),
    phone: phone.nullable(),
    locale,
    grants: z.array(newGrant).max(20),
  })
  .refine((body) => body.email !== null || body.phone !== null, { path: ['email'], error: 'email-or-phone' })
  .meta({ id: 'NewInvitation' });
export type InvitationInput = z.output<typeof invitation>;

export const invited = z
  .object({
    account: accountDetail,
    link: z.string().nullable().meta({ description: 'To hand over; null when it was sent by mail' }),
  })
  .meta({ id: 'Invited' });

export const accountEdit = z
  .object({ fullName, email: email.nullable(), phone: phone.nullable(), locale })
  .refine((body) => body.email !== null || body.phone !== null, { path: ['email'], error: 'email-or-phone' })
  .meta({ id: 'AccountEdit' });

export const scopeQuery = z.object({
  kind: z.enum(['producer', 'unit', 'council']),
  role: z.enum(roleCodes).optional(),
  search: z.string().trim().max(100).default(''),
});
export const scopeOption = z.object({ id: z.string(), name: z.string() }).meta({ id: 'ScopeOption' });

/** What was answered to a right in the half year: nothing yet, kept, or withdrawn. */
const reviewState = z.enum(['open', 'kept', 'withdrawn']);
export const reviewQuery = z.object({
  search: z.string().trim().max(100).optional().meta({ description: 'Name, e-mail or phone of the holder' }),
  role: several(z.enum(roleCodes)),
  answer: several(reviewState),
  sort: z.enum(['role', 'fullName', '-fullName', 'lastActive', '-lastActive']).default('role'),
  ...paging,
});
export const reviewEntry = z
  .object({
    grantId: z.uuid(),
    accountId: z.uuid(),
    fullName: z.string(),
    lastActiveAt: instant,
    ...held,
    answer: z
      .object({ kept: z.boolean(), note: z.string().nullable(), by: z.string(), at: instant })
      .nullable(),
    own: z.boolean(),
  })
  .meta({ id: 'AccessReviewEntry' });
export const review = z
  .object({
    period: z.string().meta({ description: 'Half year, such as 2026-1' }),
    endsOn: plainDate,
    mayAnswer: z.boolean(),
    open: z.number().int().meta({ description: 'Rights not answered yet, of all' }),
    total: z.number().int().meta({ description: 'Rights that match' }),
    items: z.array(reviewEntry),
  })
  .meta({ id: 'AccessReview' });
export const reviewAnswer = z
  .object({ kept: z.boolean(), note: z.string().trim().max(500).nullable() })
  .meta({ id: 'AccessReviewAnswer' });
export const reviewParams = z.object({ grantId: z.uuid() });

export const outboxQuery = z.object(paging);
export const outboxPage = z
  .object({
    delivering: z.boolean().meta({ description: 'A mail server is set; without one mails are read here' }),
    messaging: z.boolean().meta({ description: 'A gateway of messages is set' }),
    total: z.number().int(),
    items: z.array(
      z
        .object({
          id: z.uuid(),
          channel: z.enum(['mail', 'message']).meta({ description: 'A mail, or a message to a telephone' }),
          to: z.string(),
          subject: z.string().meta({ description: 'Empty of a message' }),
          body: z.string().meta({ description: 'Empty once it has been sent' }),
          createdAt: instant,
          sentAt: instant.nullable(),
          attempts: z.number().int(),
          nextAttemptAt: instant.nullable(),
          lastError: z.string().nullable(),
        })
        .meta({ id: 'OutboxMail' }),
    ),
  })
  .meta({ id: 'OutboxPage' });

export const auditQuery = z.object({
  subjectKind: z.string().max(60).optional(),
  subjectId: z.string().max(100).optional(),
  accountId: z.uuid().optional(),
  from: plainDate.optional(),
  to: plainDate.optional(),
  before: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .meta({ description: 'Actions older than this place' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const auditPage = z
  .object({
    items: z.array(
      z
        .object({
          seq: z.number().int(),
          at: instant,
          subjectKind: z.string(),
          subjectId: z.string(),
          kind: z.string(),
          accountId: z.uuid().nullable(),
          fullName: z.string().nullable(),
          role: z.string().nullable(),
          scopeName: z.string().nullable(),
          version: z.number().int().nullable(),
          payload: z.record(z.string(), z.unknown()),
          sha256: z.string(),
        })
        .meta({ id: 'AuditAction' }),
    ),
    next: z.number().int().nullable().meta({ description: 'Give it as `before` for the next page' }),
  })
  .meta({ id: 'AuditPage' });
