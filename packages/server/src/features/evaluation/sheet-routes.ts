import type { App } from '../../app.ts';
import type { Context } from '../../platform/context.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { idParams } from './council-schema.ts';
import { readSheet } from './read-sheet.ts';
import { saveSheet } from './save-sheet.ts';
import { savedSheet, sheet, sheetContent } from './sheet-schema.ts';
import { signSheet, unsignSheet } from './sign-sheet.ts';

const tags = ['score-sheets'];
const config = { permission: 'sheet.score' } as const;

export function registerSheetRoutes(app: App, context: Context): void {
  app.get(
    '/api/score-sheets/:id',
    {
      config,
      schema: {
        tags,
        summary: 'My sheet, with claims and evidence',
        params: idParams,
        response: { 200: sheet },
      },
    },
    async (request, reply) =>
      withVersion(reply, await readSheet(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/score-sheets/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Save my sheet (If-Match)',
        description:
          'A save whose answer was lost may be repeated. 412 carries the current content to merge with.',
        params: idParams,
        body: sheetContent,
        response: { 200: savedSheet },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      return withVersion(
        reply,
        await saveSheet(context, actorOf(request), params.id, expectedVersion(request), body),
      );
    },
  );

  for (const [name, act] of [
    ['sign', signSheet],
    ['unsign', unsignSheet],
  ] as const) {
    app.post(
      `/api/score-sheets/:id/actions/${name}`,
      {
        config,
        schema: {
          tags,
          summary: name === 'sign' ? 'Sign my sheet (If-Match)' : 'Take my signature back (If-Match)',
          params: idParams,
          response: { 200: savedSheet },
        },
      },
      async (request, reply) =>
        withVersion(reply, await act(context, actorOf(request), request.params.id, expectedVersion(request))),
    );
  }
}
