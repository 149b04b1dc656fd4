import { type Command, InvalidArgumentError } from 'commander';
import type { Anchor, Breach } from '../platform/audit/verify-chain.ts';
import { type AddCommand, CommandFailure, print } from './terminal.ts';

const meanings: Record<Breach['kind'], { vi: string; en: string }> = {
  changed: { vi: 'nội dung đã bị sửa', en: 'its content was changed' },
  'broken-link': { vi: 'không nối với dòng trước', en: 'it does not follow the one before' },
  missing: { vi: 'đã bị xóa', en: 'it was removed' },
  'removed-tail': { vi: 'từ đây đến cuối đã bị xóa', en: 'everything from here on was removed' },
  rewritten: { vi: 'khác với dấu đã lưu riêng', en: 'it differs from the link kept elsewhere' },
};

/** `saolang audit verify`: recomputes the chain of actions; exit code 1 when a row was changed or removed. */
export const addAudit: AddCommand = (program, terminal) => {
  program
    .command('audit')
    .description('nhật ký thao tác / the audit trail')
    .command('verify')
    .option(
      '--anchor <seq:sha256>',
      'dấu đã lưu riêng từ lần kiểm tra trước / a link kept from an earlier verification',
      anchorOf,
    )
    .description('kiểm tra chuỗi nhật ký / verify the chain, naming the first breach')
    .action(async ({ anchor }: { anchor?: Anchor }, command: Command) => {
      const { verifyChain } = await import('../platform/audit/verify-chain.ts');
      const { withContext } = await import('./with-context.ts');
      const report = await withContext(terminal, ({ db }) => verifyChain(db, anchor));
      const { breach, head, verified } = report;
      print(command, terminal, report, [
        `${verified} dòng nguyên vẹn / actions verified`,
        `${head.seq}:${head.sha256}`,
      ]);
      if (!breach) return;
      const { vi, en } = meanings[breach.kind];
      throw new CommandFailure([{ vi: `Dòng ${breach.seq}: ${vi}.`, en: `Action ${breach.seq}: ${en}.` }]);
    });
};

function anchorOf(text: string): Anchor {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (!match?.[1] || !match[2])
    throw new InvalidArgumentError('must be SEQ:SHA256, as printed by audit verify');
  return { seq: Number(match[1]), sha256: match[2] };
}
