import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { found } from '../../platform/http/problem.ts';
import { sendDownload } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { signingKey } from '../../platform/keys/signing-key.ts';
import { attachCertificate } from './attach-certificate.ts';
import { certificateColumns } from './certificate-columns.ts';
import { endCertificate } from './end-certificate.ts';
import {
  attachment,
  certificate,
  certificateFilter,
  certificateNumberParams,
  certificatePage,
  certificateParams,
  certificateQuery,
  endingReason,
  publicCertificate,
  revocation,
} from './schema.ts';
import * as service from './service.ts';

const tags = ['certificates'];
const suspensions = {
  suspend: 'Suspend a certificate (If-Match)',
  reinstate: 'Lift a suspension (If-Match)',
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
    '/api/certificates.xlsx',
    {
      config: { permission: 'certificate.read' },
      schema: { tags, summary: 'The same list as a spreadsheet', querystring: certificateFilter },
    },
    async (request, reply) => {
      const rows = await service.exportCertificates(context, actorOf(request), request.query);
      return sendWorkbook(reply, 'giay-chung-nhan', 'Giấy chứng nhận', certificateColumns, rows);
    },
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

  for (const [act, summary] of Object.entries(suspensions)) {
    app.post(
      `/api/certificates/:id/actions/${act}`,
      {
        config: { permission: 'certificate.suspend' },
        schema: {
          tags,
          summary,
          params: certificateParams,
          body: endingReason,
          response: { 200: certificate },
        },
      },
      async (request, reply) => {
        const ending = { act: act as keyof typeof suspensions, ...request.body };
        const { id } = request.params;
        const ended = endCertificate(context, actorOf(request), id, expectedVersion(request), ending);
        return withVersion(reply, await ended);
      },
    );
  }

  app.post(
    '/api/certificates/:id/actions/revoke',
    {
      config: { permission: 'certificate.revoke' },
      schema: {
        tags,
        summary: 'Revoke a certificate for good, on a ground of the law (If-Match)',
        params: certificateParams,
        body: revocation,
        response: { 200: certificate },
      },
    },
    async (request, reply) => {
      const ending = { act: 'revoke', ...request.body } as const;
      const { id } = request.params;
      const ended = endCertificate(context, actorOf(request), id, expectedVersion(request), ending);
      return withVersion(reply, await ended);
    },
  );

  app.put(
    '/api/certificates/:id/product',
    {
      config: { permission: 'certificate.attach' },
      schema: {
        tags,
        summary: 'Say of which registered product a certificate from before this system is (If-Match)',
        params: certificateParams,
        body: attachment,
        response: { 200: certificate },
      },
    },
    async (request, reply) => {
      const { productId } = request.body;
      const { id } = request.params;
      const attached = attachCertificate(context, actorOf(request), id, expectedVersion(request), productId);
      return withVersion(reply, await attached);
    },
  );

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
