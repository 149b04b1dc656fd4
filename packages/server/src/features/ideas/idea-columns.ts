import { formatDate, ideaStages, planStates } from '@saolang/rulebook';
import type { z } from 'zod';
import { dayInVietNam } from '../../platform/clock.ts';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import type { idea } from './schema.ts';

/** The spreadsheet of ideas. */
export const ideaColumns: readonly WorkbookColumn<z.output<typeof idea>>[] = [
  { header: 'Tên ý tưởng', width: 40, value: (row) => row.title },
  { header: 'Nguyên liệu địa phương', width: 40, value: (row) => row.localMaterial },
  { header: 'Chủ thể', width: 40, value: (row) => row.producerName },
  { header: 'Xã, phường', width: 26, value: (row) => row.unitName },
  { header: 'Giai đoạn', width: 22, value: (row) => ideaStages[row.stage].vi },
  { header: 'Phương án', width: 26, value: (row) => row.planState && planStates[row.planState].vi },
  { header: 'Ngày gửi', width: 16, value: (row) => formatDate(dayInVietNam(new Date(row.createdAt))) },
];
