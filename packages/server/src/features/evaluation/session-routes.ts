import { z } from 'zod';
import type { App } from '../../app.ts';
import type { Context } from '../../platform/context.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { addDossiers, orderDossiers, takeOffDossier } from './arrange-agenda.ts';
import { closeScoring as close } from './close-scoring.ts';
import { idParams } from './council-schema.ts';
import { declareConflicts } from './declare-conflicts.ts';
import { disqualifyDossier, undoDisqualification as undo } from './disqualify-dossier.ts';
import { openSession } from './open-session.ts';
import { createSession, editSession } from './plan-session.ts';
import { readResults } from './read-results.ts';
import { readAccepted, readMyDossiers, readProgress, readSession, readSessions } from './read-sessions.ts';
import { readWhatIf, whatIfColumns } from './read-what-if.ts';
import { reopenScoring } from './reopen-scoring.ts';
import { sendResultDocument } from './result-documents.ts';
import {
  agendaCandidate,
  closeScoring,
  declarations,
  disqualify,
  documentParams,
  dossierList,
  myDossiers,
  newSession,
  progress,
  reopening,
  results,
  session,
  sessionEdit,
  sessionPage,
  sessionQuery,
  takeOff,
  undoDisqualification,
  whatIfResults,
} from './session-schema.ts';
import { confirmResults } from './settle-results.ts';

const tags = ['scoring-sessions'];
const base = '/api/scoring-sessions';
const one = `${base}/:id` as const;
const read = { permission: 'session.read' } as const;
const manage = { permission: 'session.manage' } as const;

/** The schema of an act on a session: it is guarded by the session's version and answers the session. */
const bare = (summary: string) => ({
  tags,
  summary: `${summary} (If-Match)`,
  params: idParams,
  response: { 200: session },
});
const act = <B extends z.ZodType>(summary: string, body: B) => ({ ...bare(summary), body });

