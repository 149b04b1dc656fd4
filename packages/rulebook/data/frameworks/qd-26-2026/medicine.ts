import {
  type CriterionSpec,
  options,
  type SectionSpec,
  section,
  single,
  t,
} from '../../../src/rubric/compose.ts';
import type { Disqualification, Doubt } from '../../../src/rubric/model.ts';
import { evidence } from '../common/evidence.ts';
import {
  cosmeticDossierGrounds,
  cosmeticQuality,
  essentialOilDossierGrounds,
  essentialOilQuality,
  medicineDossierGrounds,
  medicineQuality,
  medicineWorkshop,
} from '../common/medicine.ts';
import { criterionNames, sectionNames } from '../common/names.ts';
import { environment, sortedOrProcessedValue, sustainableTechnology } from '../common/production.ts';
import { internalControl } from '../common/quality.ts';
import { community, marketing } from './community.ts';
import { capacity, certifiedArea, foodLabels, linkage, madeIdea, materialOrigin } from './organisation.ts';
import { assurance } from './quality.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of medicinal plants and their products. QĐ 26/2026, Phụ lục II.

/** What tells one medicinal plant's sheet from another's. */
interface Medicine {
  readonly number: number;
  readonly dossier: readonly Disqualification[];
  /** The certified growing area, in the set that scores it: origin and idea count a point less there. */
  readonly area: CriterionSpec | null;
  readonly quality: readonly SectionSpec[];
  readonly doubts: readonly Doubt[];
}

const medicine = ({ number, dossier, area, quality, doubts }: Medicine) => {
  const best = area ? 3 : 4;
  return sheet({
    number,
    originUnit: 'province',
    disqualifications: dossier,
    doubts,
    A: [
      section(sectionNames.organisation, [
        materialOrigin([1, 2, best], { 3: 1 }, 'rejected'),
        ...(area ? [area] : []),
        sortedOrProcessedValue,
        capacity('để đáp ứng'),
        linkage('Liên kết chuỗi trong sản xuất', [0, 1, 2, 3], { 4: 2, 5: 3 }),
        environment([1, 2, 3]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [
        madeIdea([0, 1, 2, best], { 4: best }, 'not-mentioned'),
        ...foodLabels,
      ]),
      community(),
    ],
    B: marketing,
    C: quality,
  });
};

/** Set 18: functional foods, herbal and traditional medicine. */
export const set18 = medicine({
  number: 18,
  dossier: medicineDossierGrounds,
  area: certifiedArea('GACP-WHO, GlobalG.A.P., hữu cơ – Organic'),
  quality: medicineQuality({
    workshop: medicineWorkshop(t('thực phẩm chức năng', 'functional foods'), { 3: 1, 4: 3 }),
    assurance: single({
      name: criterionNames.assurance,
      options: options([0, 1, 3], internalControl),
      evidence: evidence.assurance,
    }),
    world: [1, 3, 5],
  }),
  doubts: [
    {
      at: 'dossier',
      doubt: t(
        'Phiếu in “GMP đối với thực phẩm bảo vệ”; hiểu là thực phẩm bảo vệ sức khỏe. Mục 6 lại ghi “thực phẩm chức năng”, giữ như bản in.',
        'The sheet prints “GMP for protective foods”; read as health-protection foods. Section 6 says “functional foods”, kept as printed.',
      ),
      settledBy: signedAnnex(18),
    },
  ],
});

/** Outside food, the sheet still asks for the food-safety certificate. */
const foodSafetyAsked: Doubt = {
  at: '12',
  doubt: t(
    'Phiếu đòi giấy chứng nhận đủ điều kiện an toàn thực phẩm (dấu ***) cho sản phẩm không phải thực phẩm, không in mức thay thế; giữ như bản in.',
    'The sheet asks a food-safety certificate (***) of what is no food, and prints no alternative; kept as printed.',
  ),
  settledBy: t(
    'Hướng dẫn của Bộ Y tế với sản phẩm ngoài diện an toàn thực phẩm',
    "The health ministry's guidance for products outside food safety",
  ),
};

/** Set 19: cosmetics with medicinal plants. No growing area; the declared standard is what the senses are held to. */
export const set19 = medicine({
  number: 19,
  dossier: cosmeticDossierGrounds,
  area: null,
  quality: cosmeticQuality({ assurance: assurance('chế biến') }),
  doubts: [
    {
      at: '2.3',
      doubt: t(
        'Mức 1 điểm của bộ 19 in lời về đơn đăng ký nhãn hiệu (như mức 1 điểm của 3.5); hiểu là có nhãn, ghi đủ và đúng quy định như mọi bộ khác.',
        'At 1 point set 19 prints words on the trademark application (as at 1 point of 3.5); read as labelled in full and as required, as in all other sets.',
      ),
      settledBy: signedAnnex(19),
    },
    foodSafetyAsked,
  ],
});

/** Set 20: essential oils and other medicinal plants. Set 19 with safety in place of periodic tests. */
export const set20 = medicine({
  number: 20,
  dossier: essentialOilDossierGrounds,
  area: null,
  quality: essentialOilQuality({ assurance: assurance('chế biến') }),
  doubts: [foodSafetyAsked],
});
