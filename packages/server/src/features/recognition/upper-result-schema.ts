import { z } from 'zod';
import { file } from '../files/schema.ts';

const plainDate = z.iso.date();
const star = z.number().int().min(3).max(5);

export const upperResultParams = z.object({ id: z.uuid() });

export const upperDossierQuery = z.object({
  q: z.string().trim().max(100).optional(),
  waiting: z.enum(['record', 'confirm']).optional().meta({ description: 'Whose turn it is' }),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const newUpperResult = z
  .object({
    id: z.uuid(),
    dossierId: z.uuid(),
    star: star.nullable().meta({
      description:
        'The star that the upper tier recognised; or the one within our own power that its result gives; null for none',
    }),
    decisionNumber: z.string().trim().min(1, 'Hãy ghi số văn bản của cấp trên.').max(60),
    decisionDate: plainDate,
    fileId: z.uuid().meta({ description: 'The scanned paper, uploaded by who records it' }),
    remark: z
      .string()
      .trim()
      .max(4000)
      .default('')
      .meta({ description: 'The opinion of the upper tier; required when it gave less' }),
  })
  .meta({ id: 'NewUpperResult' });

export const sendingBack = z
  .object({ reason: z.string().trim().min(1, 'Hãy ghi điều cần sửa.').max(2000) })
  .meta({ id: 'SendingBack' });

export const upperResult = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    dossierId: z.uuid(),
    productName: z.string(),
    producerName: z.string(),
    state: z.enum(['pending', 'confirmed', 'sent-back']),
    outcome: z.enum(['recognised', 'returned', 'refused']),
    star: star.nullable(),
    issuer: z.string(),
    decisionNumber: z.string(),
    decisionDate: plainDate,
    remark: z.string().nullable(),
    file: file.pick({ id: true, name: true, mediaType: true, pages: true }),
    recordedBy: z.string(),
    recordedAt: z.iso.datetime(),
    settledBy: z.string().nullable(),
    settledAt: z.iso.datetime().nullable(),
    sentBackReason: z.string().nullable(),
    letter: z
      .object({ number: z.string(), signedOn: plainDate })
      .nullable()
      .meta({ description: 'The letter by which the dossier went up' }),
    maySettle: z.boolean(),
    recordedByReader: z.boolean(),
  })
  .meta({ id: 'UpperResult' });

export const upperDossier = z
  .object({
    id: z.uuid(),
    productName: z.string(),
    producerName: z.string(),
    framework: z.enum(['qd-148-2023', 'qd-26-2026']),
    officeUnitId: z.string(),
    star: z.number().int().nullable().meta({ description: 'What was proposed' }),
    forwardedAt: z.iso.datetime(),
    mayRecord: z.boolean(),
    result: upperResult.nullable().meta({ description: 'What was recorded last' }),
  })
  .meta({ id: 'UpperDossier' });

export const upperDossierPage = z.object({ items: z.array(upperDossier), total: z.number().int() });
