import { formatCertificateNumber, isCertificateNumber, parseCertificateNumber } from '@saolang/rulebook';
import {
  certificatePage,
  checkPage,
  guidePage,
  guides,
  guidesPage,
  malformedNumberPage,
  notFoundPage,
  type PageContext,
  productPage,
  cataloguePage as renderCatalogue,
  unknownCertificatePage,
} from '@saolang/site';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { checkCertificate } from '../certificates/service.ts';
import { cataloguePage, catalogueQuery, entryParams } from './schema.ts';
import { readEntry, searchCatalogue, sectorsIn } from './service.ts';
import { siteAssets, siteAssetsVersion } from './site-assets.ts';

const config = { permission: 'public.read' } as const;
const hidden = { hide: true } as const;
const assets = `/assets/${siteAssetsVersion}`;
const language = z.object({ lang: z.enum(['vi', 'en']).catch('vi').default('vi') });

/** Where a typed number is checked: one address a certificate, however it was typed. */
function checkAddress(typed: string, lang: 'vi' | 'en'): string {
  const parsed = parseCertificateNumber(typed);
  const number = parsed ? formatCertificateNumber(parsed) : typed;
  return `/c/${encodeURIComponent(number)}${lang === 'en' ? '?lang=en' : ''}`;
}

/** The public pages: plain HTML, no account, no script; and the same catalogue as JSON. */
export const catalogueRoutes: FeatureRoutes = (app, context) => {
  const pageOf = (request: FastifyRequest, lang: 'vi' | 'en'): PageContext => ({
    language: lang,
    path: request.url,
    assets,
    demo: context.config.demo !== 'off',
    publicUrl: context.config.publicUrl,
  });
  const html = (reply: FastifyReply, text: string, status = 200) =>
    reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'public, max-age=60')
      .send(text);

  app.get(
    '/api/catalogue',
    {
      config,
      schema: {
        tags: ['catalogue'],
        summary: 'Recognised products',
        querystring: catalogueQuery,
        response: { 200: cataloguePage },
      },
    },
    (request) => searchCatalogue(context, request.query),
  );

  app.get(
    '/',
    { config, schema: { ...hidden, querystring: catalogueQuery.extend(language.shape) } },
    async (request, reply) => {
      const { q, star, group, lang } = request.query;
      const found = await searchCatalogue(context, request.query);
      return html(
        reply,
        await renderCatalogue(pageOf(request, lang), {
          ...found,
          query: { q, star, group },
          groups: sectorsIn(lang),
        }),
      );
    },
  );

  app.get(
    '/san-pham/:id',
    { config, schema: { ...hidden, params: entryParams, querystring: language } },
    async (request, reply) => {
      const { lang } = request.query;
      const page = pageOf(request, lang);
      const { id } = request.params;
      const product = isUuid(id) ? await readEntry(context, id, lang) : null;
      return product
        ? html(reply, await productPage(page, product))
        : html(reply, await notFoundPage(page), 404);
    },
  );

  app.get('/huong-dan', { config, schema: { ...hidden, querystring: language } }, async (request, reply) =>
    html(reply, await guidesPage(pageOf(request, request.query.lang))),
  );

  app.get(
    '/huong-dan/:slug',
    { config, schema: { ...hidden, params: z.object({ slug: z.string().max(40) }), querystring: language } },
    async (request, reply) => {
      const page = pageOf(request, request.query.lang);
      const guide = guides.find(({ slug }) => slug === request.params.slug);
      return guide ? html(reply, await guidePage(page, guide)) : html(reply, await notFoundPage(page), 404);
    },
  );

  app.get(
    '/c',
    {
      config,
      schema: {
        ...hidden,
        querystring: language.extend({ number: z.string().trim().max(60).catch('').default('') }),
      },
    },
    async (request, reply) => {
      const { number, lang } = request.query;
      if (!number) return html(reply, await checkPage(pageOf(request, lang)));
      return reply.redirect(checkAddress(number, lang));
    },
  );

  app.get(
    '/c/:number',
    {
      config,
      schema: { ...hidden, params: z.object({ number: z.string().max(60) }), querystring: language },
    },
    async (request, reply) => {
      const { lang } = request.query;
      const page = pageOf(request, lang);
      const { number } = request.params;
      if (!parseCertificateNumber(number)) return html(reply, await malformedNumberPage(page, number), 404);
      if (!isCertificateNumber(number)) return reply.redirect(checkAddress(number, lang));
      const certificate = await checkCertificate(context, number);
      if (!certificate) return html(reply, await unknownCertificatePage(page, number), 404);
      const productUrl = certificate.entryId ? `/san-pham/${certificate.entryId}` : null;
      return html(reply, await certificatePage(page, { ...certificate, productUrl }));
    },
  );

  app.get(
    '/assets/:version/*',
    { config, schema: { ...hidden, params: z.object({ version: z.string(), '*': z.string() }) } },
    async (request, reply) => {
      const asset = siteAssets.get(request.params['*']);
      if (!asset) return reply.callNotFound();
      return reply
        .header('content-type', asset.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(asset.bytes);
    },
  );
};
