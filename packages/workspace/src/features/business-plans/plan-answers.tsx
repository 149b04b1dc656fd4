import type { PlanForm } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { BusinessPlan } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { Facts } from '../dossiers/facts.tsx';

/** What a plan says, question by question. */
export function PlanAnswers({ plan, form }: { readonly plan: BusinessPlan; readonly form: PlanForm }) {
  const format = useFormat();
  const show = useShownAnswer();
  return form.sections.map(({ code, title, fields }) => (
    <Section key={code} title={format.text(title)}>
      <Facts
        items={fields.map((field) => ({
          label: format.text(field.label),
          value: show(plan.form[field.code]),
        }))}
      />
    </Section>
  ));
}

/** An answer in words. */
export function useShownAnswer(): (value: unknown) => string {
  const { t } = useTranslation('business-plans');
  const format = useFormat();
  return (value) => {
    if (typeof value === 'number') return format.money(value);
    return typeof value === 'string' && value.trim() !== '' ? value : t('notAnswered');
  };
}
