import { covers, type Grant } from '@saolang/rulebook';
import { Problem } from '../../platform/http/problem.ts';

/**
 * Whether somebody acts for a producer. Such a person has no official part in its dossiers, whatever other roles they
 * hold: who files does not check, score or recognise (QĐ 26/2026, Điều 7.1; the rulebook's separations).
 */
export const actsFor = (grants: readonly Grant[], producerId: string): boolean =>
  grants.some(({ role, scope }) => role === 'producer-member' && covers(scope, { producerId }));

/** The refusal of an official act on the dossier of one's own producer. */
export const ownProducer = () =>
  new Problem('forbidden', {
    detail: {
      vi: 'Ông/bà làm việc cho chủ thể của hồ sơ này nên không tham gia xét hồ sơ.',
      en: 'You act for the producer of this dossier and take no part in judging it.',
    },
  });
