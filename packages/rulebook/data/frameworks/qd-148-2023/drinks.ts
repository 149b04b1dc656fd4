import { type CriterionSpec, type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Disqualification, Doubt } from '../../../src/rubric/model.ts';
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
import { packaging } from '../common/production.ts';
import { uniqueness, worldMarket } from '../common/quality.ts';
import { endangering } from '../common/sensory.ts';
import { community, marketing } from './community.ts';
import { development, fromLaterDecree, madeIdea, madeProduction, materialOrigin } from './organisation.ts';
import { assurance, madeDeclaration, waterDeclaration } from './quality.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of the drinks. QĐ 148/2023, Phụ lục III.

type Exclusion = 'from later decree' | 'not-mentioned';

/** What tells one drink's sheet from another's. */
interface Drink {
  readonly number: number;
  readonly dossier: readonly Disqualification[];
  /** Whether wholly imported or unknown materials, and copies of another maker's product, are rejected. */
  readonly foreign: Exclusion;
  readonly copies: Exclusion;
  readonly value: CriterionSpec;
  readonly packaging: 'refined' | 'environment-friendly';
  readonly sensory: readonly CriterionSpec[];
  /** Sections 8 and 9: declaration with tests, quality assurance. */
  readonly papers: readonly [SectionSpec, SectionSpec];
  readonly doubts?: readonly Doubt[];
}

const drink = ({ number, dossier, foreign, copies, value, sensory, papers, ...drink }: Drink) =>
  sheet({
    number,
    originUnit: 'province',
    singles: 'bare',
    disqualifications: dossier,
    doubts: drink.doubts ?? [],
    A: [
      section(sectionNames.organisation, madeProduction(materialOrigin({ 3: 1 }, foreign), value, 3)),
      development(madeIdea(4, copies, 'left-out'), packaging({ 5: 3 }, drink.packaging)),
      community,
    ],
    B: marketing('lost'),
    C: [
      section(sectionNames.sensory, sensory),
      uniqueness({ 4: 3, 5: 5 }),
      ...papers,
      worldMarket([1, 3, 5]),
    ],
  });

const assured = assurance('processed', 'from neighbours');

/** Set 14: white spirits. */
export const set14 = drink({
  number: 14,
  dossier: foodDossierGrounds,
  foreign: 'from later decree',
  copies: 'from later decree',
  value: drinkValue,
  packaging: 'refined',
  sensory: [foreignMatter('sediment', 3), clarity, drinkSmell(), alcoholTaste()],
  papers: [madeDeclaration(2), assured],
});

/** Set 15: other alcoholic drinks. Set 14 but for the licence, and for colour, with a condition for 4 stars. */
export const set15 = drink({
  number: 15,
  dossier: licensedDossierGrounds,
  foreign: 'from later decree',
  copies: 'not-mentioned',
  value: drinkValue,
  packaging: 'refined',
  sensory: [
    { ...foreignMatter('sediment', 3), grounds: [endangering.drink], doubts: fromLaterDecree },
    suitingColour([0, 1, 3], { 4: 1 }),
    drinkSmell(),
    alcoholTaste(),
  ],
  papers: [madeDeclaration(2), assured],
});

/** Set 16: mineral and purified bottled water. Declaration, tests and workshop are proved by the maker's papers. */
export const set16 = drink({
  number: 16,
  dossier: foodDossierGrounds,
  foreign: 'not-mentioned',
  copies: 'not-mentioned',
  value: waterValue,
  packaging: 'environment-friendly',
  sensory: [foreignMatter('nothing', 3), waterColour, waterSmell([0, 1, 3]), waterTaste(fromLaterDecree)],
  papers: [waterDeclaration, waterWorkshop],
});

/** Set 17: other non-alcoholic drinks. Declaration and tests count 3 points each; colour suits or does not. */
export const set17 = drink({
  number: 17,
  dossier: licensedDossierGrounds,
  foreign: 'not-mentioned',
  copies: 'not-mentioned',
  value: drinkValue,
  packaging: 'environment-friendly',
  sensory: [
    { ...foreignMatter('traces', 3), grounds: [endangering.drink], doubts: fromLaterDecree },
    suitingColour([0, 3, null], { 4: 3 }),
    drinkSmell({ 4: 3 }),
    softDrinkTaste,
  ],
  papers: [madeDeclaration(3), assured],
  doubts: [
    {
      at: '1d',
      doubt: t(
        'Bản chép in điểm của mức 50 – dưới 75 % không đọc được; hiểu là 1 như các bộ khác.',
        "The transcript's points for 50 – under 75 % cannot be read; taken as 1 as in the other sets.",
      ),
      settledBy: signedAnnex(),
    },
    {
      at: '6b',
      doubt: t(
        'Bản chép chỉ có hai mức 0 và 3 điểm; bộ 15, và bộ 17 của QĐ 26/2026, có thêm mức “đẹp, rất phù hợp”, nên có thể một mức bị mất. Giữ như bản chép.',
        'The transcript has two options, 0 and 3 points; set 15, and set 17 of QĐ 26/2026, have “handsome, suits very well” besides, so that one may be lost. Kept as transcribed.',
      ),
      settledBy: signedAnnex(),
    },
  ],
});
