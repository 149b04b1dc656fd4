import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completenessParts,
  dossierStateCodes,
  filingSteps,
  findRubric,
  frameworks,
  parseReceiptNumber,
  type Rubric,
  rubricsOf,
} from '../index.ts';
import {
  type CommuneReview,
  communeReportIssued,
  criteriaOfMatter,
  duplicateHints,
  formatListNumber,
  formatProposalLetterNumber,
  matterCodes,
  matters,
  missingForProposal,
  producerClaims,
  promptsOf,
} from './index.ts';

function rubricOf(framework: string, set: number): Rubric {
  const rubric = findRubric(framework, set);
  if (!rubric) throw new Error(`no rubric ${framework} ${set}`);
  return rubric;
}

const parts = completenessParts(frameworks['qd-148-2023'], 8, 'first');
const complete: CommuneReview = {
  completeness: Object.fromEntries(parts.map(({ code }) => [code, true])),
  assessments: {
    localMaterial: { finding: 'Đã xem 18 hợp đồng.', verdict: 'confirmed' },
    localLabour: { finding: 'Đúng danh sách.', verdict: 'confirmed' },
    ideaOrigin: { finding: 'Nghề có từ lâu.', verdict: 'partly', origin: 'traditional' },
    localIdentity: { finding: 'Cách ủ riêng.', verdict: 'not-confirmed' },
  },
};

describe('the four matters', () => {
  it('are those of Mẫu 03, each with prompts, and fields that the forms ask', () => {
    expect(matters.map(({ code }) => code)).toEqual([...matterCodes]);
    const asked = filingSteps.flatMap(({ fields }) => fields.map(({ code }) => code));
    for (const { code, prompts, ofGrown = prompts, ofService = prompts, fields } of matters) {
      for (const each of [prompts, ofGrown, ofService]) expect(each.length, code).toBeGreaterThan(1);
      expect(asked).toEqual(expect.arrayContaining([...fields]));
    }
  });

  it('bear on the criteria of origin, labour, idea and identity in every sheet', () => {
    const named = {
      localMaterial: /nguồn gốc sản phẩm|nguồn nguyên liệu/i,
      localLabour: /lao động địa phương/i,
      ideaOrigin: /nguồn gốc ý tưởng/i,
      localIdentity: /trí tuệ\/bản sắc/i,
    };
    for (const rubric of [...rubricsOf('qd-148-2023'), ...rubricsOf('qd-26-2026')]) {
      for (const matter of matters) {
        const criteria = criteriaOfMatter(matter, rubric);
        const place = `${rubric.framework} ${rubric.number} ${matter.code}`;
        expect(criteria.length, place).toBe(matter.withoutCriteria?.includes(rubric.number) ? 0 : 1);
        for (const { name } of criteria) expect(name.vi, place).toMatch(named[matter.code]);
      }
    }
  });

  it('ask about what fits the product: its materials, the product itself, or the place that a service shows', () => {
    const [material] = matters;
    if (!material) throw new Error('no matters');
    for (const framework of ['qd-148-2023', 'qd-26-2026']) {
      const asked = (set: number) =>
        promptsOf(material, rubricOf(framework, set))
          .map(({ vi }) => vi)
          .join(' ');
      for (const set of [5, 9, 14, 18, 21]) expect(asked(set)).toContain('Nguyên liệu chính');
      for (const set of [1, 2, 3, 4, 23, 24, 25]) expect(asked(set)).toContain('trồng, nuôi hoặc đánh bắt');
      expect(asked(26)).toContain('cảnh quan');
    }
  });

  it('name no material, craft or variety to a service', () => {
    const tourism = rubricOf('qd-26-2026', 26);
    const prompts = matters.flatMap((matter) => promptsOf(matter, tourism).map(({ vi }) => vi));
    expect(prompts.filter((prompt) => /nguyên liệu|giống|thổ nhưỡng|sản lượng/i.test(prompt))).toEqual([]);
  });

  it('carry what the producer said: forms, product and the option chosen', () => {
    const claims = producerClaims({
      kind: 'first',
      rubric: rubricOf('qd-148-2023', 8),
      form: {
        materialArea: 'Cá mối của tàu trong xã.',
        employees: 8,
        localEmployees: 6,
        history: 'Từ 1998.',
      },
      choices: { '3c': 2, '2a': 0 },
      notes: { '3c': 'Có danh sách kèm theo.' },
      product: { localMaterial: 'Cá mối', story: null },
    });
    expect(claims.localMaterial).toBe('Cá mối của tàu trong xã.\nCá mối');
    expect(claims.localLabour).toBe(
      '6/8 lao động là người trong xã (75 %).\n' +
        'Tự chấm tiêu chí 3c: Từ 75 % lao động là người trong huyện.\nCó danh sách kèm theo.',
    );
    expect(claims.ideaOrigin).toBe('Từ 1998.\nTự chấm tiêu chí 2a: không đạt.');
    expect(claims.localIdentity).toBe('');
  });
});

