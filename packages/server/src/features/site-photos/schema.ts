import { matterCodes } from '@saolang/rulebook';
import { z } from 'zod';
import { optionalText } from '../../platform/http/fields.ts';

export const photoParams = z.object({ id: z.uuid(), photoId: z.uuid() });

const instant = z.iso.datetime();
const matter = z.enum(matterCodes);
const position = z
  .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
  .meta({ description: 'Degrees, WGS 84' });

const said = {
  matter,
  takenAt: instant
    .nullable()
    .default(null)
    .meta({ description: 'What the officer says; the camera’s own time goes before it' }),
  place: optionalText(300),
  note: optionalText(2000),
};

export const newSitePhoto = z
  .object({
    id: z.uuid(),
    fileId: z.uuid(),
    ...said,
    position: position
      .nullable()
      .default(null)
      .meta({ description: 'Of the officer’s device; the camera’s own position goes before it' }),
  })
  .meta({ id: 'NewSitePhoto' });

export const sitePhotoChange = z.object(said).meta({ id: 'SitePhotoChange' });

export const sitePhoto = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    fileId: z.uuid(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    matter,
    takenAt: instant,
    takenBy: z.enum(['camera', 'officer']),
    place: z.string().nullable(),
    position: position.extend({ by: z.enum(['camera', 'device']) }).nullable(),
    note: z.string().nullable(),
    by: z.string(),
    createdAt: instant,
    mayChange: z.boolean().meta({ description: 'Change it or take it off: until the dossier is proposed' }),
  })
  .meta({ id: 'SitePhoto' });

export const sitePhotos = z.array(sitePhoto).meta({ description: 'The earliest taken first' });
