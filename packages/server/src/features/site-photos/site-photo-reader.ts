import { Problem } from '../../platform/http/problem.ts';
import type { FileReader } from '../files/file-reader.ts';
import { requireReadable } from './service.ts';
import * as store from './store.ts';

/** Site photos, for those who see the photos of their dossier. */
export const sitePhotoReader: FileReader = async (context, actor, file) => {
  for (const { dossier_id } of await store.dossiersOfPhoto(context.db, file.id)) {
    try {
      await requireReadable(context, actor, dossier_id);
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return false;
};
