import { createHash } from 'node:crypto';
import { type AdministrativeDocument, renderPdf } from '@saolang/documents';
import { communeReportIssued, evidenceTypeCodes, evidenceTypes } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { VolumePart } from '../../platform/files/bind-pdf.ts';
import { bytesOf } from '../../platform/files/file-store.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { reviewDocument } from '../commune-review/documents.ts';
import { dossierDocument } from '../dossiers/dossier-documents.ts';
import type { readDossier } from '../dossiers/service.ts';
import { requireFileReadable } from '../files/require-file-readable.ts';
import { sitePhotoMarks } from '../site-photos/printed-photos.ts';

export type Dossier = Awaited<ReturnType<typeof readDossier>>;

/** A document of the volume. */
export interface VolumeEntry extends VolumePart {
  readonly title: string;
  /** Number and day as one reads them. */
  readonly reference: string | null;
  /** Stands for the bytes: other content, another mark. */
  readonly mark: string;
}

export interface VolumeGroup {
  readonly title: string;
  readonly entries: readonly VolumeEntry[];
}

/**
 * What a volume of the dossier holds for this reader, in the order of the report (Mẫu 02): the forms, the papers that
 * the commune has issued, and the evidence by its kind. Nothing is rendered or loaded yet.
 */
export async function volumeGroups(context: Context, actor: Actor, dossier: Dossier): Promise<VolumeGroup[]> {
  const { id } = dossier;
  const form = async (title: string, code: Parameters<typeof dossierDocument>[3]) =>
    written(title, (await dossierDocument(context, actor, id, code)).document);
  const ofCommune = async (title: string, code: Parameters<typeof reviewDocument>[3]) =>
    written(title, (await reviewDocument(context, actor, id, code)).document);
  const groups: VolumeGroup[] = [
    {
      title: 'Biểu mẫu của chủ thể',
      entries: [
        await form('Mẫu 01. Phiếu đăng ký', 'registration-form'),
        await form('Mẫu 02. Báo cáo tự đánh giá', 'self-assessment-report'),
      ],
    },
  ];
  if (dossier.receiptNumber !== null) {
    const entries = [await ofCommune('Phiếu tiếp nhận hồ sơ', 'receipt')];
    if (communeReportIssued(dossier.state)) {
      entries.push(await report(context, actor, id));
    }
    groups.push({ title: 'Giấy tờ của UBND cấp xã', entries });
  }
  for (const type of evidenceTypeCodes) {
    const ofType = dossier.evidence.filter(({ documentType }) => documentType === type);
    if (ofType.length > 0) {
      const entries = ofType.map((piece) => stored(context, actor, piece));
      groups.push({ title: evidenceTypes[type].vi, entries });
    }
  }
  return groups;
}

/** The SHA-256 of all that is in a volume, what its cover says included. */
export function fingerprintOf(dossier: Dossier, groups: readonly VolumeGroup[]): string {
  const { productName, producerName, receiptNumber, productCode } = dossier;
  const entries = groups.map(({ title, entries: all }) => [
    title,
    all.map((entry) => [entry.title, entry.reference, entry.mark]),
  ]);
  const content = JSON.stringify([
    dossier.id,
    productName,
    producerName,
    receiptNumber,
    productCode,
    entries,
  ]);
  return createHash('sha256').update(content).digest('hex');
}

/** A document that is rendered from what is on file. */
function written(title: string, document: AdministrativeDocument): VolumeEntry {
  const mark = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  return { title, reference: null, mark, mediaType: 'application/pdf', read: () => renderPdf(document) };
}

/** The commune's report: its photos are loaded only when it is bound. */
async function report(context: Context, actor: Actor, id: string): Promise<VolumeEntry> {
  const { document } = await reviewDocument(context, actor, id, 'report', false);
  const mark = createHash('sha256')
    .update(JSON.stringify([document, await sitePhotoMarks(context.db, id)]))
    .digest('hex');
  return {
    title: 'Mẫu 03. Báo cáo của UBND cấp xã',
    reference: null,
    mark,
    mediaType: 'application/pdf',
    read: async () => renderPdf((await reviewDocument(context, actor, id, 'report')).document),
  };
}

/** A file that was handed in. Its bytes never change. */
function stored(context: Context, actor: Actor, piece: Dossier['evidence'][number]): VolumeEntry {
  const { fileId, title, number, issuedOn, mediaType } = piece;
  return {
    title,
    reference: [number, issuedOn && shortDate(issuedOn)].filter(Boolean).join(', ') || null,
    mark: fileId,
    mediaType,
    read: async () => {
      const file = await requireFileReadable(context, actor, fileId);
      return bytesOf(await context.files.get(file.sha256));
    },
  };
}

const shortDate = (day: string): string => day.split('-').reverse().join('/');
