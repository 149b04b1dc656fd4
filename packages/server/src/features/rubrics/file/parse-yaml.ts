import { isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type FileDefect, type Parsed, stepsOf } from './parsed.ts';

/**
 * Takes YAML apart. No types besides those of JSON, no key twice, few aliases (each repeats what it stands for, and
 * aliases of aliases would grow without bound). Never throws.
 */
export function parseYaml(text: string): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    prettyErrors: true,
  });
  const failed = (defects: readonly FileDefect[]): Parsed => ({
    json: undefined,
    defects,
    placeOf: (place) => ({ place }),
  });
  if (document.errors.length > 0) return failed(document.errors.slice(0, 20).map(syntaxDefect));
  let json: unknown;
  try {
    json = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    return failed([
      {
        place: '$',
        code: 'syntax',
        message: {
          vi: 'Tệp YAML dùng quá nhiều tham chiếu (*). Hãy ghi đủ nội dung tại từng chỗ.',
          en: `The YAML refers to itself too often: ${String(error)}. Write the content out.`,
        },
      },
    ]);
  }
  const lineOf = (path: string): number | undefined => {
    for (let steps = stepsOf(path); ; steps = steps.slice(0, -1)) {
      const node = steps.length === 0 ? document.contents : document.getIn(steps, true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
      if (steps.length === 0) return undefined;
    }
  };
  return {
    json,
    defects: [],
    placeOf: (place) => {
      const line = lineOf(place);
      return line === undefined ? { place } : { place, line };
    },
  };
}

const known: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'thụt dòng không đúng',
  DUPLICATE_KEY: 'một tên xuất hiện hai lần',
  MISSING_CHAR: 'thiếu ký tự (dấu hai chấm, ngoặc, phẩy hay nháy)',
  MULTIPLE_DOCS: 'tệp có nhiều tài liệu, chỉ được có một',
  TAB_AS_INDENT: 'dùng phím Tab để thụt dòng, phải dùng dấu cách',
};

function syntaxDefect({ code, message, linePos }: YAMLError): FileDefect {
  const { line, col } = linePos?.[0] ?? { line: 1, col: 1 };
  const [first = ''] = message.split('\n');
  return {
    place: '$',
    line,
    code: 'syntax',
    message: {
      vi: `Sai cú pháp YAML ở dòng ${line}, cột ${col}: ${known[code] ?? first}. Hãy sửa dòng đó.`,
      en: `YAML syntax: ${first.replace(/:$/, '')}.`,
    },
  };
}
