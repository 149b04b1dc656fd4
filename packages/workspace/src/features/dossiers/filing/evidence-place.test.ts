import { expect, it } from 'vitest';
import { type EvidencePlace, placeOf, purposeAt, purposesOf } from './evidence-place.ts';

it.each<[EvidencePlace]>([[{ criterion: 'C.9.2' }], [{ documentType: 'business-licence' }], [{}]])(
  'a file goes on to the place at which it was chosen: %j',
  (place) => {
    const purpose = purposeAt('0192-ab', place);
    expect(purpose.startsWith(purposesOf('0192-ab'))).toBe(true);
    expect(placeOf(purpose)).toEqual(place);
  },
);
