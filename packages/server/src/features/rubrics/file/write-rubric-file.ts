import type { RubricExport } from '@saolang/rulebook';
import { stringify } from 'yaml';
import type { RubricFormat } from './parse-rubric-file.ts';
import { writeRubricWorkbook } from './write-workbook.ts';

/** Rubrics as a file in one of the formats; reading it gives back the same rubrics. */
export async function writeRubricFile(rubrics: RubricExport, format: RubricFormat): Promise<Buffer> {
  if (format === 'xlsx') return writeRubricWorkbook(rubrics);
  const text =
    format === 'yaml'
      ? stringify(rubrics, { lineWidth: 110, aliasDuplicateObjects: false })
      : `${JSON.stringify(rubrics, null, 2)}\n`;
  return Buffer.from(text);
}
