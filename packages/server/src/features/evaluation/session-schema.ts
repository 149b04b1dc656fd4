import { frameworkIds, starRules } from '@saolang/rulebook';
import { z } from 'zod';
import { capacities, idParams, instant, line, listQuery, plainDate } from './council-schema.ts';

export const sessionStates = ['planned', 'open', 'closed', 'confirmed'] as const;

export const sessionQuery = listQuery.extend({
  councilId: z.uuid().optional(),
  state: z.union([z.enum(sessionStates), z.array(z.enum(sessionStates))]).optional(),
});

const sessionFields = { name: line, heldOn: plainDate, place: line };
export const newSession = z
  .object({ id: z.uuid(), councilId: z.uuid(), ...sessionFields })
  .meta({ id: 'NewScoringSession' });
export const sessionEdit = z.object(sessionFields).meta({ id: 'ScoringSessionEdit' });
export type NewSession = z.infer<typeof newSession>;
export type SessionEdit = z.infer<typeof sessionEdit>;

const star = z.number().int().min(1).max(5);
const text = z.object({ vi: z.string(), en: z.string() });

export const sessionSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    councilId: z.uuid(),
    councilName: z.string(),
    ...sessionFields,
    state: z.enum(sessionStates),
    dossiers: z.number().int(),
  })
  .meta({ id: 'ScoringSessionSummary' });
export const sessionPage = z
  .object({ items: z.array(sessionSummary), total: z.number().int() })
  .meta({ id: 'ScoringSessionPage' });

export const agendaItem = z
  .object({
    dossierId: z.uuid(),
    productName: z.string(),
    producerName: z.string(),
    communeName: z.string(),
    framework: z.string(),
    productSet: z.number().int(),
    rubricPackId: z.uuid().nullable(),
    dossierState: z.string(),
    disqualified: z.object({ ground: z.string(), note: z.string() }).nullable(),
  })
  .meta({ id: 'AgendaItem' });
export const agendaCandidate = agendaItem.omit({ disqualified: true }).meta({ id: 'AgendaCandidate' });

export const sessionActs = [
  'manage',
  'take-off',
  'open',
  'close',
  'reopen',
  'confirm',
  'disqualify',
  'progress',
  'results',
  'declare',
  'score',
] as const;

export const session = sessionSummary
  .omit({ dossiers: true })
  .extend({
    framework: z.string(),
    unitId: z.string(),
    starRule: z.enum(starRules),
    quorumPercent: z.number().int(),
    allowedSpread: z.number().int(),
    openedAt: instant.nullable(),
    closedAt: instant.nullable(),
    confirmedAt: instant.nullable(),
    agenda: z.array(agendaItem),
    members: z.array(
      z.object({
        id: z.uuid(),
        fullName: z.string(),
        agencyName: z.string(),
        capacity: z.enum(capacities),
        scores: z.boolean(),
      }),
    ),
    may: z.array(z.enum(sessionActs)).meta({ description: 'What the reader may do now' }),
  })
  .meta({ id: 'ScoringSession' });

export const dossierList = z
  .object({ dossierIds: z.array(z.uuid()).min(1).max(200) })
  .meta({ id: 'DossierList' });
const reason = z.string().trim().min(1).max(1000);
export const takeOff = z.object({ dossierId: z.uuid(), reason }).meta({ id: 'TakeOffDossier' });
export const reopening = z
  .object({
    reason,
    dossierIds: z.array(z.uuid()).min(1).max(200).optional().meta({
      description:
        'Only these, for a second scoring: each must have a ground for it. The others keep their result. Left out: all',
    }),
  })
  .meta({ id: 'Reopening' });
export const disqualify = z
  .object({
    dossierId: z.uuid(),
    ground: z.string().meta({ description: "Code of a ground of the dossier's rubric" }),
    note: reason.meta({ description: 'What was found' }),
  })
  .meta({ id: 'Disqualify' });
export const undoDisqualification = z
  .object({ dossierId: z.uuid(), reason })
  .meta({ id: 'UndoDisqualification' });
export const closeScoring = z
  .object({
    leaveOut: z
      .array(z.uuid())
      .max(5000)
      .default([])
      .meta({ description: 'The unsigned sheets that the secretary has seen and leaves out of the count' }),
  })
  .meta({ id: 'CloseScoring' });

