import { registrationForm, type SelfAssessedPart, selfAssessmentReport } from '@saolang/documents';
import { chainOf, pointsOf, productSetsOf, services, unitById } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { printedParty } from '../producers/printed-party.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { addressIn } from '../units/address-in.ts';
import { communesWithin, unitScope } from '../units/unit-scope.ts';
import { formOf, selfAssessmentOf } from './presenter.ts';
import * as store from './store.ts';

/** The documents that a producer signs. */
export const dossierDocuments = ['registration-form', 'self-assessment-report'] as const;
export type DossierDocument = (typeof dossierDocuments)[number];

/** Names of the kinds of producer as the forms print them. */
export const producerKindNames: Readonly<Record<string, string>> = {
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  enterprise: 'Doanh nghiệp nhỏ và vừa',
  farm: 'Trang trại',
  household: 'Hộ sản xuất, hộ kinh doanh',
  association: 'Hội, hiệp hội, trung tâm điều hành',
};

/** Mẫu 01 or Mẫu 02 of a dossier that the actor may read, filled with what is on file. */
export async function dossierDocument(context: Context, actor: Actor, id: string, document: DossierDocument) {
  const { db, clock } = context;
  const row = found(
    await store.readDossier(db, actor, id, (unitId) => communesWithin(unitId, clock.today())),
  );
  const [product, producer, cycle, evidence] = await Promise.all([
    db.selectFrom('product').selectAll().where('id', '=', row.product_id).executeTakeFirstOrThrow(),
    db.selectFrom('producer').selectAll().where('id', '=', row.producer_id).executeTakeFirstOrThrow(),
    db.selectFrom('cycle').selectAll().where('id', '=', row.cycle_id).executeTakeFirstOrThrow(),
    store.listEvidence(db, id),
  ]);
  const commune = found(unitById(row.commune_unit_id));
  const province = chainOf(commune).at(-1);
  const framework = row.framework as 'qd-26-2026';
  const filing = row.filing_kind as 'first';
  const form = formOf(row);
  const text = (code: string) => (typeof form[code] === 'string' ? (form[code] as string) : null);
  const papers = new Set(Array.isArray(form.papers) ? form.papers : []);
  const place = commune.shortName;
  const { near, phone, email, ...person } = printedParty(producer, actor.grants, {
    producerId: producer.id,
    unitIds: unitScope(row.commune_unit_id, clock.today()),
  });
  const date = row.received_on;

  if (document === 'registration-form') {
    const set = found(productSetsOf(framework).find(({ number }) => number === row.product_set));
    return {
      title: `Mẫu 01 ${product.name}`,
      document: registrationForm({
        framework,
        year: cycle.year,
        province: `tỉnh ${province?.shortName ?? ''}`,
        producer: {
          name: producer.name,
          representative: producer.representative_name,
          position: producer.representative_position,
          // Where the producer can be reached is for who may reach it; the place of business is public.
          address: (near && text('contactAddress')) || addressIn(producer.address, producer.unit_id),
          phone,
          email,
        },
        product: {
          name: product.name,
          sector: set.sector.name.vi,
          group: set.group.vi,
          subgroup: set.name.vi,
        },
        filing,
        attachments: {
          reportOriginal: true,
          reportElectronic: true,
          samples: services.includes(row.product_set) ? null : Number(form.sampleCount ?? 0),
        },
        place,
        date,
      }),
    };
  }

  const money = (code: string) =>
    typeof form[code] === 'number' ? `${form[code].toLocaleString('vi-VN')} đồng` : 'chưa ghi';
  const rubric = found(await rubricFor(db, row));
  const { choices, notes } = selfAssessmentOf(row);
  const parts: SelfAssessedPart[] = rubric.parts.map((part) => ({
    code: part.code,
    name: part.name.vi,
    max: part.max,
    criteria: part.sections
      .flatMap(({ criteria }) => criteria)
      .map((criterion) => ({
        code: criterion.code,
        name: criterion.name.vi,
        max: criterion.max,
        points: pointsOf(rubric, choices, criterion),
        option: criterion.options[(choices[criterion.code] ?? 0) - 1]?.label.vi ?? 'Không đạt',
        description: notes[criterion.code] ?? null,
        evidence: evidence
          .filter(({ criteria }) => criteria.includes(criterion.code))
          .map(({ title, number }) => (number ? `${title} (số ${number})` : title)),
      })),
  }));
  return {
    title: `Mẫu 02 ${product.name}`,
    document: selfAssessmentReport({
      filing,
      producer: {
        name: producer.name,
        legalForm: producer.legal_form ?? producerKindNames[producer.kind] ?? producer.kind,
        address: addressIn(producer.address, producer.unit_id),
        phone,
        email,
        representative: {
          name: producer.representative_name,
          position: producer.representative_position,
          ...person,
        },
      },
      establishment: { date: producer.licence_date, registrationNumber: producer.licence_number },
      product: { name: product.name, specification: product.specification, standard: product.standard },
      papers: {
        businessLicence: papers.has('business-licence'),
        qualityDeclaration: papers.has('quality-declaration'),
        foodSafety: papers.has('food-safety-certificate'),
        otherProduction: papers.has('production-certificate'),
      },
      intellectualProperty: {
        trademark: papers.has('trademark'),
        geographicalIndication: papers.has('collective-mark-right'),
        patent: papers.has('patent'),
        industrialDesign: papers.has('industrial-design'),
        copyright: papers.has('copyright'),
        other: null,
      },
      history: text('history'),
      organisation: text('organisation'),
      results: {
        production: [text('materialArea'), text('technology')].filter(Boolean).join('\n'),
        quality: text('qualityChanges'),
        market: text('market'),
        revenue:
          `Sản lượng một năm: ${text('annualOutput') ?? 'chưa ghi'}.\n` +
          `Doanh thu năm trước ${money('revenueLastYear')}, năm trước nữa ${money('revenueYearBefore')}.\n` +
          `Lợi nhuận năm trước ${money('profitLastYear')}, năm trước nữa ${money('profitYearBefore')}.`,
      },
      parts,
      changes: text('changesSinceRecognition'),
      plan: text('plan'),
      place,
      date,
    }),
  };
}
