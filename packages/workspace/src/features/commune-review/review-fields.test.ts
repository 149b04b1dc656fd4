import { missingForProposal } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import type { CommuneReview } from '../../api/schema.d.ts';
import { mergeThreeWay } from '../../components/three-way-merge.ts';
import { partKey, type ReviewFields, reviewChange, reviewFields } from './review-fields.ts';

const found = { claim: 'Kê khai', finding: 'Đã xem', verdict: 'confirmed' } as const;
const review: CommuneReview = {
  dossierId: '0192',
  version: 3,
  parts: [
    { part: 'form-01', copies: '01', evidence: [], complete: true, note: null },
    { part: 'samples', copies: '05', evidence: [], complete: false, note: 'Thiếu 02' },
  ],
  assessments: {
    localMaterial: found,
    localLabour: found,
    ideaOrigin: { ...found, origin: 'new' },
    localIdentity: { ...found, verdict: null },
  },
  proposal: null,
  meetingNotes: 'Họp 20/9',
  updatedAt: null,
  missing: [],
  report: null,
  list: null,
  returns: [],
  changedSinceReturn: [],
};

describe('the fields of a review', () => {
  it('are sent as they were read, without the claims, which are the producer’s', () => {
    const { version, value } = reviewFields(review);
    expect(version).toBe(3);
    expect(reviewChange(value)).toEqual({
      completeness: [
        { part: 'form-01', complete: true, note: null },
        { part: 'samples', complete: false, note: 'Thiếu 02' },
      ],
      assessments: {
        localMaterial: { finding: 'Đã xem', verdict: 'confirmed' },
        localLabour: { finding: 'Đã xem', verdict: 'confirmed' },
        ideaOrigin: { finding: 'Đã xem', verdict: 'confirmed', origin: 'new' },
        localIdentity: { finding: 'Đã xem', verdict: null },
      },
      proposal: null,
      meetingNotes: 'Họp 20/9',
    });
    expect(
      missingForProposal([], { completeness: {}, assessments: reviewChange(value).assessments }),
    ).toHaveLength(1);
  });

  it('let two officers work on different parts and matters without a conflict', () => {
    const base = reviewFields(review).value;
    const mine: ReviewFields = { ...base, [partKey('samples')]: { complete: true, note: '' } };
    const theirs: ReviewFields = { ...base, localIdentity: { ...base.localIdentity, verdict: 'partly' } };
    const { merged, conflicts } = mergeThreeWay(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged[partKey('samples')]).toEqual({ complete: true, note: '' });
    expect(merged.localIdentity.verdict).toBe('partly');
  });
});
