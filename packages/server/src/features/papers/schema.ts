import { dossierStateCodes, evidenceTypeCodes, paperValidities } from '@saolang/rulebook';
import { z } from 'zod';

const plainDate = z.iso.date().meta({ description: 'Legal date, YYYY-MM-DD' });
const text = z.string().trim();

export const paperParams = z.object({ id: z.uuid() });

const facts = {
  documentType: z.enum(evidenceTypeCodes),
  title: text.min(1, 'Hãy đặt tên cho giấy tờ này.').max(200),
  number: text.max(100).nullable().default(null),
  issuer: text.max(200).nullable().default(null),
  issuedOn: plainDate.nullable().default(null),
  expiresOn: plainDate.nullable().default(null),
};

const datesInOrder = {
  check: ({ issuedOn, expiresOn }: { issuedOn: string | null; expiresOn: string | null }) =>
    issuedOn === null || expiresOn === null || issuedOn <= expiresOn,
  fault: { path: ['expiresOn'], message: 'Ngày hết hạn không thể trước ngày cấp.' },
};

export const newPaper = z
  .object({ id: z.uuid(), producerId: z.uuid(), fileId: z.uuid(), ...facts })
  .refine(datesInOrder.check, datesInOrder.fault)
  .meta({ id: 'NewPaper' });

export const paperChange = z
  .object({
    fileId: z.uuid().meta({ description: 'Another file than before renews the paper' }),
    ...facts,
  })
  .refine(datesInOrder.check, datesInOrder.fault)
  .meta({ id: 'PaperChange' });

const several = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]).optional();

export const paperQuery = z.object({
  q: text
    .max(100)
    .optional()
    .meta({ description: 'Words of title, number or issuer, with or without diacritics' }),
  producerId: z.uuid().optional(),
  documentType: several(z.enum(evidenceTypeCodes)),
  validity: several(z.enum(paperValidities)),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ description: 'Of the content: which paper has these bytes already' }),
  sort: z
    .enum(['expires', '-expires', 'title', '-title', 'created', '-created'])
    .default('expires')
    .meta({ description: '`expires` begins with what ends first; what has no last day comes last' }),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const paper = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    producerId: z.uuid(),
    producerName: z.string(),
    fileId: z.uuid(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.number(),
    pages: z.number().int().nullable(),
    hasThumbnail: z.boolean(),
    documentType: z.enum(evidenceTypeCodes),
    title: z.string(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: plainDate.nullable(),
    expiresOn: plainDate.nullable(),
    validity: z.enum(paperValidities).meta({ description: 'Expiring: within 60 days' }),
    createdAt: z.iso.datetime(),
    dossiers: z
      .array(
        z.object({
          id: z.uuid(),
          productName: z.string(),
          cycleName: z.string(),
          state: z.enum(dossierStateCodes),
        }),
      )
      .meta({ description: 'The dossiers that it supports, in any version; at most 20, the newest first' }),
  })
  .meta({ id: 'Paper' });

export const paperPage = z.object({ items: z.array(paper), total: z.number().int() });