export const declarations = z
  .object({
    declarations: z
      .array(
        z
          .object({
            dossierId: z.uuid(),
            hasConflict: z.boolean(),
            reason: z.string().trim().max(1000).nullable().default(null),
          })
          .refine(({ hasConflict, reason }) => !hasConflict || reason, {
            path: ['reason'],
            message: 'Hãy ghi rõ quan hệ hoặc lợi ích liên quan.',
          }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'ConflictDeclarations' });
export type Declaration = z.infer<typeof declarations>['declarations'][number];

export const sheetStates = ['undeclared', 'conflict', 'empty', 'started', 'signed'] as const;

const cell = z.object({
  sheetId: z.uuid(),
  dossierId: z.uuid(),
  memberId: z.uuid(),
  state: z.enum(sheetStates),
  answered: z.number().int(),
  criteria: z.number().int(),
});
/** How far the sheets are: never a score. */
export const progress = z
  .object({
    state: z.enum(sessionStates),
    version: z.number().int(),
    sheets: z.array(cell),
    quorum: z.array(
      z.object({
        dossierId: z.uuid(),
        entitled: z.number().int(),
        signed: z.number().int(),
        needed: z.number().int(),
        reached: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ScoringProgress' });

export const myDossiers = z
  .object({
    items: z.array(
      agendaItem.extend({
        declared: z.enum(['none', 'conflict']).nullable(),
        reopenedFor: z
          .string()
          .nullable()
          .meta({ description: 'Why it is being scored again; null when it is not, and after a conflict' }),
        sheet: z
          .object({
            id: z.uuid(),
            state: z.enum(sheetStates),
            answered: z.number().int(),
            criteria: z.number().int(),
            total: z.number().int().nullable(),
          })
          .nullable()
          .meta({ description: 'Null until the session opens, and for a seat that does not score' }),
      }),
    ),
  })
  .meta({ id: 'MySessionDossiers' });

export const outcome = z
  .object({
    kind: z.enum(['recognise', 'forward', 'hand-back', 'not-recognise']).meta({
      description: 'hand-back: a star that a lower tier recognises; it ends here without recognition',
    }),
    star: star.nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'ScoringOutcome' });

const cap = z.object({
  criterion: z.string(),
  star: z.number().int(),
  requiredOption: z.number().int(),
  met: z.number().int(),
  of: z.number().int(),
});
const memberTotals = z
  .array(
    z.object({
      memberId: z.uuid(),
      total: z.number().int().nullable(),
      counted: z.boolean(),
      conflict: z.boolean(),
    }),
  )
  .nullable()
  .meta({ description: 'Null for a member with a conflict of interest in this dossier' });
export const resultRow = agendaItem
  .extend({
    sheets: memberTotals,
    counted: z.number().int(),
    sum: z.number().int(),
    average: z.string().nullable(),
    band: star.nullable(),
    star: star.nullable(),
    cappedBy: z.array(cap),
    explanation: z.array(text),
    secondScoring: z
      .object({
        grounds: z.array(z.enum(['wide-spread', 'across-bands'])),
        lowest: z.number().int(),
        highest: z.number().int(),
        explanation: z.array(text),
      })
      .nullable()
      .meta({
        description: 'How the members differ; null where fewer than two sheets count, or scores are hidden',
      }),
    earlier: z
      .array(
        z.object({
          number: z.number().int(),
          average: z.string().nullable(),
          star: star.nullable(),
          sheets: memberTotals,
          closedAt: instant,
          reopenedAt: instant,
          reopenedBy: z.string(),
          reason: z.string(),
        }),
      )
      .meta({ description: 'What it was scored before, first scoring first' }),
    outcome,
  })
  .meta({ id: 'ResultRow' });
export const results = z
  .object({ starRule: z.enum(starRules), rows: z.array(resultRow) })
  .meta({ id: 'ScoringResults' });

const standing = z.object({ average: z.string().nullable(), star: star.nullable() });
export const whatIfResults = z
  .object({
    framework: z.enum(frameworkIds).meta({ description: 'The decree to compare with' }),
    rows: z.array(
      agendaItem.extend({
        comparison: z
          .object({
            now: standing,
            worst: standing.meta({ description: 'On what is sure to carry over' }),
            best: standing.meta({ description: 'Where everything left open turns out well' }),
            comparablePoints: z.number().int(),
            withoutSource: z
              .number()
              .int()
              .meta({ description: 'Criteria there that the sheets say nothing of' }),
            fallsAway: z.number().int().meta({ description: 'Criteria here that are not asked there' }),
            open: z.number().int().meta({ description: 'Choices that can be read in more than one way' }),
            explanation: z.array(text),
          })
          .nullable()
          .meta({
            description: 'Null without sheets that count, and where scores are hidden from the reader',
          }),
      }),
    ),
  })
  .meta({ id: 'WhatIfResults' });

export const documentParams = idParams.extend({
  document: z.enum(['result-table', 'minutes']),
  format: z.enum(['docx', 'pdf', 'xlsx']),
});
