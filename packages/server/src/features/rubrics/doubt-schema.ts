import { frameworkIds } from '@saolang/rulebook';
import { z } from 'zod';

const text = z.object({ vi: z.string(), en: z.string() });

export const doubtParams = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

export const doubt = z
  .object({
    id: z.string(),
    version: z.number().int().meta({ description: '0 until somebody has decided on it' }),
    framework: z.enum(frameworkIds),
    doubt: text,
    settledBy: text.meta({ description: 'What would settle it' }),
    places: z.array(
      z.object({
        set: z.number().int(),
        at: z.string().meta({ description: 'Criterion or section, `dossier` or `rubric`' }),
      }),
    ),
    state: z.enum(['open', 'settled']),
    note: z.string().nullable().meta({ description: 'How it is read; of one opened again, why' }),
    source: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RubricDoubt' });

export const doubtList = z
  .object({
    items: z.array(doubt),
    open: z.number().int(),
    maySettle: z.boolean(),
  })
  .meta({ id: 'RubricDoubts' });

export const settlement = z
  .object({
    note: z.string().trim().min(1, 'Hãy ghi cách hiểu đã thống nhất.').max(4000),
    source: z.string().trim().min(1, 'Hãy ghi số, ngày của văn bản làm căn cứ.').max(500),
  })
  .meta({ id: 'RubricDoubtSettlement' });

export const reopening = z
  .object({ reason: z.string().trim().min(1, 'Hãy ghi lý do.').max(4000) })
  .meta({ id: 'RubricDoubtReopening' });
