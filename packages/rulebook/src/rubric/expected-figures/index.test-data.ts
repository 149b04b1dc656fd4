import { qd26Figures } from './qd-26-2026.test-data.ts';
import { qd148Figures } from './qd-148-2023.test-data.ts';

/**
 * The figures of the official sheets as read from the decrees' annexes, kept apart from the rubrics as an
 * independent check: per section, each criterion's code, the points of its options, digit by digit, and the least
 * points asked by star (`4:2`). Points of two digits stand in parentheses; a stroke parts the cases of which one
 * counts.
 */
export const expectedFigures: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>> = {
  'qd-26-2026': qd26Figures,
  'qd-148-2023': qd148Figures,
};
