import { formatDate } from '@saolang/rulebook';
import type { z } from 'zod';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import type { decisionSummary } from './schema.ts';

type Summary = z.output<typeof decisionSummary>;

const kinds: Readonly<Record<Summary['kind'], string>> = {
  recognition: 'Quyết định công nhận',
  forwarding: 'Công văn chuyển cấp trên',
};
const states: Readonly<Record<Summary['state'], string>> = { draft: 'Chờ ký', signed: 'Đã ký' };

/** The spreadsheet of decisions and forwarding letters. */
export const decisionColumns: readonly WorkbookColumn<Summary>[] = [
  { header: 'Văn bản', width: 60, value: (row) => row.title },
  { header: 'Loại', width: 26, value: (row) => kinds[row.kind] },
  { header: 'Số, ký hiệu', width: 20, value: (row) => row.documentNumber },
  { header: 'Ngày ký', width: 14, value: (row) => row.signedOn && formatDate(row.signedOn) },
  { header: 'Người ký', width: 26, value: (row) => row.signerName },
  { header: 'Số hồ sơ', width: 10, value: (row) => row.dossiers },
  { header: 'Chu trình', width: 30, value: (row) => row.cycleName },
  { header: 'Trạng thái', width: 14, value: (row) => states[row.state] },
];
