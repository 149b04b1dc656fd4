import type { FileReader } from '../files/file-reader.ts';
import { communesWithin } from '../units/unit-scope.ts';
import * as store from './store.ts';

/** Evidence, for those who may read a dossier that it supports. What was taken off stays readable: it is a record. */
export const evidenceFileReader: FileReader = async (context, actor, file) => {
  const reach = (unitId: string) => communesWithin(unitId, context.clock.today());
  const dossiers = await context.db
    .selectFrom('dossier_evidence')
    .innerJoin('paper_version', (join) =>
      join
        .onRef('paper_version.paper_id', '=', 'dossier_evidence.paper_id')
        .onRef('paper_version.version', '=', 'dossier_evidence.paper_version'),
    )
    .select('dossier_id')
    .distinct()
    .where('file_id', '=', file.id)
    .execute();
  for (const { dossier_id } of dossiers) {
    if (await store.readDossier(context.db, actor, dossier_id, reach)) return true;
  }
  return false;
};
