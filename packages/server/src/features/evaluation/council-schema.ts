import { starRules } from '@saolang/rulebook';
import { z } from 'zod';

export const plainDate = z.iso.date().meta({ description: 'Legal date, YYYY-MM-DD' });
export const instant = z.iso.datetime().meta({ description: 'Instant, ISO 8601 in UTC' });
export const line = z.string().trim().min(1).max(300);
export const capacities = ['chair', 'vice-chair', 'member', 'secretary'] as const;

export const idParams = z.object({ id: z.uuid() });
export const memberParams = z.object({ id: z.uuid(), memberId: z.uuid() });

export const listQuery = z.object({
  q: z.string().trim().max(100).optional().meta({ description: 'Any part, with or without diacritics' }),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const councilFields = {
  name: line,
  decisionNumber: line.max(60).meta({ description: 'Of the decision that sets the council up' }),
  decisionDate: plainDate,
  starRule: z.enum(starRules).meta({ description: 'How many counted sheets must meet a star condition' }),
  quorumPercent: z.number().int().min(1).max(100),
  allowedSpread: z.number().int().min(1).max(99).meta({
    description:
      "How many points the members' totals may lie apart; above that the chair may ask for a second scoring",
  }),
};

export const newCouncil = z
  .object({ id: z.uuid(), unitId: z.string(), cycleId: z.uuid(), ...councilFields })
  .meta({ id: 'NewCouncil' });
export const councilEdit = z.object(councilFields).meta({ id: 'CouncilEdit' });
export type NewCouncil = z.infer<typeof newCouncil>;
export type CouncilEdit = z.infer<typeof councilEdit>;

export const memberInput = z
  .object({
    accountId: z.uuid(),
    position: line.meta({ description: 'Office held outside the council' }),
    agencyId: z.uuid().nullable(),
    agencyName: line,
    capacity: z.enum(capacities),
    scores: z.boolean(),
  })
  .meta({ id: 'NewCouncilMember' });
export type MemberInput = z.infer<typeof memberInput>;

export const councilMember = memberInput
  .extend({ id: z.uuid(), fullName: z.string(), leftOn: plainDate.nullable() })
  .meta({ id: 'CouncilMember' });

export const councilSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    unitId: z.string(),
    unitName: z.string(),
    cycleId: z.uuid(),
    cycleName: z.string(),
    framework: z.string(),
    ...councilFields,
    members: z.number().int().meta({ description: 'How many members it has today' }),
    sessions: z.number().int(),
  })
  .meta({ id: 'CouncilSummary' });

export const council = councilSummary
  .omit({ members: true, sessions: true })
  .extend({ members: z.array(councilMember), mayManage: z.boolean() })
  .meta({ id: 'Council' });

export const councilPage = z
  .object({ items: z.array(councilSummary), total: z.number().int() })
  .meta({ id: 'CouncilPage' });

export const candidate = z
  .object({ accountId: z.uuid(), fullName: z.string(), contact: z.string() })
  .meta({ id: 'CouncilCandidate' });
export const candidateQuery = z.object({ q: z.string().trim().min(2).max(100) });

export const councilOptions = z
  .object({
    cycles: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        year: z.number().int(),
        framework: z.string(),
        unitId: z.string(),
        unitName: z.string(),
      }),
    ),
    agencies: z.array(z.object({ id: z.uuid(), name: z.string(), unitId: z.string() })),
  })
  .meta({ id: 'CouncilOptions' });
