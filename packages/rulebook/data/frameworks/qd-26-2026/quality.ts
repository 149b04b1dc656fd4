import { type CriterionSpec, options, single, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import { evidence } from '../common/evidence.ts';
import { criterionNames } from '../common/names.ts';

// Part C, quality, as QĐ 26/2026 (Phụ lục II) words it for foods and handicraft.

type Points = readonly (number | null)[];

const safetyTestNote = t(
  'Bản tiêu chuẩn sản phẩm phải kèm phiếu kiểm nghiệm các chỉ tiêu an toàn thực phẩm.',
  'The product standard must come with a food-safety test report.',
);

interface DeclarationMore extends Partial<CriterionSpec> {
  /** Textile prints no word of food-safety tests. */
  readonly safetyTest?: 'not-mentioned';
}

/** Declaration of quality; handicraft declares only where the law asks, raw food by another name. */
export const declaration = (points: Points, minForStar: StarConditions, more?: DeclarationMore) => {
  const notes = [...(more?.notes ?? []), ...(more?.safetyTest ? [] : [safetyTestNote])];
  return single({
    name: more?.name ?? criterionNames.declaration,
    options: options(points, [
      t('Có công bố chất lượng', 'Quality declared'),
      t(
        'Công bố đúng quy định (đã có quy chuẩn kỹ thuật quốc gia thì phải áp dụng) và áp dụng tiêu chuẩn quốc gia',
        'Declared as required (national technical regulation applied where there is one), to national standards',
      ),
      t(
        'Công bố đúng quy định và áp dụng tiêu chuẩn quốc tế',
        'Declared as required, to international standards',
      ),
    ]),
    minForStar,
    ...(notes.length > 0 ? { notes } : {}),
    evidence: more?.evidence ?? evidence.declaration,
    ...(more?.doubts ? { doubts: more.doubts } : {}),
  });
};

/** Quality assurance of the workshop that prepares or processes. */
export const assurance = (
  workshop: 'sơ chế' | 'chế biến',
  schemes = 'ISO, HACCP, BRC, Halal, FDA',
  doubts: CriterionSpec['doubts'] = [],
) => {
  const place = workshop === 'sơ chế' ? 'preparing and packing workshop' : 'processing and packing workshop';
  return single({
    name: criterionNames.assurance,
    options: options(
      [1, 3, 5],
      [
        t(
          `Cơ sở ${workshop}, đóng gói có giấy chứng nhận đủ điều kiện an toàn thực phẩm theo quy định`,
          `The ${place} holds the food-safety certificate required`,
        ),
        t(
          `Cơ sở ${workshop}, đóng gói có chứng nhận quản lý chất lượng theo tiêu chuẩn quốc gia (ISO, HACCP…)`,
          `The ${place} is certified for quality management to a national standard (ISO, HACCP…)`,
        ),
        t(
          `Cơ sở ${workshop}, đóng gói có chứng nhận quản lý chất lượng theo tiêu chuẩn quốc tế, đủ điều kiện an toàn thực phẩm để xuất khẩu và thủ tục khác của thị trường đích (${schemes}…)`,
          `The ${place} is certified to an international standard, fit in food safety for export, with what else the target market asks (${schemes}…)`,
        ),
      ],
    ),
    minForStar: { 3: 1, 4: 3 },
    evidence: evidence.assurance,
    doubts,
  });
};
