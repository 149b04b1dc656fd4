import { permissionCodes, roleCodes } from '@saolang/rulebook';
import { z } from 'zod';
import { consentPurposeCodes } from '../../platform/accounts/consents.ts';
import { normaliseEmail, normalisePhone } from '../../platform/accounts/identifiers.ts';

export const fullName = z.string().trim().min(2).max(120);
export const email = z.string().max(200).transform(normaliseEmail).pipe(z.email());
export const phone = z
  .string()
  .max(30)
  .transform(normalisePhone)
  .pipe(z.string().regex(/^0\d{9,10}$/));
export const locale = z.enum(['vi', 'en']);
export const instant = z.iso.datetime();
export const text = z.object({ vi: z.string(), en: z.string() });
const password = z.string().min(1).max(400);
const code = z.string().trim().min(1).max(40).meta({ description: 'Six digits, or a recovery code' });
const consentAnswers = z
  .partialRecord(z.enum(consentPurposeCodes), z.boolean())
  .meta({ description: 'What was answered to each purpose; nothing is taken as agreed that was not ticked' });

export const tokenParams = z.object({ token: z.string().min(20).max(100) });
export const idParams = z.object({ id: z.uuid() });

export const grantView = z
  .object({
    id: z.uuid(),
    role: z.enum(roleCodes),
    scopeKind: z.enum(['producer', 'unit', 'council', 'installation']),
    scopeId: z.string().nullable(),
    scopeName: z.string().nullable(),
  })
  .meta({ id: 'Grant' });

export const sessionView = z
  .object({
    account: z.object({
      id: z.uuid(),
      fullName: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      locale,
    }),
    grants: z.array(grantView),
    permissions: z.array(z.enum(permissionCodes)),
    secondFactor: z.enum(['none', 'set-up', 'required']).meta({
      description: 'What is still owed: nothing, setting a second factor up, or its code',
    }),
    demoCode: z
      .string()
      .nullable()
      .meta({ description: 'The code of this moment, for accounts of a demo only' }),
  })
  .meta({ id: 'Session' });

export const signInBody = z
  .object({ identifier: z.string().trim().min(3).max(200), password })
  .meta({ id: 'SignIn' });
export const codeBody = z.object({ code }).meta({ id: 'SecondFactorCode' });

export const signUpBody = z
  .object({
    id: z.uuid(),
    fullName,
    email: email.nullable(),
    phone: phone.nullable(),
    password,
    locale,
    consents: consentAnswers,
  })
  .refine((body) => body.email !== null || body.phone !== null, { path: ['email'], error: 'email-or-phone' })
  .meta({ id: 'SignUp' });

export const ownSession = z
  .object({
    id: z.uuid(),
    createdAt: instant,
    lastSeenAt: instant,
    userAgent: z.string().nullable(),
    ip: z.string().nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });

export const profileView = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    fullName: z.string(),
    email: z.string().nullable(),
    emailConfirmed: z.boolean(),
    phone: z.string().nullable(),
    locale,
    secondFactor: z.object({
      setUpAt: instant.nullable(),
      required: z.boolean(),
      recoveryCodesLeft: z.number().int(),
    }),
  })
  .meta({ id: 'Profile' });

export const profileBody = z
  .object({
    fullName,
    email: email.nullable(),
    phone: phone.nullable(),
    locale,
    password: password.nullable().meta({ description: 'Needed when the e-mail or phone number changes' }),
  })
  .refine((body) => body.email !== null || body.phone !== null, { path: ['email'], error: 'email-or-phone' })
  .meta({ id: 'ProfileChange' });

export const passwordChange = z
  .object({ currentPassword: password, newPassword: password })
  .meta({ id: 'PasswordChange' });
export const passwordBody = z.object({ password }).meta({ id: 'PasswordConfirmation' });
export const secondFactorRemoval = z.object({ password, code }).meta({ id: 'SecondFactorRemoval' });

export const secondFactorSetUp = z
  .object({
    secret: z.string().meta({ description: 'Base32, to type by hand' }),
    address: z.string().meta({ description: 'otpauth:// address, to show as a QR code' }),
  })
  .meta({ id: 'SecondFactorSetUp' });
export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).meta({ description: 'Ten, shown this once' }) })
  .meta({ id: 'RecoveryCodes' });

export const resetRequest = z
  .object({ identifier: z.string().trim().min(3).max(200) })
  .meta({ id: 'PasswordResetRequest' });
export const linkPasswordRules = z.object({ minimumLength: z.number().int() }).meta({ id: 'PasswordRules' });

export const invitationView = z
  .object({
    fullName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    locale,
    grants: z.array(grantView.omit({ id: true })),
    minimumLength: z.number().int(),
    secondFactorRequired: z.boolean(),
  })
  .meta({ id: 'InvitationView' });
export const acceptance = z
  .object({ fullName, password, locale, consents: consentAnswers })
  .meta({ id: 'InvitationAcceptance' });

export const consentPurpose = z
  .object({
    purpose: z.enum(consentPurposeCodes),
    version: z.string(),
    required: z.boolean(),
    name: text,
    text,
  })
  .meta({ id: 'ConsentPurpose' });
export const consentView = consentPurpose
  .extend({
    given: z.boolean().nullable(),
    givenVersion: z.string().nullable(),
    at: instant.nullable(),
  })
  .meta({ id: 'Consent' });
export const consentsBody = z.object({ consents: consentAnswers }).meta({ id: 'ConsentAnswers' });

export const oidcStartQuery = z.object({ next: z.string().max(500).optional() });