export function registerSessionRoutes(app: App, context: Context): void {
  app.get(
    base,
    {
      config: read,
      schema: {
        tags,
        summary: 'Sessions within my reach',
        querystring: sessionQuery,
        response: { 200: sessionPage },
      },
    },
    (request) => readSessions(context, actorOf(request), request.query),
  );
  app.post(
    base,
    {
      config: manage,
      schema: { tags, summary: 'Plan a session', body: newSession, response: { 201: session } },
    },
    async (request, reply) =>
      withVersion(reply.status(201), await createSession(context, actorOf(request), request.body)),
  );
  app.get(
    one,
    {
      config: read,
      schema: { tags, summary: 'A session with its agenda', params: idParams, response: { 200: session } },
    },
    async (request, reply) =>
      withVersion(reply, await readSession(context, actorOf(request), request.params.id)),
  );
  app.put(
    one,
    { config: manage, schema: act('Change a planned session', sessionEdit) },
    async (request, reply) => {
      const { params, body } = request;
      const edited = editSession(context, actorOf(request), params.id, expectedVersion(request), body);
      return withVersion(reply, await edited);
    },
  );
  app.get(
    `${one}/candidates`,
    {
      config: manage,
      schema: {
        tags,
        summary: 'Accepted dossiers that can be put on the agenda',
        params: idParams,
        querystring: z.object({ q: z.string().trim().max(100).optional() }),
        response: { 200: z.object({ items: z.array(agendaCandidate) }) },
      },
    },
    (request) => readAccepted(context, actorOf(request), request.params.id, request.query.q),
  );

  app.post(
    `${one}/actions/add-dossiers`,
    { config: manage, schema: act('Put accepted dossiers on the agenda', dossierList) },
    async (request, reply) => {
      const { params, body } = request;
      const added = addDossiers(
        context,
        actorOf(request),
        params.id,
        expectedVersion(request),
        body.dossierIds,
      );
      return withVersion(reply, await added);
    },
  );
  app.post(
    `${one}/actions/order-dossiers`,
    { config: manage, schema: act('Set the order of the agenda', dossierList) },
    async (request, reply) => {
      const { params, body } = request;
      const ordered = orderDossiers(
        context,
        actorOf(request),
        params.id,
        expectedVersion(request),
        body.dossierIds,
      );
      return withVersion(reply, await ordered);
    },
  );
  app.post(
    `${one}/actions/take-off`,
    { config: manage, schema: act('Take a dossier off the agenda', takeOff) },
    async (request, reply) => {
      const { params, body } = request;
      const taken = takeOffDossier(context, actorOf(request), params.id, expectedVersion(request), body);
      return withVersion(reply, await taken);
    },
  );
  app.post(`${one}/actions/open`, { config: manage, schema: bare('Open scoring') }, async (request, reply) =>
    withVersion(
      reply,
      await openSession(context, actorOf(request), request.params.id, expectedVersion(request)),
    ),
  );
  app.post(
    `${one}/actions/close`,
    {
      config: { permission: 'session.close' },
      schema: act('Close scoring and freeze the results', closeScoring),
    },
    async (request, reply) => {
      const { params, body } = request;
      const closed = close(context, actorOf(request), params.id, expectedVersion(request), body.leaveOut);
      return withVersion(reply, await closed);
    },
  );
  app.post(
    `${one}/actions/reopen`,
    {
      config: { permission: 'session.reopen' },
      schema: act('Open scoring again, of all dossiers or of some', reopening),
    },
    async (request, reply) => {
      const { params, body } = request;
      const { reason, dossierIds } = body;
      const version = expectedVersion(request);
      const open = reopenScoring(context, actorOf(request), params.id, version, reason, dossierIds);
      return withVersion(reply, await open);
    },
  );
  app.post(
    `${one}/actions/disqualify`,
    { config: { permission: 'session.disqualify' }, schema: act('Disqualify a dossier', disqualify) },
    async (request, reply) => {
      const { params, body } = request;
      const out = disqualifyDossier(context, actorOf(request), params.id, expectedVersion(request), body);
      return withVersion(reply, await out);
    },
  );
  app.post(
    `${one}/actions/undo-disqualification`,
    {
      config: { permission: 'session.disqualify' },
      schema: act('Take a disqualification back', undoDisqualification),
    },
    async (request, reply) => {
      const { params, body } = request;
      const back = undo(context, actorOf(request), params.id, expectedVersion(request), body);
      return withVersion(reply, await back);
    },
  );
  app.post(
    `${one}/actions/confirm`,
    { config: { permission: 'session.confirm' }, schema: bare('Confirm the results') },
    async (request, reply) =>
      withVersion(
        reply,
        await confirmResults(context, actorOf(request), request.params.id, expectedVersion(request)),
      ),
  );

  app.get(
    `${one}/progress`,
    {
      config: { permission: 'session.progress' },
      schema: {
        tags,
        summary: 'How far the members are; never a score',
        params: idParams,
        response: { 200: progress },
      },
    },
    (request) => readProgress(context, actorOf(request), request.params.id),
  );
  app.get(
    `${one}/sheets`,
    {
      config: { permission: 'conflict.declare' },
      schema: {
        tags,
        summary: 'My declarations and sheets',
        params: idParams,
        response: { 200: myDossiers },
      },
    },
    (request) => readMyDossiers(context, actorOf(request), request.params.id),
  );
  app.post(
    `${one}/declarations`,
    {
      config: { permission: 'conflict.declare' },
      schema: {
        tags,
        summary: 'Declare whether I have a conflict of interest',
        params: idParams,
        body: declarations,
        response: { 200: myDossiers },
      },
    },
    (request) => declareConflicts(context, actorOf(request), request.params.id, request.body.declarations),
  );
  app.get(
    `${one}/what-if`,
    {
      config: { permission: 'what-if.read' },
      schema: {
        tags,
        summary: 'The results as they would be under the other decree, once scoring is closed',
        params: idParams,
        response: { 200: whatIfResults },
      },
    },
    (request) => readWhatIf(context, actorOf(request), request.params.id),
  );
  app.get(
    `${one}/what-if.xlsx`,
    {
      config: { permission: 'what-if.read' },
      schema: { tags, summary: 'The same as XLSX', params: idParams },
    },
    async (request, reply) => {
      const { rows } = await readWhatIf(context, actorOf(request), request.params.id);
      return sendWorkbook(reply, 'doi-chieu-quyet-dinh', 'Đối chiếu', whatIfColumns, rows);
    },
  );
  app.get(
    `${one}/results`,
    {
      config: { permission: 'session.results' },
      schema: {
        tags,
        summary: 'Results, once scoring is closed',
        params: idParams,
        response: { 200: results },
      },
    },
    (request) => readResults(context, actorOf(request), request.params.id),
  );
  app.get(
    `${one}/documents/:document.:format`,
    {
      config: { permission: 'session.results' },
      schema: { tags, summary: 'Result table or minutes as DOCX, PDF or XLSX', params: documentParams },
    },
    async (request, reply) => {
      const { id, document, format } = request.params;
      return sendResultDocument(context, actorOf(request), reply, id, document, format);
    },
  );
}
