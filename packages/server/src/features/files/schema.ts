import { z } from 'zod';
import { acceptedMediaTypes } from '../../platform/files/inspect-file.ts';

export const fileParams = z.object({ id: z.uuid() });
export const pageParams = z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).max(5000) });

export const newFile = z
  .object({
    uploadId: z.uuid().meta({ description: 'The last part of the address that the upload was given' }),
  })
  .meta({ id: 'NewFile' });

export const file = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mediaType: z.enum(acceptedMediaTypes),
    size: z.number().int().meta({ description: 'Bytes' }),
    pages: z.number().int().nullable().meta({ description: 'Of a PDF' }),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    producerId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'File' });
