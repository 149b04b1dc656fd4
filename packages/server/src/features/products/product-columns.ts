import { formatDate } from '@saolang/rulebook';
import type { z } from 'zod';
import { dayInVietNam } from '../../platform/clock.ts';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import type { productSummary } from './schema.ts';

/** The spreadsheet of products. */
export const productColumns: readonly WorkbookColumn<z.output<typeof productSummary>>[] = [
  { header: 'Tên sản phẩm', width: 40, value: (row) => row.name },
  { header: 'Quy cách', width: 24, value: (row) => row.specification },
  { header: 'Bộ sản phẩm số', width: 16, value: (row) => row.productSet },
  { header: 'Tên bộ sản phẩm', width: 40, value: (row) => row.productSetName.vi },
  { header: 'Chủ thể', width: 40, value: (row) => row.producerName },
  { header: 'Xã, phường', width: 26, value: (row) => row.unitName },
  { header: 'Ngày đăng ký', width: 16, value: (row) => formatDate(dayInVietNam(new Date(row.createdAt))) },
];
