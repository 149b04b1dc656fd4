import { qd26Rubrics } from '../../data/frameworks/qd-26-2026/index.ts';
import { qd148Rubrics } from '../../data/frameworks/qd-148-2023/index.ts';
import type { FrameworkId } from '../framework/model.ts';
import type { Text } from '../text.ts';
import type { Rubric } from './model.ts';

const rubrics: Readonly<Record<FrameworkId, readonly Rubric[]>> = {
  'qd-148-2023': qd148Rubrics,
  'qd-26-2026': qd26Rubrics,
};

/** The sheets of a framework, by number of product set; none for an unknown framework. */
export const rubricsOf = (framework: string): readonly Rubric[] =>
  Object.hasOwn(rubrics, framework) ? rubrics[framework as FrameworkId] : [];

/** The sheet of a product set under a framework, or undefined. */
export const findRubric = (framework: string, set: number): Rubric | undefined =>
  rubricsOf(framework).find((rubric) => rubric.number === set);

/** A framework or product set asked for that is not here. */
export interface UnknownRubric {
  readonly code: 'unknown-framework' | 'unknown-set';
  readonly place: 'framework' | 'set';
  readonly message: Text;
}

/** The sheets of a framework, or what is wrong with the framework asked for. */
export function lookUpRubrics(framework: unknown): readonly Rubric[] | UnknownRubric {
  const found = typeof framework === 'string' ? rubricsOf(framework) : [];
  if (found.length > 0) return found;
  const known = Object.keys(rubrics);
  return {
    code: 'unknown-framework',
    place: 'framework',
    message: {
      vi: `Không có khung ${show(framework)}; hãy dùng ${known.join(' hoặc ')}.`,
      en: `There is no framework ${show(framework)}; use ${known.join(' or ')}.`,
    },
  };
}

/** The sheet of a product set, or what is wrong with the framework or set asked for. */
export function lookUpRubric(framework: unknown, set: unknown): Rubric | UnknownRubric {
  const sheets = lookUpRubrics(framework);
  if ('code' in sheets) return sheets;
  const sheet = sheets.find((rubric) => rubric.number === set);
  if (sheet) return sheet;
  return {
    code: 'unknown-set',
    place: 'set',
    message: {
      vi: `Khung ${framework} không có bộ sản phẩm ${show(set)}; hãy dùng số từ 1 đến ${sheets.length}.`,
      en: `Framework ${framework} has no product set ${show(set)}; use a number from 1 to ${sheets.length}.`,
    },
  };
}

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);
