import { renderCertificatePdf } from '@saolang/documents';
import { formatCertificateNumber, parseCertificateNumber } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { wholeSearch } from '../../platform/http/workbook.ts';
import { authorityOf } from '../units/authority.ts';
import { unitScope } from '../units/unit-scope.ts';
import { withinScope } from '../units/within-scope.ts';
import { mayAttach } from './attaching-grant.ts';
import { endingGrant } from './ending-grant.ts';
import { checkUrl, presentCertificate, presentPublicCertificate } from './presenter.ts';
import type { certificateFilter, certificateQuery } from './schema.ts';
import * as store from './store.ts';

const subjectOf = (context: Context, row: store.CertificateRow) => ({
  ...(row.producer_id ? { producerId: row.producer_id } : {}),
  unitIds: unitScope(row.unit_id, context.clock.today()),
});

function present(context: Context, actor: Actor, row: store.CertificateRow) {
  return presentCertificate(row, context.clock.today(), context.config.publicUrl, {
    suspend: endingGrant(context, actor, row, 'certificate.suspend') !== null,
    revoke: endingGrant(context, actor, row, 'certificate.revoke') !== null,
    attach: mayAttach(context, actor, row),
  });
}

/** A page of the certificates that the actor may read. */
export async function listCertificates(
  context: Context,
  actor: Actor,
  query: z.output<typeof certificateQuery>,
) {
  return search(context, actor, query, { limit: query.pageSize, offset: (query.page - 1) * query.pageSize });
}

/** All certificates of a search, for a spreadsheet; at most 5,000. */
export async function exportCertificates(
  context: Context,
  actor: Actor,
  filter: z.output<typeof certificateFilter>,
) {
  return (await search(context, actor, filter, wholeSearch)).items;
}

async function search(
  context: Context,
  actor: Actor,
  filter: z.output<typeof certificateFilter>,
  page: { readonly limit: number; readonly offset: number },
) {
  const today = context.clock.today();
  const within = withinScope(actor, 'certificate.read', today, {
    producer: 'certificate.producer_id',
    unit: 'certificate.unit_id',
  });
  const { rows, total } = await store.listCertificates(context.db, within, filter, page, today);
  return { items: rows.map((row) => present(context, actor, row)), total };
}

async function readable(context: Context, actor: Actor, id: string) {
  const row = found(await store.readCertificate(context.db, id));
  requireGrant(actor, 'certificate.read', subjectOf(context, row));
  return row;
}

export async function readCertificate(context: Context, actor: Actor, id: string) {
  return present(context, actor, await readable(context, actor, id));
}

/** What was recorded from a published source is no document of ours: it names no signer. */
const issuedElsewhere = {
  vi: 'Giấy chứng nhận này có trước khi dùng hệ thống, nên không có bản in ở đây. Hãy dùng bản giấy mà cơ quan công nhận đã cấp; hiệu lực vẫn kiểm tra được bằng số.',
  en: 'This certificate is older than the system, which has no copy to print. Use the paper that the authority gave; its validity can still be checked by the number.',
};

/** The certificate as a PDF page with its QR code. Answers 404 for one recorded from before this system. */
export async function certificatePdf(context: Context, actor: Actor, id: string) {
  const row = await readable(context, actor, id);
  if (row.dossier_id === null) throw new Problem('not-found', { detail: issuedElsewhere });
  return {
    title: `Giấy chứng nhận ${row.number}`,
    bytes: await renderCertificatePdf({
      authority: row.issuer,
      product: row.product_name,
      producer: row.producer_name,
      address: row.producer_address,
      star: row.star as 3,
      certificateNumber: row.number,
      decisionNumber: row.decision_number,
      decisionDate: row.decision_date,
      validFrom: row.issued_on,
      validUntil: row.expires_on,
      place: authorityOf(row.office_unit_id).place,
      issuedDate: row.issued_on,
      checkUrl: checkUrl(context.config.publicUrl, row.number),
      signature: await signatureOn(context, row),
    }),
  };
}

/** Who signs: for our own decision its signer by name, for an upper tier's the office alone. */
async function signatureOn({ db }: Context, row: store.CertificateRow) {
  if (parseCertificateNumber(row.number)?.issuer.tier === 'ministry') {
    return { position: 'BỘ TRƯỞNG', name: null };
  }
  const signed = await db
    .selectFrom('decision')
    .innerJoin('decision_item', 'decision_item.decision_id', 'decision.id')
    .select(['signer_name', 'signer_position'])
    .where('decision_item.dossier_id', '=', row.dossier_id)
    .where('decision.kind', '=', 'recognition')
    .where('decision.state', '=', 'signed')
    .executeTakeFirst();
  const name = signed?.signer_name ?? null;
  return signed?.signer_position === 'vice-chair'
    ? { capacity: ['KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH', name }
    : { position: 'CHỦ TỊCH', name };
}

/** What anybody may know of a certificate, by its number as printed or typed; null when there is none. */
export async function checkCertificate(context: Context, typed: string) {
  const parsed = parseCertificateNumber(typed);
  const row = parsed && (await store.readByNumber(context.db, formatCertificateNumber(parsed)));
  if (!row) return null;
  return {
    ...presentPublicCertificate(row, context.clock.today()),
    entryId: row.entry_id,
    photoFileId: row.photo_file_id,
  };
}
