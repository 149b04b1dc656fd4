import {
  adviceFor,
  type ConditionedStar,
  conditionedStars,
  criteriaByCode,
  explainAdvice,
  forecast,
  nextStar,
  type Rubric,
  type Sheet,
} from '@saolang/rulebook';
import { type Command, InvalidArgumentError } from 'commander';
import { readSheets } from './score.ts';
import { type AddCommand, CommandFailure, print } from './terminal.ts';

interface Options {
  readonly star?: ConditionedStar;
  readonly member?: string;
  readonly lock: readonly string[];
}

/** `saolang advise FILE`: what must change on one sheet for a star, the cheapest way; needs no database. */
export const addAdvise: AddCommand = (program, terminal) => {
  program
    .command('advise')
    .argument('<file>', 'JSON {framework, set, sheets}, or - for standard input')
    .option(
      '--star <number>',
      'sao muốn đạt, 3 – 5; không ghi: sao kế tiếp / the star, else the next',
      conditionedStar,
    )
    .option('--member <code>', 'phiếu của thành viên này; không ghi: phiếu đầu / whose sheet, else the first')
    .option('--lock <criteria...>', 'tiêu chí không đổi được / criteria that cannot change', [])
    .description('phải nâng gì để lên sao / what must change for the next star')
    .action(async (file: string, { star, member, lock }: Options, command: Command) => {
      const { rubric, sheets } = await readSheets(file, terminal);
      const sheet = sheetOf(sheets, member);
      checkCriteria(rubric, lock);
      const now = forecast(rubric, sheet.choices).star;
      const advice = adviceFor(rubric, sheet.choices, star ?? nextStar(now) ?? 5, { locked: lock });
      print(command, terminal, { member: sheet.member, ...advice }, [
        `Phiếu của ${sheet.member}: ${advice.before.total} điểm, ${advice.before.star} sao.`,
        ...explainAdvice(advice, rubric).map(({ vi }) => vi),
      ]);
    });
};

function sheetOf(sheets: readonly Sheet[], member: string | undefined): Sheet {
  const sheet = member === undefined ? sheets[0] : sheets.find((each) => each.member === member);
  if (sheet) return sheet;
  throw new CommandFailure([
    member === undefined
      ? { vi: 'Không có phiếu nào trong tệp.', en: 'The file holds no sheet.' }
      : { vi: `Không có phiếu của ${member} trong tệp.`, en: `The file holds no sheet of ${member}.` },
  ]);
}

function checkCriteria(rubric: Rubric, codes: readonly string[]): void {
  const unknown = codes.filter((code) => !criteriaByCode(rubric).has(code));
  if (unknown.length === 0) return;
  throw new CommandFailure(
    unknown.map((code) => ({
      vi: `Bộ ${rubric.number} (${rubric.framework}) không có tiêu chí ${code}.`,
      en: `Set ${rubric.number} (${rubric.framework}) has no criterion ${code}.`,
    })),
  );
}

function conditionedStar(text: string): ConditionedStar {
  const star = conditionedStars.find((each) => String(each) === text);
  if (star) return star;
  throw new InvalidArgumentError('must be 3, 4 or 5');
}
