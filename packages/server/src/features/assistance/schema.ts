import { z } from 'zod';
import { email, fullName, instant, phone } from '../accounts/schema.ts';

export const idParams = z.object({ id: z.uuid() });

/** Six digits; spaces as people write them are left out. */
export const code = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Mã xác nhận gồm 6 chữ số.'));

export const newRequest = z
  .object({ id: z.uuid(), memberId: z.uuid().meta({ description: 'The member who is asked' }) })
  .meta({ id: 'NewConfirmationRequest' });

export const confirmationRequest = z
  .object({
    id: z.uuid(),
    officerName: z.string(),
    unitName: z.string(),
    memberName: z.string(),
    sentTo: z
      .string()
      .nullable()
      .meta({ description: 'Where the code went, masked; null when nothing carries one there' }),
    expiresAt: instant,
    mine: z.boolean().meta({ description: 'Asked by me: I may type the code' }),
  })
  .meta({ id: 'ConfirmationRequest' });

export const agreement = z
  .object({
    code: code
      .optional()
      .meta({ description: 'Read out by the member; none when a member agrees signed in' }),
  })
  .meta({ id: 'Agreement' });

export const assistance = z
  .object({
    id: z.uuid(),
    officerName: z.string(),
    unitName: z.string(),
    memberName: z.string().meta({ description: 'Who agreed' }),
    way: z.enum(['code', 'signed-in']),
    agreedAt: instant,
    until: z.iso.date().meta({ description: 'Last day' }),
    inForce: z.boolean(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'Assistance' });

export const assistances = z
  .object({
    items: z.array(assistance),
    requests: z.array(confirmationRequest),
    members: z.array(
      z.object({
        accountId: z.uuid(),
        fullName: z.string(),
        reachedAt: z
          .string()
          .nullable()
          .meta({ description: 'Where a code reaches them, masked; null when nothing carries one there' }),
      }),
    ),
    mayAsk: z.boolean(),
    mayInvite: z.boolean(),
  })
  .meta({ id: 'Assistances' });

export const memberInvitation = z
  .object({
    id: z.uuid().meta({ description: 'Of the account, where one is made' }),
    fullName,
    email: email.nullable().default(null),
    phone: phone.nullable().default(null),
  })
  .refine((input) => input.email !== null || input.phone !== null, {
    path: ['email'],
    message: 'Hãy nhập thư điện tử hoặc số điện thoại của người được mời.',
  })
  .meta({ id: 'MemberInvitation' });

export const invitedMember = z
  .object({
    known: z.boolean().meta({ description: 'Whether the person has had an account before' }),
    link: z.string().nullable().meta({ description: 'To be handed over, where no mail carries it' }),
  })
  .meta({ id: 'InvitedMember' });
