import { type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Disqualification, Doubt } from '../../../src/rubric/model.ts';
import {
  cosmeticDossierGrounds,
  cosmeticQuality,
  essentialOilDossierGrounds,
  essentialOilQuality,
  medicineDossierGrounds,
  medicineQuality,
  medicineWorkshop,
} from '../common/medicine.ts';
import { sectionNames } from '../common/names.ts';
import { sortedOrProcessedValue } from '../common/production.ts';
import { community, marketing } from './community.ts';
import { development, fromLaterDecree, madeIdea, madeProduction, materialOrigin } from './organisation.ts';
import { assurance } from './quality.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of medicinal plants and their products. QĐ 148/2023, Phụ lục III. Parts A and B are those of all three.

const medicine = (
  number: number,
  dossier: readonly Disqualification[],
  quality: readonly SectionSpec[],
  doubts: readonly Doubt[] = [],
) =>
  sheet({
    number,
    originUnit: 'province',
    singles: 'bare',
    disqualifications: dossier,
    doubts,
    A: [
      section(
        sectionNames.organisation,
        madeProduction(materialOrigin({ 3: 1 }, 'from later decree'), sortedOrProcessedValue, 3),
      ),
      development(madeIdea(4, 'not-mentioned')),
      community,
    ],
    B: marketing('lost'),
    C: quality,
  });

const differing = { assurance: assurance('processed', 'not-mentioned'), instructions: { 5: 2 } };

const letterRepeated: Doubt = {
  at: '3e',
  doubt: t(
    'Bản chép ghi “c” lần thứ hai cho sở hữu trí tuệ; hiểu là “e” như các bộ khác.',
    'The transcript letters intellectual property “c” a second time; read as “e” as in the other sets.',
  ),
  settledBy: signedAnnex(),
};

/** Set 18: functional foods, herbal and traditional medicine. */
export const set18 = medicine(
  18,
  medicineDossierGrounds,
  medicineQuality({
    ...differing,
    workshop: medicineWorkshop(t('thực phẩm bảo vệ sức khỏe', 'health-protection foods')),
    world: [1, 2, 3],
  }),
  [
    letterRepeated,
    ...[
      { at: '1b', vi: 'mức “chế biến đơn giản”', en: '“simple processing”', points: 1 },
      { at: '12', vi: 'mức cao nhất', en: 'the best option', points: 5 },
    ].map(({ at, vi, en, points }) => ({
      at,
      doubt: t(
        `Bản chép in điểm của ${vi} không đọc được; hiểu là ${points} như các bộ khác.`,
        `The transcript's points for ${en} cannot be read; taken as ${points} as in the other sets.`,
      ),
      settledBy: signedAnnex(),
    })),
  ],
);

/** Set 19: cosmetics with herbs. */
export const set19 = medicine(19, cosmeticDossierGrounds, cosmeticQuality(differing, fromLaterDecree), [
  letterRepeated,
]);

/** Set 20: essential oils and other herbs. */
export const set20 = medicine(
  20,
  essentialOilDossierGrounds,
  essentialOilQuality(differing, fromLaterDecree),
);
