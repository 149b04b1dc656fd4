import { Stack } from '@mantine/core';
import { CriterionGroup } from './criterion-group.tsx';
import { fieldOf } from './draft.ts';
import { EvidenceStep } from './evidence-step.tsx';
import { FilingField } from './filing-field.tsx';
import { ReviewStep } from './review-step.tsx';
import type { Group, StepCode } from './steps.ts';

/** One group of questions of a step. */
export function StepGroup({ step, group }: { readonly step: StepCode; readonly group: Group }) {
  switch (step) {
    case 'self-assessment':
      return <CriterionGroup code={group.id} />;
    case 'evidence':
      return <EvidenceStep />;
    case 'review':
      return <ReviewStep />;
    default:
      return (
        <Stack gap="lg">
          {group.places.map((code) => {
            const field = fieldOf(code);
            return field && <FilingField key={code} field={field} />;
          })}
        </Stack>
      );
  }
}
