import { Title } from '@mantine/core';
import { criteriaByCode } from '@saolang/rulebook';
import { usePhone } from '../../../components/use-phone.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useAnswerText } from './answer-text.ts';
import { CriterionCard } from './criterion-card.tsx';
import { choiceKey, noteKey } from './draft.ts';
import { useFiling } from './filing-context.ts';

/** A criterion of the sheet, headed by its section where the section begins. */
export function CriterionGroup({ code }: { readonly code: string }) {
  const format = useFormat();
  const phone = usePhone();
  const { dossier, rubric, form, outlook, before } = useFiling();
  const answers = useAnswerText(rubric);
  const criterion = criteriaByCode(rubric).get(code);
  const part = rubric.parts.find((each) =>
    each.sections.some(({ criteria }) => criteria.some((c) => c.code === code)),
  );
  const section = part?.sections.find(({ criteria }) => criteria.some((each) => each.code === code));
  if (!criterion || !part || !section) return null;
  const choice = form.value[choiceKey(code)];
  const note = form.value[noteKey(code)];
  const heading = `${part.code}.${section.code} ${format.text(section.name)}`;
  return (
    <>
      {!phone && section.criteria[0] === criterion && (
        <Title order={2} mb="md">
          {heading}
        </Title>
      )}
      <CriterionCard
        criterion={criterion}
        rubric={rubric}
        section={heading}
        choice={typeof choice === 'number' ? choice : null}
        before={
          before?.selfAssessment ? answers.choice(code, before.selfAssessment.choices[code] ?? null) : null
        }
        chosen={answers.choice(code, choice ?? null)}
        note={typeof note === 'string' ? note : ''}
        applicable={!outlook.claimed.notApplicable.includes(code)}
        unproven={outlook.unproven.some((claim) => claim.criterion === code)}
        dossierId={dossier.id}
        evidence={dossier.evidence}
        set={form.set}
      />
    </>
  );
}
