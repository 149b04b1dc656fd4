import { addDays, formatDate } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { makeUpperDecision } from './demo-files.ts';
import type { Journey, Stage } from './stage.ts';

/** The upper tier has decided: one result is confirmed, the newest waits for the office's leader. */
export async function recordUpperResults(stage: Stage, journeys: readonly Journey[]): Promise<void> {
  const ofProvince = stage.place.officeCode === '51';
  for (const journey of journeys) {
    const { state, certificate } = journey.product.fate;
    if (certificate === 'by-upper-tier' && !ofProvince) {
      stage.at(30);
      const result = await record(stage, journey, { star: 4, number: '861/QĐ-UBND', daysAgo: 33 });
      stage.at(29);
      await stage
        .person('truongphong')
        .send('POST', `/api/upper-results/${result.id}/actions/confirm`, undefined, result.version);
    }
    if (state === 'forwarded') {
      stage.at(1);
      await record(
        stage,
        journey,
        ofProvince
          ? { star: 5, number: '2214/QĐ-BNNMT', daysAgo: 6 }
          : { star: 4, number: '1102/QĐ-UBND', daysAgo: 6 },
      );
    }
  }
}

interface UpperDecision {
  readonly star: 4 | 5;
  readonly number: string;
  readonly daysAgo: number;
}

async function record(stage: Stage, { product, id }: Journey, { star, number, daysAgo }: UpperDecision) {
  const office = stage.person('chuyenvien');
  const decisionDate = addDays(stage.place.today, -daysAgo);
  const issuer = star === 5 ? 'Bộ Nông nghiệp và Môi trường' : 'Ủy ban nhân dân tỉnh Quảng Ngãi';
  const paper = { issuer, number, date: formatDate(decisionDate), star };
  return office.send('POST', '/api/upper-results', {
    id: uuidv7(),
    dossierId: id,
    star,
    decisionNumber: number,
    decisionDate,
    fileId: await makeUpperDecision(stage.context, paper, product, office.accountId),
  });
}
