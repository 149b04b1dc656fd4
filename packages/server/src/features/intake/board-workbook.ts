import { dossierStates, frameworks, productSetsOf } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import type { dossierQuery, dossierSummary } from '../dossiers/schema.ts';
import { listDossiers } from '../dossiers/service.ts';

type Summary = z.output<typeof dossierSummary>;

/** An export holds at most so many dossiers: more than a city files in ten years. */
const mostRows = 5000;
const pageSize = 100;

const date = (iso: string | null) => (iso ? iso.slice(0, 10).split('-').reverse().join('/') : null);

/** The columns of the office's board as a spreadsheet. */
export const boardColumns: readonly WorkbookColumn<Summary>[] = [
  { header: 'Mã sản phẩm', width: 24, value: (row) => row.productCode },
  { header: 'Sản phẩm', width: 34, value: (row) => row.productName },
  { header: 'Bộ sản phẩm', width: 36, value: (row) => `${row.productSet}. ${setName(row)}` },
  { header: 'Chủ thể', width: 34, value: (row) => row.producerName },
  { header: 'Xã, phường', width: 20, value: (row) => row.communeName },
  { header: 'Chu trình', width: 24, value: (row) => row.cycleName },
  { header: 'Lần đăng ký', width: 20, value: (row) => kindName(row) },
  { header: 'Bước', width: 24, value: (row) => dossierStates[row.state].name.vi },
  { header: 'Số tiếp nhận cấp xã', width: 28, value: (row) => row.receiptNumber },
  { header: 'Ngày nhận', width: 12, value: (row) => date(row.receivedOn) },
  { header: 'Sao', width: 6, value: (row) => row.star },
];

const setName = ({ framework, productSet }: Summary): string =>
  productSetsOf(framework).find(({ number }) => number === productSet)?.name.vi ?? '';

const kindName = ({ framework, filingKind }: Summary): string =>
  frameworks[framework].filingKinds.find(({ code }) => code === filingKind)?.name.vi ?? filingKind;

/** Every dossier of the board under the same filters as the page. */
export async function boardRows(
  context: Context,
  actor: Actor,
  query: Omit<z.output<typeof dossierQuery>, 'page' | 'pageSize'>,
): Promise<readonly Summary[]> {
  const rows: Summary[] = [];
  for (let page = 1; rows.length < mostRows; page += 1) {
    const { items, total } = await listDossiers(context, actor, { ...query, page, pageSize });
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) break;
  }
  return rows;
}
