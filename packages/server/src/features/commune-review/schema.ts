import { communeVerdicts, evidenceTypeCodes, ideaOrigins, matterCodes } from '@saolang/rulebook';
import { z } from 'zod';
import { neededText, optionalText } from '../../platform/http/fields.ts';

const codesOf = <T extends string>(record: Readonly<Record<T, unknown>>) =>
  z.enum(Object.keys(record) as [T, ...T[]]);
const plainDate = z.iso.date();
const verdict = codesOf(communeVerdicts).nullable();
const origin = codesOf(ideaOrigins).nullable();

const finding = {
  finding: z.string().max(8000).default('').meta({ description: 'The facts found in the commune' }),
  verdict: verdict.default(null),
};

/** What the commune writes; sent whole at each autosave. */
export const reviewInput = z
  .object({
    completeness: z
      .array(
        z.object({
          part: z.string().max(40),
          complete: z.boolean().nullable(),
          note: optionalText(1000),
        }),
      )
      .max(30),
    assessments: z.object({
      localMaterial: z.object(finding),
      localLabour: z.object(finding),
      ideaOrigin: z.object({ ...finding, origin: origin.default(null) }),
      localIdentity: z.object(finding),
    }),
    proposal: optionalText(8000),
    meetingNotes: optionalText(20_000),
  })
  .meta({ id: 'CommuneReviewChange' });

const points = z
  .array(
    z.object({
      place: z.string().min(1).max(60).meta({
        description: 'Field or criterion code, id of a piece of evidence, or code of a part of the dossier',
      }),
      message: neededText(2000, 'Hãy ghi rõ chỗ này cần sửa thế nào.'),
    }),
  )
  .min(1, 'Hãy chọn ít nhất một chỗ cần sửa.')
  .max(100);

export const returnBody = z
  .object({ reason: neededText(4000, 'Hãy ghi lý do trả lại.'), points })
  .meta({ id: 'DossierReturn' });

export const reasonBody = z.object({ reason: neededText(4000, 'Hãy ghi rõ lý do.') }).meta({ id: 'Reason' });

export const signerPosition = z
  .enum(['chair', 'vice-chair'])
  .default('chair')
  .meta({ description: 'In which position the leader of the commune signs' });

export const declineBody = reasonBody.extend({ position: signerPosition }).meta({ id: 'Declining' });

const assessment = z.object({
  claim: z.string().meta({ description: 'What the producer says, one statement a line' }),
  finding: z.string(),
  verdict,
  origin: origin.optional(),
});

export const communeReview = z
  .object({
    dossierId: z.uuid(),
    version: z.number().int().meta({ description: '0 before anything is written' }),
    parts: z.array(
      z.object({
        part: z.string(),
        copies: z.string(),
        evidence: z.array(z.enum(evidenceTypeCodes)),
        complete: z.boolean().nullable(),
        note: z.string().nullable(),
      }),
    ),
    assessments: z.object(
      Object.fromEntries(matterCodes.map((code) => [code, assessment])) as Record<
        (typeof matterCodes)[number],
        typeof assessment
      >,
    ),
    proposal: z.string().nullable(),
    meetingNotes: z.string().nullable(),
    updatedAt: z.iso.datetime().nullable(),
    missing: z
      .array(z.object({ place: z.string(), message: z.object({ vi: z.string(), en: z.string() }) }))
      .meta({ description: 'What keeps the commune from proposing' }),
    report: z
      .object({ number: z.string(), date: plainDate, signerName: z.string().nullable() })
      .nullable()
      .meta({ description: 'The report (Mẫu 03), once it is out' }),
    list: z
      .object({ id: z.uuid(), documentNumber: z.string().nullable(), sentOn: plainDate.nullable() })
      .nullable()
      .meta({ description: 'The consolidated list on which the dossier stands' }),
    returns: z
      .array(
        z.object({
          by: z.enum(['commune', 'office']),
          at: z.iso.datetime(),
          actorName: z.string().nullable(),
          reason: z.string(),
          points: z.array(z.object({ place: z.string(), message: z.string() })),
        }),
      )
      .meta({ description: 'Every time the dossier was sent back, newest first' }),
    changedSinceReturn: z.array(z.string()).meta({
      description:
        'Places that the producer has changed since: codes of questions and criteria, ids of evidence',
    }),
  })
  .meta({ id: 'CommuneReview' });
