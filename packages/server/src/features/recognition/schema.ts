import { z } from 'zod';

const plainDate = z.iso.date();

export const decisionParams = z.object({ id: z.uuid() });
export const decisionKind = z.enum(['recognition', 'forwarding']).meta({
  description: 'A recognition decision, or the letter that forwards dossiers to the upper tier',
});

export const decisionFilter = z.object({
  state: z.enum(['draft', 'signed']).optional(),
  cycleId: z.uuid().optional(),
});

export const decisionQuery = decisionFilter.extend({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const candidateQuery = z.object({ cycleId: z.uuid(), kind: decisionKind });

const dossierIds = z
  .array(z.uuid())
  .min(1, 'Hãy chọn ít nhất một hồ sơ.')
  .max(300, 'Mỗi văn bản nhiều nhất 300 hồ sơ.')
  .refine((ids) => new Set(ids).size === ids.length, 'Có hồ sơ bị ghi hai lần.')
  .meta({ description: 'In the order of the list' });
export const newDecision = z
  .object({ id: z.uuid(), cycleId: z.uuid(), kind: decisionKind, dossierIds })
  .meta({ id: 'NewDecision' });
export const decisionChange = z.object({ dossierIds }).meta({ id: 'DecisionChange' });

export const signing = z
  .object({
    position: z.enum(['chair', 'vice-chair']).meta({ description: 'In which position the leader signs' }),
  })
  .meta({ id: 'Signing' });

export const decisionItem = z.object({
  dossierId: z.uuid(),
  dossierVersion: z.number().int(),
  position: z.number().int(),
  productName: z.string(),
  productSet: z.number().int(),
  producerName: z.string(),
  address: z.string(),
  communeName: z.string(),
  star: z.number().int().nullable(),
  average: z.string().meta({ description: 'Two decimals, for show' }),
  certificateId: z.uuid().nullable(),
  certificateNumber: z.string().nullable(),
});

export const decisionSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    kind: decisionKind,
    state: z.enum(['draft', 'signed']),
    title: z.string(),
    unitId: z.string(),
    cycleId: z.uuid(),
    cycleName: z.string(),
    dossiers: z.number().int(),
    documentNumber: z.string().nullable(),
    signedOn: plainDate.nullable(),
    signerName: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'DecisionSummary' });

export const decisionDetail = decisionSummary
  .extend({ items: z.array(decisionItem), maySign: z.boolean(), mayEdit: z.boolean() })
  .meta({ id: 'Decision' });

export const decisionPage = z.object({ items: z.array(decisionSummary), total: z.number().int() });
export const candidates = z.array(decisionItem);