describe('what is missing before a proposal', () => {
  it('is nothing when every part is complete and each matter has finding and verdict, whatever the verdict', () => {
    expect(missingForProposal(parts, complete)).toEqual([]);
  });

  it('is everything at first', () => {
    const missing = missingForProposal(parts, { completeness: {}, assessments: {} });
    expect(new Set(missing.map(({ place }) => place))).toEqual(
      new Set([...parts.map(({ code }) => code), ...matterCodes]),
    );
  });

  it('is each part that is not ticked or found incomplete, and no other', () => {
    fc.assert(
      fc.property(fc.subarray(parts.map(({ code }) => code)), fc.boolean(), (left, incomplete) => {
        const completeness = { ...complete.completeness };
        for (const code of left) {
          if (incomplete) completeness[code] = false;
          else delete completeness[code];
        }
        expect(missingForProposal(parts, { ...complete, completeness }).map(({ place }) => place)).toEqual(
          parts.map(({ code }) => code).filter((code) => left.includes(code)),
        );
      }),
    );
  });

  it('is a finding of blanks, a verdict not given, and the kind of the idea', () => {
    const assessments = {
      ...complete.assessments,
      localLabour: { finding: '  \n', verdict: null },
      ideaOrigin: { finding: 'Nghề có từ lâu.', verdict: 'confirmed' as const, origin: null },
    };
    const missing = missingForProposal(parts, { ...complete, assessments });
    expect(missing.map(({ place }) => place)).toEqual(['localLabour', 'localLabour', 'ideaOrigin']);
  });
});

describe('the commune’s report', () => {
  it('is out once the dossier has left the commune, not before', () => {
    const issued = dossierStateCodes.filter(communeReportIssued);
    expect(issued).toContain('intake');
    expect(issued).toContain('declined');
    for (const state of ['draft', 'commune-review', 'proposed', 'withdrawn'] as const) {
      expect(issued).not.toContain(state);
    }
  });
});

describe('consolidated lists', () => {
  it('and their letters carry numbers of their own', () => {
    expect(formatListNumber(3)).toBe('03/DS-UBND');
    expect(formatProposalLetterNumber(14)).toBe('14/UBND-OCOP');
    expect(parseReceiptNumber(formatListNumber(3))).toBeNull();
  });

  it('hint at the same product, the same name in other letters, the same producer', () => {
    const row = (dossierId: string, productId: string, productName: string, producerId: string) => ({
      dossierId,
      productId,
      productName,
      producerId,
    });
    expect(
      duplicateHints([
        row('1', 'p1', 'Mắm nhĩ  Làng Chài', 'a'),
        row('2', 'p2', 'MAM NHI LANG CHAI', 'b'),
        row('3', 'p3', 'Chả cá', 'a'),
        row('4', 'p1', 'Mắm nhĩ', 'a'),
        row('5', 'p5', 'Hành sấy', 'c'),
      ]),
    ).toEqual([
      { dossierId: '2', otherId: '1', because: 'same-name' },
      { dossierId: '3', otherId: '1', because: 'same-producer' },
      { dossierId: '4', otherId: '1', because: 'same-product' },
      { dossierId: '4', otherId: '3', because: 'same-producer' },
    ]);
  });
});
