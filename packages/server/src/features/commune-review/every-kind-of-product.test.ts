import { productSetsOf } from '@saolang/rulebook';
import { expect, it } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp } from '../../../test/app.ts';
import {
  aCycle,
  aDossier,
  aFile,
  anEvidence,
  aProducer,
  aProduct,
  choicesOf,
} from '../../../test/builders.ts';
import { communeDesk, completeReview } from '../../../test/commune-desk.ts';

const testApp = await createTestApp();
const { db, person } = testApp;
const cycleId = await aCycle(db);
const { officer, get, put, act } = await communeDesk(testApp, cycleId);

/** One set of each kind: raw, brewed, alcohol, water, medicine, oils, textile, animals, a service. */
const kinds = [2, 12, 14, 16, 18, 20, 22, 25, 26];
const sets = productSetsOf('qd-148-2023').flatMap(({ number, name }) =>
  kinds.includes(number) ? [[number, name.vi] as const] : [],
);

it.each(sets)('a product of set %i (%s) is filed, printed, assessed and proposed', async (set, name) => {
  const producerId = await aProducer(db);
  const productId = await aProduct(db, producerId, { product_set: set, name });
  const { id } = await aDossier(db, cycleId, {
    producer_id: producerId,
    product_id: productId,
    product_set: set,
    self_assessment: JSON.stringify({ choices: choicesOf('qd-148-2023', set, 2), notes: {} }),
  });
  const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
  await anEvidence(db, id, await aFile(db, producerId, member.accountId));
  const paper = async (url: string) =>
    docxText((await get(member, `/api/dossiers/${id}/${url}?format=docx`)).rawPayload);

  expect((await act(member, id, 'submit', 1)).json()).toMatchObject({ state: 'submitted' });
  expect(await paper('documents/registration-form')).toContain(name);
  expect(await paper('documents/self-assessment-report')).toContain(name);
  await act(officer, id, 'receive', 2);
  expect(await paper('commune-review/documents/receipt')).toContain('PĐK');
  const review = await put(officer, `/api/dossiers/${id}/commune-review`, 0, completeReview(set));
  expect(review.json()).toMatchObject({ missing: [] });
  expect((await act(officer, id, 'propose', 3)).json()).toMatchObject({ state: 'proposed' });
});
