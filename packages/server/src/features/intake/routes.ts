import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { returnDossier } from '../commune-review/return-dossier.ts';
import { returnBody } from '../commune-review/schema.ts';
import { dossierDetail, dossierParams, dossierQuery } from '../dossiers/schema.ts';
import { acceptDossier } from './accept-dossier.ts';
import { boardColumns, boardRows } from './board-workbook.ts';

const tags = ['intake'];
const response = { 200: dossierDetail };

export const intakeRoutes: FeatureRoutes = (app, context) => {
  app.post(
    '/api/dossiers/:id/actions/return-from-office',
    {
      config: { permission: 'dossier.return-from-office' },
      schema: {
        tags,
        summary: 'Return the dossier with the places to complete (If-Match)',
        params: dossierParams,
        body: returnBody,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await returnDossier(
          context,
          actorOf(request),
          request.params.id,
          'return-from-office',
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.post(
    '/api/dossiers/:id/actions/accept',
    {
      config: { permission: 'dossier.accept' },
      schema: {
        tags,
        summary: "Accept for scoring: the office's receipt number (If-Match)",
        params: dossierParams,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await acceptDossier(context, actorOf(request), request.params.id, expectedVersion(request)),
      ),
  );

  app.get(
    '/api/intake/board.xlsx',
    {
      config: { permission: 'dossier.read' },
      schema: {
        tags,
        summary: 'The dossiers that I may read, under the filters of the board, as XLSX',
        querystring: dossierQuery.omit({ page: true, pageSize: true }),
      },
    },
    async (request, reply) =>
      sendWorkbook(
        reply,
        'ho-so-ocop',
        'Hồ sơ',
        boardColumns,
        await boardRows(context, actorOf(request), request.query),
      ),
  );
};
