import {
  type CommuneVerdict,
  communeVerdicts,
  matterCodes,
  maxCodeLength,
  maxOptions,
} from '@saolang/rulebook';
import { z } from 'zod';
import { instant } from './council-schema.ts';
import { sessionStates, sheetStates } from './session-schema.ts';

const criterion = z.string().max(maxCodeLength);

export const sheetContent = z
  .object({
    choices: z.record(criterion, z.number().int().min(0).max(maxOptions)).meta({
      description: 'By criterion the 1-based ordinal of the chosen option, or 0 for none met',
    }),
    comments: z.record(criterion, z.string().trim().min(1).max(2000)),
    opinion: z.string().trim().max(5000),
  })
  .meta({ id: 'SheetContent' });
export type SheetContent = z.infer<typeof sheetContent>;

export const savedSheet = z.object({ id: z.uuid(), version: z.number().int() }).meta({ id: 'SavedSheet' });

const assessment = z.object({
  matter: z.enum(matterCodes),
  claim: z.string(),
  finding: z.string(),
  verdict: z.enum(Object.keys(communeVerdicts) as [CommuneVerdict, ...CommuneVerdict[]]).nullable(),
});

export const sheetEvidence = z
  .object({
    id: z.uuid(),
    fileId: z.uuid(),
    fileName: z.string(),
    mediaType: z.string(),
    pages: z.number().int().nullable(),
    hasThumbnail: z.boolean(),
    documentType: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: z.string().nullable(),
    expiresOn: z.string().nullable(),
    criteria: z.array(z.string()),
  })
  .meta({ id: 'SheetEvidence' });

export const sheet = sheetContent
  .extend({
    id: z.uuid(),
    version: z.number().int(),
    sessionId: z.uuid(),
    sessionName: z.string(),
    sessionState: z.enum(sessionStates),
    dossierId: z.uuid(),
    productName: z.string(),
    producerName: z.string(),
    communeName: z.string(),
    framework: z.string(),
    productSet: z.number().int(),
    rubricPackId: z.uuid().nullable(),
    state: z.enum(sheetStates),
    signedAt: instant.nullable(),
    total: z.number().int().nullable(),
    locked: z.boolean(),
    disqualified: z.object({ ground: z.string(), note: z.string() }).nullable(),
    claim: z.object({
      choices: z.record(z.string(), z.number().int()),
      notes: z.record(z.string(), z.string()),
    }),
    assessments: z.array(assessment),
    evidence: z.array(sheetEvidence),
  })
  .meta({ id: 'ScoreSheet' });
