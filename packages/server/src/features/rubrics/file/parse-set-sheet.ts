import type { CellRow } from '../../../platform/files/read-workbook.ts';
import type { SheetReader } from './sheet-reader.ts';
import { keyOf, type RowKind, rowKinds, type rubricColumns, yesWord } from './workbook-layout.ts';

type Fields = Record<string, unknown>;
type Reader = SheetReader<typeof rubricColumns>;

/** An entry of the sheet being filled in: its fields, and its path in the content. */
interface Open {
  readonly path: string;
  readonly fields: Fields;
}

/** What each kind of row must stand under. */
const above: Readonly<Record<RowKind, RowKind | null>> = {
  part: null,
  section: 'part',
  criterion: 'section',
  option: 'criterion',
  evidence: 'criterion',
  note: 'criterion',
};

const listOf: Partial<Record<RowKind, string>> = {
  section: 'sections',
  criterion: 'criteria',
  option: 'options',
};

/**
 * The parts of a set, row by row as the printed sheet runs: each row belongs to the last row above it of the kind that
 * it stands under.
 *
 * @param setPath path of the set in the content
 */
export function parseSetSheet(reader: Reader, setPath: string): readonly Fields[] {
  const parts: Fields[] = [];
  const open = new Map<RowKind, Open>();
  for (const row of reader.rows) {
    const kind = kindOf(reader, row);
    if (!kind) continue;
    const parent = above[kind];
    const under = parent === null ? null : open.get(parent);
    if (parent !== null && !under) {
      reader.report(row, 'kind', 'row-order', {
        vi: `Dòng “${rowKinds[kind]}” phải đứng dưới một dòng “${rowKinds[parent]}”. Hãy thêm dòng đó ở trên, hoặc chuyển dòng này.`,
        en: `A row “${rowKinds[kind]}” must stand under a row “${rowKinds[parent]}”.`,
      });
      continue;
    }
    if (kind === 'evidence' || kind === 'note') {
      if (under) addText(reader, row, kind, under);
      continue;
    }
    const list = under ? (under.fields[listOf[kind] ?? ''] as Fields[]) : parts;
    const path = under ? `${under.path}.${listOf[kind]}[${list.length}]` : `${setPath}.parts[${list.length}]`;
    const fields = readers[kind](reader, row, path);
    reader.note(path, row, kind === 'option' ? 'text' : 'code');
    list.push(fields);
    open.set(kind, { path, fields });
    // What follows no longer belongs to what stood under an earlier row.
    for (const [below, parentOfBelow] of Object.entries(above)) {
      if (parentOfBelow === kind) open.delete(below as RowKind);
    }
    if (kind === 'part') open.delete('criterion');
  }
  return parts;
}

function kindOf(reader: Reader, row: CellRow): RowKind | null {
  const word = reader.text(row, 'kind');
  const key = word === undefined ? '' : keyOf(rowKinds, word);
  if (key in rowKinds) return key as RowKind;
  reader.report(row, 'kind', 'unknown-row', {
    vi: `Cột “Loại dòng” phải là một trong: ${Object.values(rowKinds).join(', ')}. Hãy chọn loại, hoặc xóa dòng này.`,
    en: `The kind of row must be one of: ${Object.values(rowKinds).join(', ')}. Choose one, or delete the row.`,
  });
  return null;
}

/** Code, names and maximum of a part, section or criterion. */
const head = (reader: Reader, row: CellRow, path: string): Fields =>
  given({
    code: reader.text(row, 'code', `${path}.code`),
    name: reader.text(row, 'text', `${path}.name`),
    nameEn: reader.text(row, 'textEn', `${path}.nameEn`),
    max: reader.number(row, 'points', `${path}.max`),
  });

const readers: Readonly<
  Record<'part' | 'section' | 'criterion' | 'option', (reader: Reader, row: CellRow, path: string) => Fields>
> = {
  part: (reader, row, path) => ({ ...head(reader, row, path), sections: [] }),
  section: (reader, row, path) => ({ ...head(reader, row, path), criteria: [] }),
  criterion: (reader, row, path) => ({
    ...head(reader, row, path),
    options: [],
    ...conditions(reader, row, path),
  }),
  option: (reader, row, path) =>
    given({
      points: reader.number(row, 'points', `${path}.points`),
      label: reader.text(row, 'text', `${path}.label`),
      labelEn: reader.text(row, 'textEn', `${path}.labelEn`),
      branch: reader.text(row, 'branch', `${path}.branch`),
    }),
};

/** Star conditions, what the criterion depends on, and whether it is a plain yes or no. */
function conditions(reader: Reader, row: CellRow, path: string): Fields {
  const minForStar = given({
    3: reader.number(row, 'star3', `${path}.minForStar.3`),
    4: reader.number(row, 'star4', `${path}.minForStar.4`),
    5: reader.number(row, 'star5', `${path}.minForStar.5`),
  });
  const appliesWhen = given({
    criterion: reader.text(row, 'appliesTo', `${path}.appliesWhen.criterion`),
    minPoints: reader.number(row, 'appliesFrom', `${path}.appliesWhen.minPoints`),
  });
  const yesNo = reader.text(row, 'yesNo', `${path}.yesNo`);
  return given({
    minForStar: Object.keys(minForStar).length > 0 ? minForStar : undefined,
    appliesWhen: Object.keys(appliesWhen).length > 0 ? appliesWhen : undefined,
    yesNo: yesNo === undefined ? undefined : keyOf({ yes: yesWord }, yesNo) === 'yes' || yesNo,
  });
}

function addText(reader: Reader, row: CellRow, kind: 'evidence' | 'note', { path, fields }: Open): void {
  const notes = (fields.notes ?? []) as unknown[];
  const place = kind === 'evidence' ? `${path}.evidence` : `${path}.notes[${notes.length}]`;
  const vi = reader.text(row, 'text', `${place}.vi`);
  const en = reader.text(row, 'textEn', `${place}.en`) ?? vi;
  reader.note(place, row, 'text');
  const text = given({ vi, en });
  if (kind === 'note') fields.notes = [...notes, text];
  else if (fields.evidence === undefined) fields.evidence = text;
  else {
    reader.report(row, 'kind', 'row-order', {
      vi: 'Tiêu chí đã có một dòng “Minh chứng”. Hãy gộp vào dòng đó.',
      en: 'The criterion has a row of evidence already. Put it together with that one.',
    });
  }
}

/** The entries that are there. */
export const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
