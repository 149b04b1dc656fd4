import { criteriaByCode, criteriaOf, filingSteps, type Rubric, worded } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../components/question-field.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { choiceKey, fieldOf, formKey, noteKey } from './draft.ts';

/** Answers in words, and what each is called: for the review, and where two people's answers stand side by side. */
export function useAnswerText(rubric: Rubric) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();

  function field(code: string, answer: Answer): string {
    const asked = fieldOf(code);
    if (answer === null || answer === '' || !asked) return t('filing.notAnswered');
    if (asked.kind === 'money' && typeof answer === 'number') return format.money(answer);
    if (asked.kind === 'count' && typeof answer === 'number') return format.number(answer);
    if (asked.kind === 'tick') return answer === true ? t('filing.ticked') : t('filing.notAnswered');
    if (asked.kind === 'choices' && Array.isArray(answer)) {
      const labels = (asked.options ?? []).filter(({ value }) => answer.includes(value));
      return labels.map(({ label }) => format.text(label)).join('; ') || t('filing.notAnswered');
    }
    return String(answer);
  }

  function choice(criterion: string, answer: Answer): string {
    if (typeof answer !== 'number') return t('criterion.notChosen');
    const option = criteriaByCode(rubric).get(criterion)?.options[answer - 1];
    return option ? format.text(option.label) : t('criterion.none');
  }

  const labels: Readonly<Record<string, string>> = Object.fromEntries([
    ...filingSteps.flatMap((step) =>
      step.fields.map((field) => [formKey(field.code), format.text(worded(field, rubric.number).label)]),
    ),
    ...criteriaOf(rubric).map(({ code }) => [choiceKey(code), t('filing.choiceLabel', { code })]),
    ...criteriaOf(rubric).map(({ code }) => [noteKey(code), t('filing.noteLabel', { code })]),
  ]);

  function show(key: string, value: unknown): string {
    const [section = '', code = ''] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)];
    const answer = (value ?? null) as Answer;
    if (section === 'form') return field(code, answer);
    if (section === 'choice') return choice(code, answer);
    return answer === null ? t('filing.notAnswered') : String(answer);
  }

  return { field, choice, labels, show };
}
