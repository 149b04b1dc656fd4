import type { Rubric } from '../../../src/rubric/model.ts';
import { set14, set15, set16, set17 } from './drinks.ts';
import { set01, set06, set08, set09, set10 } from './food.ts';
import { set21 } from './handicraft.ts';
import { set18, set19, set20 } from './medicine.ts';

/** The sheets of QĐ 26/2026 by number of product set; the sets still to come are listed in the classification. */
export const qd26Rubrics: readonly Rubric[] = [
  set01,
  set06,
  set08,
  set09,
  set10,
  set14,
  set15,
  set16,
  set17,
  set18,
  set19,
  set20,
  set21,
];
