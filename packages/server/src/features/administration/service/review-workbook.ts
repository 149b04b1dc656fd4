import { roles } from '@saolang/rulebook';
import type { z } from 'zod';
import { newWorkbook } from '../../../platform/files/new-workbook.ts';
import type { review } from '../schema.ts';

const words = {
  vi: {
    sheet: 'Rà soát quyền',
    head: [
      'Họ tên',
      'Vai trò',
      'Phạm vi',
      'Từ ngày',
      'Đến ngày',
      'Dùng lần cuối',
      'Kết quả',
      'Người rà soát',
      'Ghi chú',
    ],
    everywhere: 'Toàn hệ thống',
    kept: 'Giữ',
    withdrawn: 'Thu hồi',
    open: 'Chưa rà soát',
  },
  en: {
    sheet: 'Access review',
    head: ['Name', 'Role', 'Scope', 'From', 'To', 'Last used', 'Answer', 'Reviewed by', 'Note'],
    everywhere: 'Whole installation',
    kept: 'Kept',
    withdrawn: 'Withdrawn',
    open: 'Not reviewed',
  },
} as const;

/** The review as a workbook, one right a row, in the reader's language. */
export async function reviewWorkbook(list: z.output<typeof review>, language: 'vi' | 'en'): Promise<Buffer> {
  const say = words[language];
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(`${say.sheet} ${list.period}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.addRow([...say.head]).font = { bold: true };
  for (const item of list.items) {
    const answer = item.answer ? (item.answer.kept ? say.kept : say.withdrawn) : say.open;
    sheet.addRow([
      item.fullName,
      roles[item.role].name[language],
      item.scopeName ?? say.everywhere,
      item.validFrom,
      item.validTo ?? '',
      item.lastActiveAt.slice(0, 10),
      answer,
      item.answer?.by ?? '',
      item.answer?.note ?? '',
    ]);
  }
  sheet.columns.forEach((column, index) => {
    column.width = [28, 28, 32, 12, 12, 14, 14, 24, 40][index] ?? 16;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
