import { businessPlan } from '@saolang/documents';
import { planForm } from '@saolang/rulebook';
import { dayInVietNam } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { producerKindNames } from '../dossiers/dossier-documents.ts';
import { printedParty } from '../producers/printed-party.ts';
import { addressIn } from '../units/address-in.ts';
import { authorityOf } from '../units/authority.ts';
import { unitScope } from '../units/unit-scope.ts';
import { readPlan } from './service.ts';

/** The plan of an idea as its reader sees it, to be printed. */
export async function planDocument(context: Context, actor: Actor, ideaId: string) {
  const plan = await readPlan(context, actor, ideaId);
  const idea = await context.db
    .selectFrom('product_idea')
    .innerJoin('producer', 'producer.id', 'product_idea.producer_id')
    .selectAll('producer')
    .select(['product_idea.unit_id as idea_unit_id', 'description', 'local_material'])
    .where('product_idea.id', '=', ideaId)
    .executeTakeFirstOrThrow();
  const { phone, email, ...person } = printedParty(idea, actor.grants, {
    producerId: idea.id,
    unitIds: unitScope(idea.idea_unit_id, context.clock.today()),
  });
  const form = found(planForm(plan.questions));
  const commune = authorityOf(idea.idea_unit_id);
  return {
    title: `Phương án ${plan.ideaTitle}`,
    document: businessPlan({
      producer: {
        name: idea.name,
        legalForm: idea.legal_form ?? producerKindNames[idea.kind] ?? idea.kind,
        address: addressIn(idea.address, idea.unit_id),
        phone,
        email,
        representative: {
          name: idea.representative_name,
          position: idea.representative_position,
          ...person,
        },
      },
      idea: { title: plan.ideaTitle, description: idea.description, localMaterial: idea.local_material },
      sections: form.sections.map(({ title, fields }) => ({
        title: title.vi,
        answers: fields.map(({ code, kind, label }) => {
          const answer = plan.form[code];
          return {
            label: label.vi.replace(/ \(đồng\)$/, ''),
            long: kind === 'long-text',
            text: typeof answer === 'number' ? `${answer.toLocaleString('vi-VN')} đồng` : (answer ?? null),
          };
        }),
      })),
      addressee: commune.committee,
      place: commune.place,
      date: plan.submittedAt && dayInVietNam(new Date(plan.submittedAt)),
    }),
  };
}
