import { z } from 'zod';

export const importParams = z.object({ id: z.uuid() });

export const newImport = z.object({
  id: z.uuid().meta({ description: 'Made by the client: the same file sent twice is read once' }),
  name: z.string().trim().min(1).max(200).meta({ description: 'Name of the file' }),
});

export const importStanding = z.enum(['good', 'bad', 'existing', 'made']);

export const importSummary = z
  .object({
    id: z.uuid(),
    sourceName: z.string(),
    sha256: z.string(),
    state: z.enum(['read', 'running', 'done']),
    createdAt: z.iso.datetime(),
    counts: z
      .object({ good: z.number(), bad: z.number(), existing: z.number(), made: z.number() })
      .meta({ description: 'Rows by what may become, or became, of them' }),
  })
  .meta({ id: 'RegisterImport' });

export const importRow = z
  .object({
    sheet: z.enum(['producer', 'product']),
    row: z.number().int().meta({ description: 'As the spreadsheet program numbers it' }),
    name: z.string(),
    standing: importStanding,
    recordId: z.uuid().nullable().meta({ description: 'The producer or product that was made of it' }),
    defects: z.array(
      z.object({
        column: z.string().meta({ description: 'Heading' }),
        code: z.string(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'RegisterImportRow' });

export const importRowQuery = z.object({
  standing: importStanding.optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const importRowPage = z.object({ items: z.array(importRow), total: z.number().int() });
