import {
  dossierActionCodes,
  dossierStateCodes,
  evidenceTypeCodes,
  frameworkIds,
  maxCodeLength,
  maxOptions,
  paperValidities,
} from '@saolang/rulebook';
import { z } from 'zod';
import { code } from '../assistance/schema.ts';

const filingKind = z.enum(['first', 'upgrade', 're-evaluation']);
const plainDate = z.iso.date().meta({ description: 'Legal date, YYYY-MM-DD' });
const text = z.string().trim();

export const dossierParams = z.object({ id: z.uuid() });
export const evidenceParams = z.object({ id: z.uuid(), evidenceId: z.uuid() });

export const newDossier = z
  .object({ id: z.uuid(), productId: z.uuid(), cycleId: z.uuid(), filingKind })
  .meta({ id: 'NewDossier' });

export const dossierQuery = z.object({
  q: text
    .max(100)
    .optional()
    .meta({ description: 'Words of product or producer, with or without diacritics' }),
  state: z.union([z.enum(dossierStateCodes), z.array(z.enum(dossierStateCodes))]).optional(),
  producerId: z.uuid().optional(),
  productId: z.uuid().optional(),
  unitId: z.string().max(40).optional(),
  cycleId: z.uuid().optional(),
  productSet: z.coerce.number().int().min(1).max(26).optional(),
  sort: z
    .enum(['updated', '-updated', 'due', '-due', 'product', '-product'])
    .default('updated')
    .meta({ description: '`updated` begins with the newest; `-` turns the order round' }),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const choices = z.record(z.string().max(maxCodeLength), z.number().int().min(0).max(maxOptions));
const notes = z.record(z.string().max(maxCodeLength), z.string().max(4000));

/** The answers of one autosave: only what changed; null takes an answer back. */
export const dossierPatch = z
  .object({
    form: z
      .record(
        z.string().regex(/^[a-zA-Z]{1,40}$/),
        z.union([
          z.string().max(20000),
          z.number(),
          z.boolean(),
          z.array(z.string().max(60)).max(40),
          z.null(),
        ]),
      )
      .optional(),
    choices: z
      .record(z.string().max(maxCodeLength), z.number().int().min(0).max(maxOptions).nullable())
      .optional(),
    notes: z.record(z.string().max(maxCodeLength), z.string().max(4000).nullable()).optional(),
  })
  .meta({ id: 'DossierPatch' });

const criteria = z.array(z.string().max(maxCodeLength)).max(60).default([]);

export const newEvidence = z
  .object({ id: z.uuid(), paperId: z.uuid(), criteria })
  .meta({ id: 'NewEvidence' });
export const evidenceChange = z.object({ criteria }).meta({ id: 'EvidenceChange' });

export const filingKindQuery = z.object({ productId: z.uuid(), cycleId: z.uuid() });

/** How a product may be filed today. */
export const filingKinds = z
  .object({
    certificate: z.object({ star: z.number().int(), expiresOn: plainDate }).nullable(),
    kinds: z.array(
      z.object({
        kind: filingKind,
        allowed: z.boolean(),
        said: z
          .object({ vi: z.string(), en: z.string() })
          .nullable()
          .meta({ description: 'Why not; or what to know before going on' }),
      }),
    ),
  })
  .meta({ id: 'FilingKinds' });

/** What a product was recognised on, for showing beside the new filing. */
export const recognisedBefore = z
  .object({
    dossierId: z.uuid(),
    form: z.record(z.string(), z.unknown()),
    selfAssessment: z
      .object({ choices, notes })
      .nullable()
      .meta({ description: 'Null where the two are filled in by different sheets' }),
  })
  .meta({ id: 'RecognisedBefore' });

export const reasonBody = z.object({ reason: text.max(4000).optional() }).nullish();

const textPair = z.object({ vi: z.string(), en: z.string() });

export const dossierSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    state: z.enum(dossierStateCodes),
    framework: z.enum(frameworkIds),
    filingKind,
    cycleId: z.uuid(),
    cycleName: z.string(),
    productId: z.uuid(),
    productName: z.string(),
    productSet: z.number().int(),
    rubricPackId: z
      .uuid()
      .nullable()
      .meta({ description: 'The version of its sheet: the pack, or null for the built-in one' }),
    producerId: z.uuid(),
    producerName: z.string(),
    communeUnitId: z.string(),
    communeName: z.string(),
    officeUnitId: z.string(),
    productCode: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    officeReceiptNumber: z.string().nullable(),
    receivedOn: plainDate.nullable(),
    communeDueOn: plainDate.nullable(),
    workingDaysLeft: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Until communeDueOn; negative when late' }),
    submittedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
    star: z.number().int().nullable(),
    outcome: z.enum(['recognise', 'forward', 'not-recognise']).nullable(),
  })
  .meta({ id: 'DossierSummary' });

export const dossierPage = z.object({ items: z.array(dossierSummary), total: z.number().int() });

export const evidence = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    paperId: z.uuid(),
    paperVersion: z.number().int(),
    newestVersion: z
      .number()
      .int()
      .meta({ description: 'Of its paper; above paperVersion when it was changed or renewed since' }),
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
    validity: z
      .enum(paperValidities)
      .meta({ description: 'Today, and until the dossier is likely decided (`decidedBy`)' }),
    criteria: z.array(z.string()),
  })
  .meta({ id: 'Evidence' });

export const dossierDetail = dossierSummary
  .extend({
    recognisedDossierId: z
      .uuid()
      .nullable()
      .meta({ description: 'Of an upgrade or re-evaluation: the dossier that was recognised before' }),
    form: z.record(z.string(), z.unknown()),
    selfAssessment: z.object({ choices, notes }),
    evidence: z.array(evidence),
    missing: z.array(z.object({ step: z.string(), place: z.string(), message: textPair })),
    claimsWithoutEvidence: z.array(z.string()),
    decidedBy: plainDate.meta({ description: 'Day by which the dossier is likely decided' }),
    rubricChange: z
      .object({
        packId: z.uuid().nullable(),
        dropped: z
          .array(z.string())
          .meta({ description: 'Criteria whose choice cannot be taken over and must be made anew' }),
      })
      .nullable()
      .meta({
        description: 'Of a draft: another version of its sheet is in force, which it must be taken over to',
      }),
    returned: z
      .object({
        by: z.enum(['commune', 'office']),
        at: z.iso.datetime(),
        reason: z.string(),
        points: z.array(z.object({ place: z.string(), message: z.string() })),
      })
      .nullable()
      .meta({ description: 'The open return, while the dossier waits for the producer to mend it' }),
    actions: z.array(z.enum(dossierActionCodes)).meta({ description: 'What the reader may do now' }),
  })
  .meta({ id: 'Dossier' });

export const timelineEntry = z
  .object({
    seq: z.number().int(),
    at: z.iso.datetime(),
    action: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string().nullable(),
    actorName: z.string().nullable(),
    role: z.string().nullable(),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'TimelineEntry' });

/** Of who files in the producer's stead: what a member was asked to confirm, and the code that it read out. */
export const submission = z
  .object({ confirmation: z.object({ confirmationId: z.uuid(), code }).optional() })
  .nullish()
  .meta({ id: 'Submission' });
