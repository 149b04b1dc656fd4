import { type MatterCode, matterCodes } from '@saolang/rulebook';
import type { CommuneReview, CommuneReviewChangeInput } from '../../api/schema.d.ts';
import type { Versioned } from '../../components/autosave.ts';

type Assessment = CommuneReview['assessments'][MatterCode];

/** What the commune wrote of one matter. */
export interface FindingFields {
  readonly finding: string;
  readonly verdict: Assessment['verdict'];
  readonly origin: NonNullable<Assessment['origin']> | null;
}

/** How one part of the dossier was checked. */
export interface PartFields {
  readonly complete: boolean | null;
  readonly note: string;
}

export type PartKey = `part:${string}`;

/**
 * The review as fields that are saved, and merged with a colleague's, one by one: `part:<code>` for each part, each
 * matter by its code.
 */
export type ReviewFields = { readonly [key: PartKey]: PartFields } & Readonly<
  Record<MatterCode, FindingFields>
> & { readonly proposal: string; readonly meetingNotes: string };

export const partKey = (code: string): PartKey => `part:${code}`;

/** The fields of a review as the server sent it. */
export function reviewFields(review: CommuneReview): Versioned<ReviewFields> {
  const parts = review.parts.map(
    ({ part, complete, note }) => [partKey(part), { complete, note: note ?? '' }] as const,
  );
  const found = matterCodes.map((code) => {
    const { finding, verdict, origin } = review.assessments[code];
    return [code, { finding, verdict, origin: origin ?? null }] as const;
  });
  return {
    version: review.version,
    value: {
      ...Object.fromEntries(parts),
      ...Object.fromEntries(found),
      proposal: review.proposal ?? '',
      meetingNotes: review.meetingNotes ?? '',
    } as ReviewFields,
  };
}

/** What is sent to be saved. */
export function reviewChange(fields: ReviewFields): CommuneReviewChangeInput {
  const completeness = Object.entries(fields).flatMap(([key, value]) => {
    if (!key.startsWith('part:')) return [];
    const { complete, note } = value as PartFields;
    return [{ part: key.slice('part:'.length), complete, note: note.trim() || null }];
  });
  const plain = ({ finding, verdict }: FindingFields) => ({ finding, verdict });
  return {
    completeness,
    assessments: {
      localMaterial: plain(fields.localMaterial),
      localLabour: plain(fields.localLabour),
      ideaOrigin: { ...plain(fields.ideaOrigin), origin: fields.ideaOrigin.origin },
      localIdentity: plain(fields.localIdentity),
    },
    proposal: fields.proposal.trim() || null,
    meetingNotes: fields.meetingNotes.trim() || null,
  };
}
