import { certificateStates, formatDate, type PlainDate } from '@saolang/rulebook';
import type { z } from 'zod';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import type { certificate } from './schema.ts';

const date = (day: PlainDate | null) => day && formatDate(day);

/** The spreadsheet of certificates. */
export const certificateColumns: readonly WorkbookColumn<z.output<typeof certificate>>[] = [
  { header: 'Số giấy chứng nhận', width: 30, value: (row) => row.number },
  { header: 'Sản phẩm', width: 40, value: (row) => row.productName },
  { header: 'Mã sản phẩm', width: 24, value: (row) => row.productCode },
  { header: 'Chủ thể', width: 40, value: (row) => row.producerName },
  { header: 'Địa chỉ', width: 40, value: (row) => row.producerAddress },
  { header: 'Hạng sao', width: 10, value: (row) => row.star },
  { header: 'Cơ quan cấp', width: 36, value: (row) => row.issuer },
  { header: 'Quyết định số', width: 20, value: (row) => row.decisionNumber },
  { header: 'Ngày quyết định', width: 16, value: (row) => date(row.decisionDate) },
  { header: 'Ngày cấp', width: 14, value: (row) => date(row.issuedOn) },
  { header: 'Hết hạn', width: 14, value: (row) => date(row.expiresOn) },
  { header: 'Kéo dài đến', width: 14, value: (row) => date(row.extendedUntil) },
  { header: 'Trạng thái', width: 26, value: (row) => certificateStates[row.state].vi },
];
