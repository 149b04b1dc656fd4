import { type Role, roleCodes, roles } from '@saolang/rulebook';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { v7 as uuidv7 } from 'uuid';
import { email, phone } from '../features/accounts/schema.ts';
import { operator } from '../platform/audit/doer.ts';
import type { Context } from '../platform/context.ts';
import { tellProblem } from './problem.ts';
import { type AddCommand, CommandFailure, print } from './terminal.ts';
import { unitIdOf } from './unit.ts';

interface NewUser {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly role?: Role;
  readonly scope?: string;
}

/** `saolang user add`, `link` and `enable`: what the operator does before there is an administrator, or for one. */
export const addUser: AddCommand = (program, terminal) => {
  const user = program.command('user').description('tài khoản / accounts');
  user
    .command('add')
    .requiredOption('--name <full name>', 'họ tên / full name')
    .option('--email <address>', 'thư điện tử / e-mail', contact(email))
    .option('--phone <number>', 'số điện thoại / phone number', contact(phone))
    .addOption(new Option('--role <role>', 'vai trò / role').choices(roleCodes))
    .option(
      '--scope <id>',
      'mã đơn vị (như 51), chủ thể hoặc hội đồng của vai trò / unit, producer or council of the role',
    )
    .description('lập tài khoản và in liên kết mời / make an account and print its invitation link')
    .action(async (options: NewUser, command: Command) => {
      const { withContext } = await import('./with-context.ts');
      const { id, link } = await withContext(terminal, (context) => addAccount(context, options)).catch(
        tellProblem,
      );
      print(command, terminal, { id, link }, [link ?? `Đã lập tài khoản / account made: ${id}`]);
    });
  user
    .command('link')
    .argument('<identifier>', 'thư điện tử hoặc số điện thoại / e-mail or phone number')
    .description('in liên kết mời hoặc đặt lại mật khẩu / print an invitation or reset link')
    .action(async (identifier: string, _options: unknown, command: Command) => {
      const { withContext } = await import('./with-context.ts');
      const link = await withContext(terminal, (context) => linkFor(context, identifier));
      print(command, terminal, { link }, [link]);
    });
  user
    .command('enable')
    .argument('<identifier>', 'thư điện tử hoặc số điện thoại / e-mail or phone number')
    .description('mở lại tài khoản bị khóa / enable a disabled account')
    .action(async (identifier: string, _options: unknown, command: Command) => {
      const { withContext } = await import('./with-context.ts');
      const id = await withContext(terminal, (context) => enableAccount(context, identifier));
      print(command, terminal, { id }, [`Đã mở lại tài khoản / account enabled: ${id}`]);
    });
};

async function addAccount(context: Context, options: NewUser) {
  const { makeAccount } = await import('../features/administration/service/make-account.ts');
  const { role, name: fullName } = options;
  const address = { email: options.email ?? null, phone: options.phone ?? null };
  if (!address.email && !address.phone) {
    throw new CommandFailure([{ vi: 'Cần --email hoặc --phone.', en: 'Give --email or --phone.' }]);
  }
  const id = uuidv7();
  const today = context.clock.today();
  const scopeKind = role && roles[role].scope;
  const { scope } = options;
  const right = role && {
    id: uuidv7(),
    role,
    scopeKind: roles[role].scope,
    scopeId: (scopeKind === 'unit' && scope ? unitIdOf(scope, today) : scope) ?? null,
    validFrom: today,
    validTo: null,
  };
  const input = { id, fullName, ...address, locale: 'vi' as const, grants: right ? [right] : [] };
  return { id, link: await makeAccount(context, operator, input, true) };
}

async function linkFor(context: Context, identifier: string): Promise<string> {
  const { normaliseIdentifier } = await import('../platform/accounts/identifiers.ts');
  const { handOverLink } = await import('../features/accounts/service/hand-over-link.ts');
  const link = await handOverLink(context, normaliseIdentifier(identifier));
  if (link) return link;
  throw new CommandFailure([
    {
      vi: `Không có tài khoản đang hoạt động nào là ${identifier}.`,
      en: `There is no active account ${identifier}.`,
    },
  ]);
}

async function enableAccount(context: Context, identifier: string): Promise<string> {
  const { appendAction } = await import('../platform/audit/append-action.ts');
  const { normaliseIdentifier } = await import('../platform/accounts/identifiers.ts');
  const { findAccount } = await import('../features/accounts/store.ts');
  const account = await findAccount(context.db, normaliseIdentifier(identifier));
  if (!account || account.state === 'active') {
    throw new CommandFailure([
      {
        vi: `Không có tài khoản bị khóa nào là ${identifier}.`,
        en: `There is no disabled account ${identifier}.`,
      },
    ]);
  }
  const version = account.version + 1;
  await context.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('account')
      .set({ state: 'active', disabled_reason: null, last_active_at: context.realClock.now(), version })
      .where('id', '=', account.id)
      .execute();
    await appendAction(trx, {
      subjectKind: 'account',
      subjectId: account.id,
      kind: 'enable',
      at: context.clock.now(),
      accountId: null,
      version,
      payload: { wasDisabledFor: account.disabled_reason },
    });
  });
  return account.id;
}

/** Reads an e-mail address or phone number as the API does. */
function contact(schema: typeof email | typeof phone) {
  return (text: string): string => {
    const result = schema.safeParse(text);
    if (!result.success) throw new InvalidArgumentError('is not one');
    return result.data;
  };
}
