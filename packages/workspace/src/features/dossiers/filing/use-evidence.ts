import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../api/client.ts';
import type {
  Dossier,
  Evidence,
  EvidenceChange,
  NewEvidenceInput,
  File as StoredFile,
} from '../../../api/schema.d.ts';
import { addEvidence, changeEvidence, dossierQuery, removeEvidence } from '../dossier-queries.ts';
import { titleSuggestedBy, typeSuggestedBy } from './evidence-rules.ts';

/** What a piece of evidence is said to be, to be sent back with a change. */
export const describe = ({
  documentType,
  title,
  number,
  issuer,
  issuedOn,
  expiresOn,
  criteria,
}: EvidenceChange | Evidence): EvidenceChange => ({
  documentType,
  title,
  number,
  issuer,
  issuedOn,
  expiresOn,
  criteria,
});

const undescribed = { number: null, issuer: null, issuedOn: null, expiresOn: null };

/** Adds, changes and takes off evidence of a dossier; what the server answers shows at once, without reading all anew. */
export function useEvidence(dossierId: string) {
  const { t } = useTranslation(['dossiers', 'common']);
  const queryClient = useQueryClient();
  const { queryKey } = dossierQuery(dossierId);
  // A file whose answer was lost is recorded again under the id it was given first.
  const ids = useRef(new Map<string, string>());
  const listed = () => queryClient.getQueryData(queryKey)?.evidence ?? [];
  const keep = (change: (evidence: readonly Evidence[]) => Evidence[]) =>
    queryClient.setQueryData(queryKey, (dossier: Dossier | undefined) =>
      dossier ? { ...dossier, evidence: change(dossier.evidence) } : undefined,
    );

  async function change(piece: Evidence, description: EvidenceChange): Promise<Evidence> {
    const changed = await changeEvidence(dossierId, piece, description);
    keep((evidence) => evidence.map((each) => (each.id === changed.id ? changed : each)));
    return changed;
  }

  async function add(body: NewEvidenceInput): Promise<Evidence> {
    const added = await addEvidence(dossierId, body);
    keep((evidence) => [...evidence.filter(({ id }) => id !== added.id), added]);
    return added;
  }

  /** Makes evidence of a file that has arrived; one that the dossier has already is tied to the criterion instead. */
  async function record(
    file: StoredFile,
    about: { readonly criterion?: string; readonly documentType?: Evidence['documentType'] } = {},
  ): Promise<void> {
    const known = listed().find((piece) => piece.fileId === file.id);
    const criteria = about.criterion ? [about.criterion] : [];
    if (!known) {
      const id = ids.current.get(file.id) ?? newId();
      ids.current.set(file.id, id);
      const documentType = about.documentType ?? typeSuggestedBy(file.name);
      const title = titleSuggestedBy(file.name);
      await add({ id, fileId: file.id, ...undescribed, documentType, title, criteria });
      ids.current.delete(file.id);
      return;
    }
    notifications.show({
      message: t('evidence.known', { name: known.title }),
    });
    const description = {
      ...describe(known),
      ...(about.documentType && { documentType: about.documentType }),
      criteria: [...new Set([...known.criteria, ...criteria])],
    };
    if (JSON.stringify(description) !== JSON.stringify(describe(known))) await change(known, description);
  }

  async function remove(piece: Evidence): Promise<void> {
    await removeEvidence(dossierId, piece.id);
    keep((evidence) => evidence.filter(({ id }) => id !== piece.id));
  }

  /** Reads the dossier anew, after somebody else changed its evidence. */
  const reload = async (): Promise<readonly Evidence[]> => {
    await queryClient.invalidateQueries({ queryKey, exact: true });
    return listed();
  };

  return { add, change, record, remove, reload };
}
