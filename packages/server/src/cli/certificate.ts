import { certificateStates } from '@saolang/rulebook';
import type { Command } from 'commander';
import type { CertificateBreach } from '../features/certificates/verify-certificate.ts';
import { type AddCommand, CommandFailure, print } from './terminal.ts';

const meanings: Record<CertificateBreach, { vi: string; en: string }> = {
  malformed: {
    vi: 'Không phải số giấy chứng nhận, cũng không phải chữ ký (JWS).',
    en: 'Neither the number of a certificate nor a signature (JWS).',
  },
  unknown: { vi: 'Không có giấy chứng nhận số này.', en: 'There is no certificate of this number.' },
  forged: {
    vi: 'Chữ ký không phải của hệ thống này.',
    en: 'The signature is not of this installation.',
  },
  changed: {
    vi: 'Nội dung đang lưu khác nội dung đã ký',
    en: 'The record says something else than what was signed',
  },
};

/** `saolang certificate verify`: whether a certificate is genuine and valid today; exit code 1 when it is not genuine. */
export const addCertificate: AddCommand = (program, terminal) => {
  program
    .command('certificate')
    .description('giấy chứng nhận / certificates')
    .command('verify <number-or-jws>')
    .description('kiểm tra số hoặc chữ ký (JWS) / verify a number or a signature (JWS)')
    .action(async (text: string, _options: unknown, command: Command) => {
      const { verifyCertificate } = await import('../features/certificates/verify-certificate.ts');
      const { withContext } = await import('./with-context.ts');
      const result = await withContext(terminal, (context) => verifyCertificate(context, text));
      const { breach, changed, number, state, statement, valid } = result;
      print(command, terminal, result, [
        ...(number ? [number] : []),
        ...(state
          ? [`${valid ? '✓' : '✗'} ${certificateStates[state].vi} / ${certificateStates[state].en}`]
          : []),
        ...Object.entries(statement ?? {}).map(([name, value]) => `  ${name}: ${value}`),
      ]);
      if (!breach) return;
      const { vi, en } = meanings[breach];
      const where = changed.length > 0 ? `: ${changed.join(', ')}` : '';
      throw new CommandFailure([{ vi: `${vi}${where}`, en: `${en}${where}` }]);
    });
};
