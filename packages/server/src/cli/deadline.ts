import {
  type DeadlineRuleName,
  deadlineRule,
  deadlineRuleNames,
  type Framework,
  type FrameworkId,
  frameworkIds,
  frameworks,
  type PlainDate,
} from '@saolang/rulebook';
import { Argument, type Command, Option } from 'commander';
import { existingDate } from './arguments.ts';
import { type AddCommand, CommandFailure, print } from './terminal.ts';

/** `saolang deadline [RULE] --framework ID --from DATE`: the deadlines of the programme; needs no database. */
export const addDeadline: AddCommand = (program, terminal) => {
  program
    .command('deadline')
    .addArgument(
      new Argument(
        '[rule]',
        'tên thời hạn; không có thì liệt kê / name of the deadline; without it, a list',
      ).choices(deadlineRuleNames),
    )
    .addOption(
      new Option('--framework <id>', 'khung pháp lý / framework')
        .choices(frameworkIds)
        .default('qd-26-2026' satisfies FrameworkId),
    )
    .option(
      '--from <date>',
      'ngày xảy ra việc mà thời hạn tính từ đó / day of the event: YYYY-MM-DD',
      existingDate,
    )
    .description('các thời hạn theo quy định / the deadlines set by law')
    .action(
      (
        rule: DeadlineRuleName | undefined,
        options: { framework: FrameworkId; from?: PlainDate },
        command: Command,
      ) => {
        const framework = frameworks[options.framework];
        const { value, lines } = rule ? computed(rule, framework, options.from) : listed(framework);
        print(command, terminal, value, lines);
      },
    );
};

function listed(framework: Framework) {
  const rules = deadlineRuleNames.map((rule) => {
    const { name, from, term } = deadlineRule(rule);
    return { rule, name, from, term: term(framework) };
  });
  return {
    value: { framework: framework.id, rules },
    lines: rules.flatMap(({ rule, name, from, term }) =>
      term ? [`${rule}: ${name.vi}: ${term.text.vi} (--from: ${from.vi}; ${term.article})`] : [],
    ),
  };
}

function computed(rule: DeadlineRuleName, framework: Framework, from: PlainDate | undefined) {
  const { name, from: event, compute } = deadlineRule(rule);
  if (!from) {
    throw new CommandFailure([
      { vi: `Cần --from: ${event.vi}, YYYY-MM-DD.`, en: `--from is needed: ${event.en}, YYYY-MM-DD.` },
    ]);
  }
  const deadline = compute(framework, from);
  if (!deadline) {
    throw new CommandFailure([
      {
        vi: `${framework.name.vi} không đặt thời hạn này cho ngày ${from}: ${name.vi}.`,
        en: `${framework.name.en} sets no such deadline for ${from}: ${name.en}.`,
      },
    ]);
  }
  return {
    value: { rule, framework: framework.id, from, ...deadline },
    lines: [
      deadline.opens ? `${deadline.opens} – ${deadline.date}` : deadline.date,
      deadline.explanation.vi,
      deadline.article,
      ...(deadline.warnings ?? []).map(({ date, text }) => `${date}: ${text.vi}`),
    ],
  };
}
