import { ideaStageCodes, planStateCodes } from '@saolang/rulebook';
import { z } from 'zod';
import { anyOf, neededText } from '../../platform/http/fields.ts';

export const ideaParams = z.object({ id: z.uuid() });

const ideaFields = {
  title: neededText(200, 'Hãy đặt tên cho ý tưởng.'),
  description: neededText(4000, 'Hãy kể vài câu về ý tưởng.'),
  localMaterial: neededText(2000, 'Hãy cho biết nguyên liệu nào của địa phương.'),
  photoFileId: z.uuid().nullable().default(null),
  productSet: z.number().int().min(1).max(26).nullable().default(null),
};

export const newIdea = z
  .object({ id: z.uuid(), producerId: z.uuid(), ...ideaFields })
  .meta({ id: 'NewIdea' });
export const ideaChange = z.object(ideaFields).meta({ id: 'IdeaChange' });

const ideaNoteKind = z.enum(['encourage', 'set-aside']);
export const newIdeaNote = z
  .object({
    id: z.uuid(),
    kind: ideaNoteKind,
    note: neededText(2000, 'Hãy viết lời động viên, việc cần làm tiếp hoặc lý do gác lại.'),
  })
  .meta({ id: 'NewIdeaNote' });

const ideaStage = z.enum(ideaStageCodes);

export const ideaFilter = z.object({
  q: z.string().trim().max(100).optional().meta({ description: 'Words of the idea; marks do not matter' }),
  producerId: z.uuid().optional(),
  stage: anyOf(ideaStage),
  planState: anyOf(z.enum(planStateCodes).exclude(['draft'])).meta({
    description: 'Where its business plan stands, once it was sent',
  }),
  unitId: anyOf(z.string().max(40)),
});

export const ideaQuery = ideaFilter.extend({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const idea = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    producerId: z.uuid(),
    producerName: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    title: z.string(),
    description: z.string(),
    localMaterial: z.string(),
    photoFileId: z.uuid().nullable(),
    productSet: z.number().int().nullable(),
    productId: z.uuid().nullable().meta({ description: 'The product that it became' }),
    stage: ideaStage.meta({
      description:
        "A product once it became one; set aside or encouraged by the commune's last note; a plan once one was sent",
    }),
    planState: z.enum(planStateCodes).nullable().meta({
      description: 'Of its business plan; null without one, and of a draft to those who do not write it',
    }),
    mayEdit: z.boolean(),
    mayPlan: z.boolean().meta({ description: 'Write its business plan' }),
    mayNote: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Idea' });

export const ideaWithNotes = idea
  .extend({
    notes: z
      .array(
        z.object({
          id: z.uuid(),
          kind: ideaNoteKind,
          note: z.string(),
          by: z.string(),
          at: z.iso.datetime(),
        }),
      )
      .meta({ description: "The commune's notes, the oldest first" }),
  })
  .meta({ id: 'IdeaWithNotes' });

export const ideaPage = z.object({ items: z.array(idea), total: z.number().int() });
