import { type CriterionSpec, type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Disqualification, Doubt } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import {
  alcoholTaste,
  clarity,
  drinkSmell,
  drinkValue,
  foreignMatter,
  licensedDossierGrounds,
  softDrinkTaste,
  suitingColour,
  waterColour,
  waterSmell,
  waterTaste,
  waterValue,
  waterWorkshop,
} from '../common/drinks.ts';
import { foodDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import { environment, sustainableTechnology } from '../common/production.ts';
import { uniqueness, worldMarket } from '../common/quality.ts';
import { endangering } from '../common/sensory.ts';
import { community, marketing } from './community.ts';
import { capacity, foodLabels, linkage, madeIdea, materialOrigin } from './organisation.ts';
import { assurance, declaration } from './quality.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of the drinks. QĐ 26/2026, Phụ lục II.

/** What tells one drink's sheet from another's. */
interface Drink {
  readonly number: number;
  readonly dossier: readonly Disqualification[];
  /** Whether the sheet rejects wholly imported or unknown materials, and copies of another maker's product. */
  readonly foreign: 'rejected' | 'not-mentioned';
  readonly copies: 'rejected' | 'not-mentioned';
  readonly value: CriterionSpec;
  readonly sensory: readonly CriterionSpec[];
  readonly assurance: SectionSpec;
  readonly doubts: readonly Doubt[];
}

const drink = ({ number, dossier, foreign, copies, value, sensory, ...drink }: Drink) =>
  sheet({
    number,
    originUnit: 'province',
    disqualifications: dossier,
    doubts: drink.doubts,
    A: [
      section(sectionNames.organisation, [
        materialOrigin([1, 2, 4], { 3: 1 }, foreign),
        value,
        capacity('để đáp ứng'),
        linkage('Liên kết chuỗi trong sản xuất', [0, 1, 2, 3], { 4: 2, 5: 3 }),
        environment([1, 2, 3]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [
        madeIdea([0, 1, 2, 4], { 4: 4 }, copies, 'left-out'),
        ...foodLabels,
      ]),
      community(),
    ],
    B: marketing,
    C: [
      section(sectionNames.sensory, sensory),
      uniqueness({ 4: 3, 5: 5 }),
      declaration([2, 4, 5], { 3: 2 }),
      drink.assurance,
      worldMarket([1, 3, 5]),
    ],
  });

/** A ground that like sheets print and this one does not. */
const notPrinted = (number: number, at: string, likeSheets: Text): Doubt => ({
  at,
  doubt: t(
    `${likeSheets.vi}; bộ ${number} không in căn cứ này, giữ như bản in.`,
    `${likeSheets.en}; set ${number} does not print it, kept as printed.`,
  ),
  settledBy: signedAnnex(number),
});

const foreignNotPrinted = (number: number) =>
  notPrinted(
    number,
    '1.1',
    t(
      'Các bộ 14, 15 loại sản phẩm dùng toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc',
      'Sets 14 and 15 reject products of wholly imported or unknown materials',
    ),
  );

const copiesNotPrinted = (number: number) =>
  notPrinted(
    number,
    '2.1',
    t(
      'Bộ 14 loại sản phẩm giống hệt của nhà sản xuất khác',
      "Set 14 rejects what is identical to another maker's product",
    ),
  );

/** Set 14: white spirits. */
export const set14 = drink({
  number: 14,
  dossier: foodDossierGrounds,
  foreign: 'rejected',
  copies: 'rejected',
  value: drinkValue,
  sensory: [foreignMatter('sediment', 2), clarity, drinkSmell(), alcoholTaste()],
  assurance: assurance('chế biến'),
  doubts: [
    notPrinted(
      14,
      '6.1',
      t(
        'Các bộ 15, 17 dừng đánh giá khi có tạp chất nguy cơ mất an toàn thực phẩm',
        'Sets 15 and 17 stop at impurities that endanger food safety',
      ),
    ),
  ],
});

/** Set 15: other alcoholic drinks. Needs a licence; colour, smell and taste carry conditions for 4 stars. */
export const set15 = drink({
  number: 15,
  dossier: licensedDossierGrounds,
  foreign: 'rejected',
  copies: 'not-mentioned',
  value: drinkValue,
  sensory: [
    { ...foreignMatter('sediment', 2), grounds: [endangering.drink] },
    suitingColour([0, 1, 3], { 4: 1 }),
    drinkSmell({ 4: 3 }),
    alcoholTaste('none', { 4: 3 }),
  ],
  assurance: assurance('chế biến'),
  doubts: [copiesNotPrinted(15)],
});

/** Set 16: mineral and bottled water. Purified, not processed; any failed sense ends it; its workshop is certified. */
export const set16 = drink({
  number: 16,
  dossier: foodDossierGrounds,
  foreign: 'not-mentioned',
  copies: 'not-mentioned',
  value: waterValue,
  sensory: [foreignMatter('nothing', 3), waterColour, waterSmell([0, 2, 4]), waterTaste()],
  assurance: waterWorkshop,
  doubts: [foreignNotPrinted(16), copiesNotPrinted(16)],
});

/** Set 17: other non-alcoholic drinks. Set 15 without sediment, and with taste for less and colour for more. */
export const set17 = drink({
  number: 17,
  dossier: licensedDossierGrounds,
  foreign: 'not-mentioned',
  copies: 'not-mentioned',
  value: drinkValue,
  sensory: [
    { ...foreignMatter('traces', 3), grounds: [endangering.drink] },
    suitingColour([0, 2, 4], { 4: 2 }),
    drinkSmell({ 4: 3 }),
    softDrinkTaste,
  ],
  assurance: assurance('chế biến'),
  doubts: [
    {
      at: 'dossier',
      doubt: t(
        'Phiếu in “hoặc giấy phép sản xuất theo quy định” không có động từ; hiểu là không có giấy phép, như bộ 15.',
        'The sheet prints “or production licence as required” without a verb; read as lacking the licence, as in set 15.',
      ),
      settledBy: signedAnnex(17),
    },
    foreignNotPrinted(17),
    copiesNotPrinted(17),
  ],
});
