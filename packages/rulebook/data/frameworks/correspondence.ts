import type { FrameworkId } from '../../src/framework/model.ts';
import { t } from '../../src/rubric/compose.ts';
import type { Text } from '../../src/text.ts';

/** Where a product that stands at an option of the older sheet stands on the newer: one option, or from one to another. */
export type Standing = number | readonly [least: number, most: number];

/** Two criteria that ask the same thing in other words. */
export interface CriterionCorrespondence {
  /** A set whose sheets print the two; the entry holds for every set whose two criteria read the same. */
  readonly set: number;
  readonly older: string;
  readonly newer: string;
  /** For each option of the older criterion; 0, none met, only where the criterion prints no option of 0 points. */
  readonly standings: Readonly<Record<number, Standing>>;
  /** Why an option may count for sure a larger share of the points than it did, where its words are not the same. */
  readonly largerShare?: Text;
}

export interface FrameworkCorrespondence {
  readonly older: FrameworkId;
  readonly newer: FrameworkId;
  readonly criteria: readonly CriterionCorrespondence[];
}

/**
 * Criteria of QĐ 148/2023 that QĐ 26/2026 asks in other words. What both word alike is not listed here.
 *
 * The rule: an option stands where the meaning of its label puts the product, whatever the points. Where the label
 * leaves it open, the entry gives the least that it proves and the most that it allows; a higher option never
 * stands below a lower one. In doubt the range is wider, and a criterion that says nothing of another is left out.
 */
