import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '..');

interface Place {
  readonly namespace: string;
  /** The folder of the catalogue, and the folders whose code may use it. */
  readonly catalogue: string;
  readonly users: readonly string[];
}

const features = readdirSync(path.join(source, 'features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): Place => {
    const folder = path.join(source, 'features', name);
    return { namespace: name, catalogue: folder, users: [folder] };
  });
const common: Place = {
  namespace: 'common',
  catalogue: path.join(source, 'i18n'),
  users: ['api', 'components', 'i18n', 'shell', 'features'].map((folder) => path.join(source, folder)),
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|messages\.(vi|en)\.ts$|\.d\.ts$/.test(name))
    .map((name) => path.join(folder, name));
}

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const codeOf = (file: string): string => withoutComments(readFileSync(file, 'utf8'));

/** All keys of a catalogue with their texts: `list.count_other`. */
function flatten(messages: object, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

async function catalogue(place: Place, language: 'vi' | 'en'): Promise<[string, string][]> {
  const module = await import(path.join(place.catalogue, `messages.${language}.ts`));
  return flatten(module.messages);
}

const base = (key: string): string => key.replace(/_(one|other)$/, '');
const parameters = (text: string): string[] =>
  [...text.matchAll(/{{(\w+)/g)].map(([, name]) => name ?? '').sort();

describe.each([common, ...features])('the catalogue $namespace', (place) => {
  test('has the same keys and parameters in both languages, and no empty text', async () => {
    const vi = new Map(await catalogue(place, 'vi'));
    const en = new Map(await catalogue(place, 'en'));
    expect([...new Set([...en.keys()].map(base))].sort()).toEqual(
      [...new Set([...vi.keys()].map(base))].sort(),
    );
    for (const [key, text] of en) {
      expect(text.trim(), key).not.toBe('');
      const original = vi.get(key) ?? vi.get(`${base(key)}_other`);
      expect(original?.trim(), key).toBeTruthy();
      // "one dossier" may do without its number.
      if (!key.endsWith('_one')) expect(parameters(text), key).toEqual(parameters(original ?? ''));
    }
  });

  test('has no key that no code uses', async () => {
    const code = place.users.flatMap(filesIn).map(codeOf).join('\n');
    const literals = new Set([...code.matchAll(/['"`](?:[\w-]+:)?([\w.-]+)['"`]/g)].map(([, key]) => key));
    const beginnings = [...code.matchAll(/`(?:[\w-]+:)?([\w.-]*[.\w])\$\{/g)].map(([, start]) => start ?? '');
    const unused = (await catalogue(place, 'vi'))
      .map(([key]) => base(key))
      .filter(
        (key) => !literals.has(key) && !beginnings.some((start) => start !== '' && key.startsWith(start)),
      );
    expect(unused).toEqual([]);
  });

  test('has every key that its code asks for', async () => {
    const keys = new Set((await catalogue(place, 'vi')).map(([key]) => base(key)));
    const folders =
      place === common ? place.users.filter((folder) => !folder.endsWith('features')) : place.users;
    const asked = folders
      .flatMap(filesIn)
      .flatMap((file) => [...codeOf(file).matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''));
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });
});

/** Letters that English and code never have. */
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/**
 * What may stand in the code: proper names, a language in its own words, the symbol of a document, and labels that
 * give both languages.
 */
const allowed = [
  /Sao Làng|Cốc Cốc|Tiếng Việt/g,
  /\d+\/QĐ-[A-ZĐ]+/g,
  /{\s*vi: ?(['"`]).*?\1,\s*en: ?(['"`]).*?\2,?\s*}/gs,
];

test('no Vietnamese stands in the code outside a catalogue', () => {
  const found = filesIn(source).flatMap((file) => {
    const code = allowed.reduce((text, pattern) => text.replace(pattern, ''), codeOf(file));
    return code
      .split('\n')
      .filter((line) => vietnamese.test(line))
      .map((line) => `${path.relative(source, file)}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});
