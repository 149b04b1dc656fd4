import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../api/client.ts';
import { ApiError } from '../../../api/errors.ts';
import type { Dossier, Evidence, Paper, File as StoredFile } from '../../../api/schema.d.ts';
import { keepPaper } from '../../papers/keep-paper.ts';
import { factsOf, type PaperFacts, sameFacts } from '../../papers/paper-facts.ts';
import { changePaper, paperListKey } from '../../papers/paper-queries.ts';
import { addEvidence, changeEvidence, dossierQuery, removeEvidence } from '../dossier-queries.ts';
import type { EvidencePlace } from './evidence-place.ts';

/** What a piece of evidence is said to be and to prove. */
export interface Description extends PaperFacts {
  readonly criteria: readonly string[];
}

export const describe = (piece: Description | Evidence): Description => ({
  ...factsOf(piece),
  criteria: piece.criteria,
});

const sameCriteria = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** Adds, changes and takes off evidence of a dossier; what the server answers shows at once, without reading all anew. */
export function useEvidence(dossierId: string) {
  const { t } = useTranslation(['dossiers', 'common']);
  const queryClient = useQueryClient();
  const { queryKey } = dossierQuery(dossierId);
  // Evidence whose answer was lost is recorded again under the id it was given first.
  const ids = useRef(new Map<string, string>());
  const listed = () => queryClient.getQueryData(queryKey)?.evidence ?? [];
  const keep = (change: (evidence: readonly Evidence[]) => Evidence[]) =>
    queryClient.setQueryData(queryKey, (dossier: Dossier | undefined) =>
      dossier ? { ...dossier, evidence: change(dossier.evidence) } : undefined,
    );

  /** Reads the dossier anew, after somebody else changed its evidence. */
  const reload = async (): Promise<readonly Evidence[]> => {
    await queryClient.invalidateQueries({ queryKey, exact: true });
    return listed();
  };

  /** Says which criteria a paper proves; it then stands in its newest version. */
  async function tie(piece: Evidence, criteria: readonly string[]): Promise<Evidence> {
    const changed = await changeEvidence(dossierId, piece, { criteria: [...criteria] });
    keep((evidence) => evidence.map((each) => (each.id === piece.id ? changed : each)));
    return changed;
  }

  /** Changes the paper itself, which this and every other draft take over, then what it proves. */
  async function change(piece: Evidence, description: Description): Promise<void> {
    let current = piece;
    if (!sameFacts(piece, description)) {
      const facts = factsOf(description);
      await changePaper(piece.paperId, piece.paperVersion, { ...facts, fileId: piece.fileId });
      void queryClient.invalidateQueries({ queryKey: paperListKey });
      current = (await reload()).find(({ id }) => id === piece.id) ?? piece;
    }
    if (!sameCriteria(current.criteria, description.criteria)) await tie(current, description.criteria);
  }

  /** Ties a paper to the dossier; one that it has already is tied to the criterion too. */
  async function use(paper: Pick<Paper, 'id' | 'title'>, { criterion }: EvidencePlace = {}): Promise<void> {
    const criteria = criterion ? [criterion] : [];
    const onDossier = listed().find(({ paperId }) => paperId === paper.id);
    if (onDossier) {
      notifications.show({ message: t('evidence.known', { name: onDossier.title }) });
      const all = [...new Set([...onDossier.criteria, ...criteria])];
      if (!sameCriteria(all, onDossier.criteria)) await tie(onDossier, all);
      return;
    }
    const id = ids.current.get(paper.id) ?? newId();
    ids.current.set(paper.id, id);
    try {
      const added = await addEvidence(dossierId, { id, paperId: paper.id, criteria });
      keep((evidence) => [...evidence.filter((each) => each.id !== added.id), added]);
      ids.current.delete(paper.id);
    } catch (error) {
      // Somebody else, or another tab, has just tied it.
      if (!(error instanceof ApiError) || error.code !== 'already-exists') throw error;
      await reload();
    }
  }

  /** Keeps a file that has arrived among the producer's papers, and ties it to the dossier. */
  async function record(producerId: string, file: StoredFile, place: EvidencePlace = {}): Promise<void> {
    const { paper, known } = await keepPaper(producerId, file, place.documentType);
    void queryClient.invalidateQueries({ queryKey: paperListKey });
    if (known) notifications.show({ message: t('evidence.reused', { title: paper.title }) });
    if (place.documentType && paper.documentType !== place.documentType) {
      const facts = { ...factsOf(paper), documentType: place.documentType };
      await changePaper(paper.id, paper.version, { ...facts, fileId: paper.fileId });
      await reload();
    }
    await use(paper, place);
  }

  async function remove(piece: Evidence): Promise<void> {
    await removeEvidence(dossierId, piece.id);
    keep((evidence) => evidence.filter(({ id }) => id !== piece.id));
  }

  /** Puts back what has just been taken off. */
  async function putBack(piece: Evidence): Promise<void> {
    const added = await addEvidence(dossierId, {
      id: newId(),
      paperId: piece.paperId,
      criteria: piece.criteria,
    });
    keep((evidence) => [...evidence, added]);
  }

  return { tie, change, use, record, remove, putBack, reload };
}
