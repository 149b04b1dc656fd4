import { frameworkIds, type UnitKind, unitKinds } from '@saolang/rulebook';
import { z } from 'zod';
import { bilingual as text } from '../../platform/http/fields.ts';

const framework = z.enum(frameworkIds);
const plainDate = z.iso.date();

export const unitQuery = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta({ description: 'Beginning of the name or code, marks do not matter' }),
  parent: z.string().max(40).optional().meta({ description: 'Code or id of a unit above, at any distance' }),
  level: z.enum(['commune', 'above-commune']).optional(),
  date: plainDate.optional().meta({ description: 'The day on which the units exist; today when left out' }),
});

export const unit = z
  .object({
    id: z.string().meta({ description: 'code@validFrom' }),
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]),
    parentName: z.string().nullable().meta({ description: 'Name of the unit above on that day' }),
    validFrom: plainDate,
    validTo: plainDate.nullable(),
  })
  .meta({ id: 'Unit' });

export const productSetQuery = z.object({
  framework: framework.default('qd-26-2026'),
  q: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ description: 'What the product is called; best match first' }),
});

export const productSet = z
  .object({
    number: z.number().int(),
    name: text,
    sector: z.object({ code: z.string(), name: text }),
    group: text,
    ministries: z.array(z.object({ code: z.string(), name: text })).readonly(),
  })
  .meta({ id: 'ProductSet' });

export const rubricQuery = z.object({
  unitId: z.string().max(40).optional().meta({
    description: 'The sheet in force for dossiers of this commune or office; as built in without it',
  }),
});
export const rubricParams = z.object({ framework, set: z.coerce.number().int().min(1).max(26) });

/** The sheets of the rulebook are never changed, and their types say so. */
const list = <T extends z.ZodType>(entry: T) => z.array(entry).readonly();

const criterion = z.object({
  code: z.string(),
  name: text,
  max: z.number().int(),
  options: list(z.object({ points: z.number().int(), label: text, branch: z.string().optional() })),
  minForStar: z.record(z.string(), z.number().int()).optional(),
  appliesWhen: z.object({ criterion: z.string(), minPoints: z.number().int() }).optional(),
  yesNo: z.literal(true).optional(),
  notes: list(text).optional(),
  evidence: text.optional(),
});

export const rubric = z
  .object({
    framework: z.string(),
    number: z.number().int(),
    name: text,
    originUnit: z.enum(['commune', 'province']).optional(),
    parts: list(
      z.object({
        code: z.enum(['A', 'B', 'C']),
        name: text,
        max: z.number().int(),
        sections: list(
          z.object({ code: z.string(), name: text, max: z.number().int(), criteria: list(criterion) }),
        ),
      }),
    ),
    disqualifications: list(
      z.object({
        code: z.string(),
        kind: z.enum(['reject', 'stop', 'ineligible', 'precondition']),
        text,
        at: z.string().optional(),
      }),
    ),
    doubts: list(z.object({ at: z.string(), doubt: text, settledBy: text })),
  })
  .meta({ id: 'Rubric' });
