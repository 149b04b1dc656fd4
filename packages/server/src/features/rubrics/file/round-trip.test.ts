import {
  canonicalText,
  criteriaOf,
  frameworkIds,
  importRubrics,
  type Rubric,
  rubricsOf,
  toExport,
} from '@saolang/rulebook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRubricFile, type RubricFormat } from './parse-rubric-file.ts';
import { readRubricFile } from './read-rubric-file.ts';
import { writeRubricFile } from './write-rubric-file.ts';

const formats: readonly RubricFormat[] = ['json', 'yaml', 'xlsx'];

/** The rubrics after they went into a file and out again. */
async function thereAndBack(rubrics: readonly Rubric[], format: RubricFormat): Promise<readonly Rubric[]> {
  const framework = rubrics[0]?.framework ?? '';
  const file = await parseRubricFile(
    await writeRubricFile(toExport(framework, rubrics), format),
    `a.${format}`,
  );
  if (typeof file === 'string') throw new Error(file);
  expect(file.defects).toEqual([]);
  const outcome = importRubrics(file.content);
  if (!outcome.ok) throw new Error('refused');
  return outcome.rubrics;
}

describe.each(formats)('%s', { timeout: 120_000 }, (format) => {
  it.each(frameworkIds)('gives back all sheets of %s, nothing lost, letter for letter', async (framework) => {
    const rubrics = rubricsOf(framework);
    const back = await thereAndBack(rubrics, format);
    expect(back).toEqual(rubrics);
    expect(canonicalText(back) === canonicalText(rubrics)).toBe(true);
  });

  it('keeps whatever words an official writes', async () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          '=1+1',
          '1.10',
          'true',
          ' hai  khoảng trắng ',
          'a\nb',
          'a\r\nb',
          '_x0041_',
          '- không',
          '#',
          "'",
        ),
      )
      .map((text) => text.normalize('NFC'))
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 6, maxLength: 6 }), async (texts) => {
        const rubric = reworded(texts);
        expect(await thereAndBack([rubric], format)).toEqual([rubric]);
      }),
      { numRuns: format === 'xlsx' ? 12 : 40 },
    );
  });
});

/** A sheet with other words in every kind of place. */
function reworded(texts: readonly string[]): Rubric {
  const rubric = structuredClone(rubricsOf('qd-26-2026').find(({ number }) => number === 9)) as {
    -readonly [key in keyof Rubric]: Rubric[key];
  };
  const text = (index: number) => ({
    vi: texts[index % texts.length] ?? '',
    en: texts[(index + 1) % texts.length] ?? '',
  });
  const [criterion] = criteriaOf(rubric);
  if (!criterion) throw new Error('no criterion');
  Object.assign(criterion, { name: text(1), evidence: text(2), notes: [text(3), text(4)] });
  Object.assign(criterion.options[0] ?? {}, { label: text(5) });
  rubric.name = text(0);
  const [ground] = rubric.disqualifications;
  const [doubt] = rubric.doubts;
  rubric.disqualifications = ground ? [{ ...ground, text: text(2) }] : [];
  rubric.doubts = doubt ? [{ ...doubt, doubt: text(3), settledBy: text(0) }] : [];
  return rubric;
}

it('the format is known by the first bytes, then by the name', async () => {
  const rubrics = toExport('qd-26-2026', rubricsOf('qd-26-2026').slice(0, 1));
  const formatOf = async (format: RubricFormat, name: string) => {
    const file = await parseRubricFile(await writeRubricFile(rubrics, format), name);
    return typeof file === 'string' ? file : `${file.format} ${file.defects.length}`;
  };
  expect(await formatOf('xlsx', 'bộ tiêu chí.json')).toBe('xlsx 0');
  expect(await formatOf('json', '-')).toBe('json 0');
  expect(await formatOf('yaml', '-')).toBe('yaml 0');
  expect(await formatOf('json', 'a.yml')).toBe('yaml 0');
});

it('a file is read in a thread of its own, with the same outcome', { timeout: 120_000 }, async () => {
  const bytes = await writeRubricFile(toExport('qd-148-2023', rubricsOf('qd-148-2023')), 'xlsx');
  const file = await readRubricFile({ bytes, name: 'a.xlsx' });
  expect(file.defects).toEqual([]);
  expect(file.content).toEqual(toExport('qd-148-2023', rubricsOf('qd-148-2023')));
});