export const correspondence: FrameworkCorrespondence = {
  older: 'qd-148-2023',
  newer: 'qd-26-2026',
  criteria: [
    // 1. Organising production.
    // "Under 50 %" may be none at all; the newer sheet asks for some.
    { set: 8, older: '1a', newer: '1.1', standings: { 0: 0, 1: [0, 1], 2: 2, 3: 3 } },
    // Large was large and able to export; a large producer that was not stood at medium.
    { set: 1, older: '1c', newer: '1.4', standings: { 0: 0, 1: 1, 2: [2, 3], 3: 3 } },
    { set: 8, older: '1c', newer: '1.4', standings: { 0: 0, 1: 1, 2: [2, 3], 3: 3 } },
    // The newer sheet only says up to when the twelve months count.
    { set: 1, older: '1d', newer: '1.5', standings: { 1: 1, 2: 2, 3: 3, 4: 4 } },
    { set: 2, older: '1d', newer: '1.5', standings: { 1: 1, 2: 2, 3: 3, 4: 4 } },

    // 2. Developing the product.
    // Typical of the province is now sold with a sign of origin; the speciality of one district is not named apart.
    { set: 1, older: '2a', newer: '2.1', standings: { 1: 1, 2: 2, 3: [2, 3], 4: 3 } },
    { set: 2, older: '2a', newer: '2.1', standings: { 1: 1, 2: 2, 3: [2, 3], 4: 3 } },
    { set: 3, older: '2a', newer: '2.1', standings: { 1: 1, 2: 2, 3: [2, 3], 4: 3 } },
    {
      set: 4,
      older: '2a',
      newer: '2.1',
      standings: { 1: 1, 2: 2, 3: [2, 3], 4: 3 },
      largerShare: t('Chỉ đổi “trồng” thành “sản xuất”.', '“Grown” has only become “made”.'),
    },
    // Outstanding through materials is not outstanding through soil or weather.
    { set: 5, older: '2a', newer: '2.1', standings: { 1: 1, 2: [1, 2], 3: [2, 3], 4: 3 } },
    // Made in one district alone is not yet made in one commune alone.
    { set: 6, older: '2a', newer: '2.1', standings: { 1: 1, 2: 2, 3: 3, 4: [3, 4] } },
    { set: 8, older: '2a', newer: '2.1', standings: { 1: 0, 2: 1, 3: 2, 4: [2, 3] } },
    { set: 14, older: '2a', newer: '2.1', standings: { 1: 1, 2: 2, 3: 3, 4: [3, 4] } },
    { set: 25, older: '2a', newer: '2.1', standings: { 1: 1, 2: 2, 3: 3, 4: [3, 4] } },
    // The newer sheet names the ways to tell the story: in picture or words.
    { set: 8, older: '2c', newer: '2.3', standings: { 0: 0, 1: 1, 2: 2, 3: 3 } },
    { set: 24, older: '2b', newer: '2.2', standings: { 1: 0, 2: 1, 3: 2, 4: 3 } },
    // The newer sheet judges the label alone; simple packaging may bear a fine one.
    { set: 21, older: '2b', newer: '2.2', standings: { 1: 0, 2: [1, 3], 3: [2, 3], 4: 3 } },

    // 3. The community's strength.
    // One-member companies and private enterprises rise from the first option to the second.
    { set: 8, older: '3a', newer: '3.1', standings: { 0: 0, 1: [1, 2], 2: 2, 3: 3 } },
    // In tourism associations and the like, which had no option, now stand at the best.
    { set: 26, older: '3a', newer: '3.1', standings: { 0: [0, 3], 1: [1, 3], 2: [2, 3], 3: 3 } },
    // Disabled representatives count now.
    { set: 8, older: '3b', newer: '3.2', standings: { 1: [1, 2], 2: 2 } },
    // Workers from the district need not be from the commune; 25 % is asked where 50 % was.
    { set: 8, older: '3c', newer: '3.3', standings: { 0: [0, 1], 1: [0, 2], 2: [0, 3] } },
    // Cooperatives may now show profit in place of their grading.
    { set: 8, older: '3d', newer: '3.4', standings: { 0: [0, 2], 1: [1, 2], 2: 2 } },
    // An accepted application is enough for the first option; the second asks it of every mark, with written rights.
    { set: 8, older: '3e', newer: '3.5', standings: { 0: [0, 1], 1: 1, 2: [1, 3] } },
    { set: 26, older: '3e', newer: '3.5', standings: { 0: [0, 1], 1: 1, 2: [1, 3] } },

    // 4. Marketing.
    // Beyond the district is beyond the commune, not the other way; modern channels are proved in another manner.
    { set: 8, older: '4a', newer: '4.1', standings: { 0: 0, 1: [1, 4], 2: [2, 4], 3: [3, 4], 4: [3, 4] } },
    { set: 23, older: '4a', newer: '4.1', standings: { 0: 0, 1: [1, 4], 2: [2, 4], 3: [3, 4], 4: [3, 4] } },
    // "Within the province" is new, and a contract abroad must have been carried out.
    { set: 24, older: '4a', newer: '4.1', standings: { 0: 0, 1: [1, 3], 2: [2, 3], 3: 4, 4: [4, 5] } },
    // The newer sheet puts a number on "some" and "many".
    { set: 8, older: '4c', newer: '4.3', standings: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } },
    // Tourism: to sell and to distribute, to order and to book, say the same of a service; a leaflet is a publication.
    { set: 26, older: '4c', newer: '4.3', standings: { 0: 0, 1: 1, 2: 2 } },
    { set: 26, older: '4d', newer: '4.4', standings: { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 } },
    { set: 26, older: '4đ', newer: '4.5', standings: { 0: 0, 1: 1, 2: 2, 3: 3 } },

    // 5. The story.
    // A story not written down counts now; it is to be on a leaflet, where a label was enough, then in the tracing code.
    {
      set: 8,
      older: '5a',
      newer: '5.1',
      standings: { 1: [1, 2], 2: [1, 2], 3: 2, 4: [2, 3], 5: [2, 3], 6: [2, 5] },
    },
    { set: 26, older: '5a', newer: '5.1', standings: { 0: 0, 1: 1, 2: 2, 3: 3 } },
    // A changed copy is no story of one's own; a striking one bears local culture, moving or not.
    { set: 8, older: '5b', newer: '5.3', standings: { 1: 1, 2: 1, 3: [2, 3], 4: [3, 4] } },
    // "All elements of a story" says nothing of its length.
    { set: 8, older: '5c', newer: '5.2', standings: { 1: 1, 2: [1, 3], 3: [2, 3] } },

    // Part C. Quality.
    // What is mellow is not harsh.
    { set: 15, older: '6d', newer: '6.4', standings: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } },
    { set: 21, older: '6đ', newer: '6.5', standings: { 1: 1, 2: 2, 3: 3 } },
    // Foods that protect health are the functional foods whose workshops are certified.
    { set: 18, older: '6', newer: '6', standings: { 0: 0, 1: 1, 2: 2, 3: 3 } },
    // A standard need not be declared; a declaration as required may follow a national or an international standard.
    { set: 1, older: '9a', newer: '9', standings: { 1: 0, 2: [0, 1], 3: [1, 3] } },
    { set: 2, older: '8a', newer: '8', standings: { 1: 0, 2: [0, 1], 3: [1, 3] } },
    { set: 3, older: '9a', newer: '9', standings: { 1: 0, 2: [0, 1], 3: [1, 3] } },
    { set: 4, older: '9a', newer: '9', standings: { 1: 0, 2: [0, 1], 3: [1, 3] } },
    { set: 8, older: '8a', newer: '8', standings: { 1: 0, 2: [0, 1], 3: [1, 3] } },
    {
      set: 16,
      older: '8a',
      newer: '8',
      standings: { 1: 0, 2: [1, 3], 3: [1, 3] },
      largerShare: t(
        'Bản tự công bố là công bố chất lượng.',
        'A self-declaration is a declaration of quality.',
      ),
    },
    // Plans of internal control do not tell whether there is a food-safety certificate.
    { set: 8, older: '9', newer: '9', standings: { 1: [0, 1], 2: [0, 1], 3: [0, 1], 4: 2, 5: 3 } },
    // VietGAP is of the field; the newer sheet asks for a certificate of the packing workshop.
    {
      set: 1,
      older: '10a',
      newer: '10',
      standings: { 1: [0, 1], 2: [0, 1], 3: [0, 1], 4: [0, 2], 5: [1, 3] },
    },
    // Papers fit for export were enough where an international certificate is asked now.
    { set: 21, older: '8', newer: '8', standings: { 1: [0, 1], 2: [0, 1], 3: [0, 1], 4: 2, 5: [2, 3] } },
    // Tourism: shares of the establishments that are fit have become all of them; above that other things are asked.
    { set: 26, older: '8', newer: '8', standings: { 0: 0, 1: 0, 2: 0, 3: [0, 2], 4: 0, 5: [3, 4], 6: 4 } },
    { set: 26, older: '9', newer: '9', standings: { 0: 0, 1: [0, 2], 2: [1, 2], 3: 3, 4: 4 } },
    { set: 26, older: '15', newer: '15', standings: { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 } },
  ],
};
