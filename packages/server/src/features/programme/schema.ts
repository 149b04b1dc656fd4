import { frameworkIds } from '@saolang/rulebook';
import { z } from 'zod';
import { bilingual, neededText, optionalText } from '../../platform/http/fields.ts';

const framework = z.enum(frameworkIds);
const plainDate = z.iso.date('Hãy chọn ngày.');
const unitId = z.string().max(40).meta({ description: 'code@validFrom' });

export const idParams = z.object({ id: z.uuid() });

export const cycleQuery = z.object({
  communeUnitId: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'Only cycles in which products of this commune are filed' }),
  open: z.stringbool().optional().meta({ description: 'Only cycles that take dossiers today' }),
});

const cycleFields = {
  name: neededText(200, 'Hãy đặt tên cho chu trình.'),
  opensOn: plainDate,
  closesOn: plainDate,
};

/** Whose it is, which year and under which law stay as they were opened: its dossiers rest on them. */
export const cycleChange = z.object(cycleFields).meta({ id: 'CycleChange' });
export const newCycle = z
  .object({ id: z.uuid(), unitId, year: z.number().int().min(2023).max(2100), framework, ...cycleFields })
  .meta({ id: 'NewCycle' });
export type NewCycle = z.output<typeof newCycle>;

export const cycle = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    unitId: z.string(),
    unitName: z.string(),
    year: z.number().int(),
    framework,
    name: z.string(),
    opensOn: plainDate,
    closesOn: plainDate,
    open: z.boolean().meta({ description: 'Whether it takes dossiers today, by its days and by its law' }),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Cycle' });

/** What a cycle can be opened with today. */
export const cycleOptions = z
  .object({
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    frameworks: z.array(z.object({ id: framework, name: bilingual })),
  })
  .meta({ id: 'CycleOptions' });

export const agencyQuery = z.object({
  unit: z.string().max(40).optional().meta({ description: 'Only agencies of this unit' }),
});

const agencyFields = {
  name: neededText(200, 'Hãy ghi tên cơ quan.'),
  shortName: neededText(60, 'Hãy ghi tên viết gọn.'),
  field: optionalText(200),
};

export const agencyChange = z.object(agencyFields).meta({ id: 'AgencyChange' });
export const newAgency = z.object({ id: z.uuid(), unitId, ...agencyFields }).meta({ id: 'NewAgency' });
export type NewAgency = z.output<typeof newAgency>;

export const agency = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    unitId: z.string(),
    unitName: z.string(),
    name: z.string(),
    shortName: z.string(),
    field: z.string().nullable().meta({ description: 'What it answers for, in words' }),
  })
  .meta({ id: 'Agency' });
