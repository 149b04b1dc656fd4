import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { inviteMember } from './invite-member.ts';
import {
  agreement,
  assistance,
  assistances,
  confirmationRequest,
  idParams,
  invitedMember,
  memberInvitation,
  newRequest,
} from './schema.ts';
import * as service from './service.ts';
import { askForSubmission } from './submission-code.ts';

const tags = ['assistance'];

export const assistanceRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/producers/:id/assistances',
    {
      config: { permission: 'assistance.read' },
      schema: {
        tags,
        summary: 'Who fills in for a producer, by whose leave, and who asks to',
        params: idParams,
        response: { 200: assistances },
      },
    },
    (request) => service.readAssistances(context, actorOf(request), request.params.id),
  );

  app.post(
    '/api/producers/:id/assistances',
    {
      config: { permission: 'assistance.ask' },
      schema: {
        tags,
        summary: 'Ask a member of the producer for leave to fill in its forms',
        params: idParams,
        body: newRequest,
        response: { 201: confirmationRequest },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await service.askForAssistance(context, actorOf(request), request.params.id, request.body)),
  );

  app.post(
    '/api/assistances/:id/actions/agree',
    {
      config: { permission: 'assistance.agree' },
      schema: {
        tags,
        summary: "Agree as a member, or with a member's code as the officer who asked",
        params: idParams,
        body: agreement,
        response: { 200: assistance },
      },
    },
    (request) => service.agreeToAssistance(context, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/assistances/:id/actions/end',
    {
      config: { permission: 'assistance.end' },
      schema: {
        tags,
        summary: 'End a leave from now on',
        params: idParams,
        response: { 200: assistance },
      },
    },
    (request) => service.endAssistance(context, actorOf(request), request.params.id),
  );

  app.post(
    '/api/dossiers/:id/confirmation-requests',
    {
      config: { permission: 'dossier.submit' },
      schema: {
        tags,
        summary: 'Ask a member to confirm the filing of a dossier that was filled in for its producer',
        params: idParams,
        body: newRequest,
        response: { 201: confirmationRequest },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await askForSubmission(context, actorOf(request), request.params.id, request.body)),
  );

  app.post(
    '/api/producers/:id/members',
    {
      config: { permission: 'producer.invite' },
      schema: {
        tags,
        summary: 'Invite somebody to act for a producer',
        params: idParams,
        body: memberInvitation,
        response: { 200: invitedMember },
      },
    },
    (request) => inviteMember(context, actorOf(request), request.params.id, request.body),
  );
};
