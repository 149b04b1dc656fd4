import {
  changeKinds,
  frameworkIds,
  type PackStanding,
  packStandings,
  productSetCount,
} from '@saolang/rulebook';
import { z } from 'zod';

const plainDate = z.iso.date();
const instant = z.iso.datetime();
const text = z.object({ vi: z.string(), en: z.string() });
const framework = z.enum(frameworkIds);
const set = z.number().int().min(1).max(productSetCount);

export const rubricFormat = z.enum(['json', 'yaml', 'xlsx']);
export const packParams = z.object({ id: z.uuid() });
export const packSetParams = packParams.extend({ set: z.coerce.number().pipe(set) });
export const packFileParams = packParams.extend({ format: rubricFormat });
export const currentFileParams = z.object({ framework, format: rubricFormat });
export const currentFileQuery = z.object({
  unitId: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'The office whose dossiers are filed under the sheets; as built in without it' }),
});

/** The content of a file or pack: `checkRubric` of the rulebook is what looks into it. */
export const rubricContent = z
  .object({ framework: z.string(), sets: z.array(z.unknown()) })
  .meta({ id: 'RubricContent', description: 'Sheets as `saolang rubric export --format json` writes them' });

export const previewQuery = z.object({
  name: z.string().min(1).max(300).meta({ description: 'Name of the file' }),
  unitId: z.string().max(40).meta({ description: 'The office that would adopt it' }),
});

const fileDefect = z
  .object({
    place: z.string().meta({ description: '`Bộ 08!F12` of XLSX, else the path' }),
    line: z.number().int().optional(),
    code: z.string(),
    message: text,
  })
  .meta({ id: 'RubricFileDefect' });

const rubricChange = z
  .object({
    kind: z.enum(changeKinds),
    at: z.string().nullable().meta({ description: 'Criterion, section or part; null for the whole sheet' }),
    what: text,
    before: text.nullable(),
    after: text.nullable(),
  })
  .meta({ id: 'RubricChange' });

const setDiff = z
  .object({
    number: z.number().int(),
    name: text,
    isNew: z.boolean(),
    changes: z.array(rubricChange).readonly(),
    before: z.number().int().meta({
      description: 'The version whose place it takes: number of the pack, 0 for the built-in sheet',
    }),
  })
  .meta({ id: 'RubricSetDiff' });

export const packPreview = z
  .object({
    sourceName: z.string(),
    format: rubricFormat,
    framework: framework.nullable(),
    sets: z.array(z.object({ number: z.number().int(), name: z.string(), criteria: z.number().int() })),
    defects: z.array(fileDefect).readonly(),
    diffs: z
      .array(setDiff)
      .meta({ description: 'Only of sets that say something else than the sheet in force' }),
    content: rubricContent.nullable().meta({ description: 'What to propose; null while there is a defect' }),
  })
  .meta({ id: 'RubricPackPreview' });

export const newPack = z
  .object({
    id: z.uuid(),
    unitId: z.string().max(40),
    activatesOn: plainDate.meta({ description: 'First day on which dossiers are filed under it' }),
    note: z.string().trim().min(1, 'Hãy ghi căn cứ và lý do.').max(4000),
    sourceName: z.string().trim().min(1).max(300),
    content: rubricContent,
  })
  .meta({ id: 'NewRubricPack' });

export const decisionReason = z
  .object({ reason: z.string().trim().min(1, 'Hãy ghi lý do.').max(4000) })
  .meta({ id: 'RubricPackReason' });

export const packSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    framework,
    number: z.number().int().meta({ description: 'From 1 within the framework; the built-in sheets are 0' }),
    unitId: z.string(),
    unitName: z.string(),
    sets: z.array(z.number().int()),
    setsInForce: z.array(z.number().int()).readonly(),
    standing: z.enum(Object.keys(packStandings) as [PackStanding, ...PackStanding[]]),
    activatesOn: plainDate,
    note: z.string(),
    sourceName: z.string(),
    sha256: z.string(),
    dossiers: z.number().int().meta({ description: 'How many are filed under it' }),
    proposedBy: z.string(),
    proposedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'RubricPackSummary' });

export const packList = z.object({ items: z.array(packSummary) });

export const packActs = ['approve', 'decline', 'withdraw'] as const;

export const packDetail = packSummary
  .extend({
    diffs: z.array(setDiff),
    history: z.array(
      z.object({
        seq: z.number().int(),
        at: instant,
        action: z.string(),
        actorName: z.string().nullable(),
        role: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    may: z.array(z.enum(packActs)).meta({ description: 'What the reader may do now' }),
    own: z.boolean().meta({ description: 'The reader proposed it: somebody else must approve' }),
  })
  .meta({ id: 'RubricPack' });
