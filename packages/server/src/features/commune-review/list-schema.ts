import { dossierStateCodes, evidenceTypeCodes } from '@saolang/rulebook';
import { z } from 'zod';
import { optionalText } from '../../platform/http/fields.ts';
import { signerPosition } from './schema.ts';

const plainDate = z.iso.date();

export const listParams = z.object({ id: z.uuid() });
const listState = z.enum(['draft', 'sent']);

export const listQuery = z.object({
  state: listState.optional(),
  unitId: z.string().max(40).optional(),
  cycleId: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const items = z.array(z.object({ dossierId: z.uuid(), note: optionalText(500) })).max(300);

export const newList = z
  .object({
    id: z.uuid(),
    unitId: z.string().max(40),
    cycleId: z.uuid(),
    note: optionalText(2000),
    items: items.default([]),
  })
  .meta({ id: 'NewCommuneList' });

export const listChange = z
  .object({ note: optionalText(2000), items: items.meta({ description: 'In the order of the list' }) })
  .meta({ id: 'CommuneListChange' });

export const listSending = z.object({ position: signerPosition }).meta({ id: 'CommuneListSending' });

export const communeListSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    unitId: z.string(),
    unitName: z.string(),
    cycleId: z.uuid(),
    cycleName: z.string(),
    state: listState,
    note: z.string().nullable(),
    size: z.number().int(),
    documentNumber: z.string().nullable(),
    letterNumber: z.string().nullable(),
    sentOn: plainDate.nullable(),
    signerName: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'CommuneListSummary' });

export const communeListPage = z.object({ items: z.array(communeListSummary), total: z.number().int() });

const listedDossier = z
  .object({
    dossierId: z.uuid(),
    version: z.number().int(),
    state: z.enum(dossierStateCodes),
    productId: z.uuid(),
    productName: z.string(),
    productSet: z.number().int(),
    producerId: z.uuid(),
    producerName: z.string(),
    filingKind: z.enum(['first', 'upgrade', 're-evaluation']),
    productCode: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    selfScore: z.number().int().nullable(),
    star: z.number().int().nullable(),
  })
  .meta({ id: 'ListedDossier' });

export const communeListDetail = communeListSummary
  .extend({
    items: z.array(
      listedDossier.extend({
        note: z.string().nullable(),
        reportNumber: z.string().nullable(),
        reportDate: plainDate.nullable(),
      }),
    ),
    candidates: z
      .array(listedDossier)
      .meta({ description: 'Proposed dossiers that stand on no list; only while this one is open' }),
    hints: z
      .array(
        z.object({
          dossierId: z.uuid(),
          otherId: z.uuid(),
          because: z.enum(['same-product', 'same-name', 'same-producer']),
        }),
      )
      .meta({ description: 'Rows to compare before sending: they may be one and the same' }),
    actions: z.array(z.enum(['edit', 'send'])).meta({ description: 'What the reader may do now' }),
  })
  .meta({ id: 'CommuneList' });

/** The files that went with a list. */
export const listManifest = z
  .object({
    sha256: z.string().meta({ description: 'Of all entries; also in the audit trail' }),
    files: z.array(
      z.object({
        dossierId: z.uuid(),
        productName: z.string(),
        documentType: z.enum(evidenceTypeCodes),
        title: z.string(),
        fileName: z.string(),
        size: z.number().int(),
        sha256: z.string(),
      }),
    ),
  })
  .meta({ id: 'CommuneListManifest' });
