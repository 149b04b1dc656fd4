import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { readInstallation } from './service.ts';

const text = z.object({ vi: z.string(), en: z.string() });

const installation = z
  .object({
    name: z.string(),
    demo: z.enum(['city-2024', 'province-2026']).nullable(),
    today: z.iso.date().meta({ description: "Today by the installation's clock" }),
    clockShifted: z.boolean().meta({ description: 'A demo of the past: its days are not those of the wall' }),
    locales: z.array(z.enum(['vi', 'en'])),
    signUpOpen: z.boolean(),
    oidc: z.object({ label: z.string() }).nullable(),
    mailDelivered: z.boolean().meta({ description: 'False when mails stay on the outbox page' }),
    demoAccounts: z.array(z.object({ label: text, email: z.string(), password: z.string() })),
  })
  .meta({ id: 'Installation' });

/** What anybody may know of the installation before signing in. */
export const installationRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/installation',
    {
      config: { permission: 'public.read' },
      schema: { tags: ['installation'], summary: 'The installation', response: { 200: installation } },
    },
    () => readInstallation(context),
  );
};
