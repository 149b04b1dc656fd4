import { Stack } from '@mantine/core';
import { PaperDrop } from '../../papers/paper-drop.tsx';
import { PaperPicker } from '../../papers/paper-picker.tsx';
import { type EvidencePlace, purposeAt } from './evidence-place.ts';
import { useFiling } from './filing-context.ts';
import { useEvidence } from './use-evidence.ts';

interface EvidenceSourceProps {
  readonly label: string;
  readonly hint?: string;
  readonly place: EvidencePlace;
  readonly multiple?: boolean;
}

/** Where evidence comes from: the producer's papers, or a new file, which becomes one of them. */
export function EvidenceSource({ label, hint, place, multiple = true }: EvidenceSourceProps) {
  const { dossier } = useFiling();
  const { record, use } = useEvidence(dossier.id);
  const { criterion, documentType } = place;
  const without = new Set(
    dossier.evidence
      .filter(({ criteria }) => criterion === undefined || criteria.includes(criterion))
      .map(({ paperId }) => paperId),
  );
  return (
    <Stack gap="sm">
      <PaperPicker
        producerId={dossier.producerId}
        {...(documentType && { documentType })}
        without={without}
        onPick={async (papers) => {
          for (const paper of papers) await use(paper, place);
        }}
      />
      <PaperDrop
        label={label}
        {...(hint && { hint })}
        purpose={purposeAt(dossier.id, place)}
        producerId={dossier.producerId}
        multiple={multiple}
        onUploaded={(file) => record(dossier.producerId, file, place)}
        onReuse={(paper) => use(paper, place)}
      />
    </Stack>
  );
}
