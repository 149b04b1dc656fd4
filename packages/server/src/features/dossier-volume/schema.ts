import { z } from 'zod';

export const volumeParams = z.object({ id: z.uuid() });

const count = z.number().int().nonnegative();

/** How far the volume of a dossier is. */
export const dossierVolume = z
  .discriminatedUnion('state', [
    z.object({ state: z.enum(['absent', 'waiting', 'failed']) }),
    z.object({ state: z.literal('binding'), done: count, of: count }),
    z.object({ state: z.literal('ready'), size: count }),
  ])
  .meta({ id: 'DossierVolume' });
