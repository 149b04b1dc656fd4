import { Anchor, Group } from '@mantine/core';
import type { PlanForm } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { BusinessPlan } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { Points } from './last-answer.tsx';

/** The plan to be printed. */
export function PlanPapers({ ideaId }: { readonly ideaId: string }) {
  const { t } = useTranslation('business-plans');
  return (
    <Group gap="md" wrap="nowrap">
      {(['docx', 'pdf'] as const).map((format) => (
        <Anchor
          key={format}
          href={`/api/ideas/${ideaId}/plan/document?format=${format}`}
          download
          aria-label={t('download', { format: format.toUpperCase() })}
          py={10}
        >
          {format.toUpperCase()}
        </Anchor>
      ))}
    </Group>
  );
}

/** All that the commune answered, the oldest first. */
export function PlanHistory({ plan, form }: { readonly plan: BusinessPlan; readonly form: PlanForm }) {
  const { t } = useTranslation('business-plans');
  if (plan.answers.length === 0) return null;
  return (
    <Section title={t('answers')}>
      <Timeline
        items={plan.answers.map(({ id, kind, note, points, by, at }) => ({
          id,
          title: t(`kind.${kind}`),
          at,
          actor: by,
          detail: (
            <>
              <span style={{ whiteSpace: 'pre-wrap' }}>{note}</span>
              <Points ideaId={plan.ideaId} points={points} form={form} />
            </>
          ),
          phase: 'done',
        }))}
      />
    </Section>
  );
}
