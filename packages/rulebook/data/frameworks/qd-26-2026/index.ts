import type { Rubric } from '../../../src/rubric/model.ts';
import { set14, set15, set16, set17 } from './drinks.ts';
import { set01, set02, set03, set04 } from './fresh-food.ts';
import { set21, set22 } from './handicraft.ts';
import { set18, set19, set20 } from './medicine.ts';
import { set23, set24, set25 } from './ornamental.ts';
import { set05, set06, set07, set08, set09, set10 } from './processed-food.ts';
import { set11, set12, set13 } from './tea-and-coffee.ts';
import { set26 } from './tourism.ts';

/** The sheets of all 26 product sets under QĐ 26/2026, by number. */
export const qd26Rubrics: readonly Rubric[] = [
  ...[set01, set02, set03, set04],
  ...[set05, set06, set07, set08, set09, set10],
  ...[set11, set12, set13],
  ...[set14, set15, set16, set17],
  ...[set18, set19, set20],
  ...[set21, set22],
  ...[set23, set24, set25],
  set26,
];
