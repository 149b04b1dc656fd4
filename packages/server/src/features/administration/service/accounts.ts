import type { z } from 'zod';
import { endLinks } from '../../../platform/accounts/links.ts';
import { removeRecoveryCodes } from '../../../platform/accounts/recovery-codes.ts';
import { endSessions } from '../../../platform/accounts/sessions.ts';
import type { Context } from '../../../platform/context.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { writeTo } from '../../accounts/service/account-audit.ts';
import { sendInvitation } from '../../accounts/service/send-invitation.ts';
import { takenAddress } from '../../accounts/taken-address.ts';
import type { accountEdit, InvitationInput } from '../schema.ts';
import { administering, changeAccount } from './change-account.ts';
import { makeAccount } from './make-account.ts';
import { readAccount } from './read-accounts.ts';

/** Which account is changed, as the actor saw it. */
export interface Target {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * Makes an account with its rights and invites its owner by a link, sent by mail where there is an address and
 * returned where there is none. Repeated with the same id it changes nothing and makes no new link.
 */
export async function inviteAccount(context: Context, actor: Actor, input: InvitationInput) {
  const maker = { accountId: actor.accountId, grant: administering(actor) };
  const link = await makeAccount(context, maker, input);
  return { account: await readAccount(context, actor, input.id), link };
}

/** Sends a new link to who has not accepted an invitation yet; the earlier one ends. */
export async function inviteAgain(context: Context, actor: Actor, target: Target) {
  let link: string | null = null;
  await changeAccount(context, actor, target, 'invite-again', async (trx, account) => {
    if (account.state !== 'active' || account.password_hash !== null) throw new Problem('wrong-state');
    link = await sendInvitation(trx, context, actor.accountId, account);
    return {};
  });
  return { account: await readAccount(context, actor, target.id), link };
}

/** Changes name, e-mail, phone and language of somebody else. A new address has to be proved anew. */
export async function editAccount(
  context: Context,
  actor: Actor,
  target: Target,
  edit: z.output<typeof accountEdit>,
) {
  await changeAccount(context, actor, target, 'edit', async (trx, account) => {
    const addressChanged = edit.email !== account.email;
    await trx
      .updateTable('account')
      .set({
        full_name: edit.fullName,
        email: edit.email,
        phone: edit.phone,
        locale: edit.locale,
        ...(addressChanged ? { email_confirmed_at: null } : {}),
      })
      .where('id', '=', target.id)
      .execute();
    if (addressChanged) {
      await endLinks(trx, context.realClock.now(), target.id);
      await writeTo(trx, context, account, 'address-changed', { newAddress: edit.email ?? '—' });
    }
    return { addressChanged, phoneChanged: edit.phone !== account.phone };
  }).catch(takenAddress);
  return readAccount(context, actor, target.id);
}

/** Disables an account and ends its sessions and links. */
export async function disableAccount(context: Context, actor: Actor, target: Target) {
  await changeAccount(context, actor, target, 'disable', async (trx, account) => {
    if (account.state === 'disabled') throw new Problem('wrong-state');
    await trx
      .updateTable('account')
      .set({ state: 'disabled', disabled_reason: 'administrator' })
      .where('id', '=', target.id)
      .execute();
    await endSessions(trx, target.id);
    await endLinks(trx, context.realClock.now(), target.id);
    return { reason: 'administrator' };
  });
  return readAccount(context, actor, target.id);
}

/** Enables an account again; its idle days start anew. */
export async function enableAccount(context: Context, actor: Actor, target: Target) {
  await changeAccount(context, actor, target, 'enable', async (trx, account) => {
    if (account.state === 'active') throw new Problem('wrong-state');
    await trx
      .updateTable('account')
      .set({ state: 'active', disabled_reason: null, last_active_at: context.realClock.now() })
      .where('id', '=', target.id)
      .execute();
    return { wasDisabledFor: account.disabled_reason };
  });
  return readAccount(context, actor, target.id);
}

/** Takes the second factor off an account whose owner lost phone and codes; an official must set up another. */
export async function resetSecondFactor(context: Context, actor: Actor, target: Target) {
  await changeAccount(context, actor, target, 'reset-second-factor', async (trx, account) => {
    if (account.totp_confirmed_at === null) throw new Problem('wrong-state');
    await trx
      .updateTable('account')
      .set({ totp_secret: null, totp_confirmed_at: null })
      .where('id', '=', target.id)
      .execute();
    await removeRecoveryCodes(trx, target.id);
    await endSessions(trx, target.id);
    await writeTo(trx, context, account, 'second-factor-changed', { setUp: false });
    return {};
  });
  return readAccount(context, actor, target.id);
}
