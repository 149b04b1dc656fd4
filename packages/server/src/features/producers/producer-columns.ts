import { formatDate } from '@saolang/rulebook';
import type { z } from 'zod';
import { dayInVietNam } from '../../platform/clock.ts';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import type { producerKinds, producerSummary } from './schema.ts';

/** Names of the kinds of producer (QĐ 26/2026/QĐ-TTg, Điều 3). */
export const producerKindNames: Readonly<Record<(typeof producerKinds)[number], string>> = {
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  enterprise: 'Doanh nghiệp nhỏ và vừa',
  farm: 'Trang trại',
  household: 'Hộ sản xuất, hộ kinh doanh',
  association: 'Hội, tổ chức du lịch cộng đồng',
};

/** The spreadsheet of producers. */
export const producerColumns: readonly WorkbookColumn<z.output<typeof producerSummary>>[] = [
  { header: 'Tên chủ thể', width: 40, value: (row) => row.name },
  { header: 'Loại hình', width: 26, value: (row) => producerKindNames[row.kind] },
  { header: 'Mã số thuế', width: 18, value: (row) => row.taxCode },
  { header: 'Xã, phường', width: 26, value: (row) => row.unitName },
  { header: 'Người đại diện', width: 26, value: (row) => row.representativeName },
  { header: 'Số sản phẩm', width: 14, value: (row) => row.products },
  { header: 'Ngày đăng ký', width: 16, value: (row) => formatDate(dayInVietNam(new Date(row.createdAt))) },
];
