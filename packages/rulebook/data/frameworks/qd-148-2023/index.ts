import type { Rubric } from '../../../src/rubric/model.ts';
import { set01, set06, set08, set09, set10 } from './food.ts';
import { set21, set22 } from './handicraft.ts';
import { set23, set24, set25 } from './ornamental.ts';
import { set26 } from './tourism.ts';

/** The sheets of QĐ 148/2023 by number of product set; the sets still to come are listed in the classification. */
export const qd148Rubrics: readonly Rubric[] = [
  set01,
  set06,
  set08,
  set09,
  set10,
  set21,
  set22,
  set23,
  set24,
  set25,
  set26,
];
