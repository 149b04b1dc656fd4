import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { found } from '../../platform/http/problem.ts';
import { sendDownload } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { signingKey } from '../../platform/keys/signing-key.ts';
import {
  certificate,
  certificateNumberParams,
  certificatePage,
  certificateParams,
  certificateQuery,
  endingReason,
  publicCertificate,
} from './schema.ts';
import * as service from './service.ts';

const tags = ['certificates'];
const endings = {
  suspend: ['certificate.suspend', 'Suspend a certificate (If-Match)'],
  reinstate: ['certificate.suspend', 'Lift a suspension (If-Match)'],
  revoke: ['certificate.revoke', 'Revoke a certificate for good (If-Match)'],
} as const;

export const certificateRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/certificates',
    {
      config: { permission: 'certificate.read' },
      schema: {
        tags,
        summary: 'Certificates that I may read',
        querystring: certificateQuery,
        response: { 200: certificatePage },
      },
    },
    (request) => service.listCertificates(context, actorOf(request), request.query),
  );

  app.get(
    '/api/certificates/:id',
    {
      config: { permission: 'certificate.read' },
      schema: { tags, summary: 'A certificate', params: certificateParams, response: { 200: certificate } },
    },
    async (request, reply) =>
      withVersion(reply, await service.readCertificate(context, actorOf(request), request.params.id)),
  );

  app.get(
    '/api/certificates/:id/pdf',
    {
      config: { permission: 'certificate.read' },
      schema: { tags, summary: 'The certificate as PDF', params: certificateParams },
    },
    async (request, reply) => {
      const { bytes, title } = await service.certificatePdf(context, actorOf(request), request.params.id);
      return sendDownload(reply, bytes, title, 'pdf');
    },
  );

  for (const [change, [permission, summary]] of Object.entries(endings)) {
    app.post(
      `/api/certificates/:id/actions/${change}`,
      {
        config: { permission },
        schema: {
          tags,
          summary,
          params: certificateParams,
          body: endingReason,
          response: { 200: certificate },
        },
      },
      async (request, reply) =>
        withVersion(
          reply,
          await service.endCertificate(
            context,
            actorOf(request),
            request.params.id,
            change as keyof typeof endings,
            expectedVersion(request),
            request.body.reason,
          ),
        ),
    );
  }

  app.get(
    '/api/public/certificates/:number',
    {
      config: { permission: 'public.read' },
      schema: {
        tags,
        summary: 'Check a certificate by its number',
        params: certificateNumberParams,
        response: { 200: publicCertificate },
      },
    },
    async (request) => found(await service.checkCertificate(context, request.params.number)),
  );

  app.get(
    '/.well-known/jwks.json',
    { config: { permission: 'public.read' }, schema: { hide: true } },
    async () => ({ keys: [(await signingKey(context.config)).publicJwk] }),
  );
};
