import {
  communeReportIssued,
  type DossierState,
  grantOver,
  grantsFor,
  type MatterCode,
  stateAfter,
} from '@saolang/rulebook';
import type { Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { bytesOf } from '../../platform/files/file-store.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { readDossier } from '../dossiers/service.ts';
import { requireStepGrant } from '../dossiers/step-grant.ts';
import { officialFile } from '../files/official-file.ts';
import { unitScope } from '../units/unit-scope.ts';
import { readExif } from './read-exif.ts';
import type { newSitePhoto, sitePhoto, sitePhotoChange } from './schema.ts';
import * as store from './store.ts';

/**
 * The photos of a dossier, for officials: its commune's desk from the first on, whoever judges later once the report is
 * out. Answers 404 to all others.
 */
export async function listPhotos(context: Context, actor: Actor, dossierId: string) {
  await requireReadable(context, actor, dossierId);
  return presented(context, actor, dossierId);
}

async function presented(context: Context, actor: Actor, dossierId: string) {
  const dossier = found(
    await context.db
      .selectFrom('dossier')
      .select(['state', 'commune_unit_id'])
      .where('id', '=', dossierId)
      .executeTakeFirst(),
  );
  const mayChange =
    stateAfter('assess', dossier.state as DossierState) !== null &&
    ofTheDesk(context, actor, dossier.commune_unit_id);
  return (await store.photosOf(context.db, dossierId)).map((row) => present(row, mayChange));
}

const ofTheDesk = (context: Context, actor: Actor, communeUnitId: string): boolean =>
  grantOver('dossier.assess', actor.grants, {
    unitIds: unitScope(communeUnitId, context.clock.today()),
  }) !== null;

/** Answers 404 unless the actor, as an official, may see the photos of a dossier. */
export async function requireReadable(context: Context, actor: Actor, dossierId: string): Promise<void> {
  const grants = grantsFor('site-photo.read', actor.grants);
  const dossier = await readDossier(context, { ...actor, grants }, dossierId);
  if (communeReportIssued(dossier.state as DossierState)) return;
  const unitIds = unitScope(dossier.communeUnitId, context.clock.today());
  const desk = grantOver('dossier.propose', grants, { unitIds }) ?? grantOver('audit.read', grants, {});
  if (!desk) throw new Problem('not-found');
}

function present(row: store.PhotoRow, mayChange: boolean): z.output<typeof sitePhoto> {
  const { latitude, longitude, position_by } = row;
  return {
    id: row.id,
    version: row.version,
    fileId: row.file_id,
    width: row.width,
    height: row.height,
    matter: row.matter as MatterCode,
    takenAt: row.taken_at.toISOString(),
    takenBy: row.taken_by as 'camera',
    place: row.place,
    position:
      latitude !== null && longitude !== null && position_by !== null
        ? { latitude, longitude, by: position_by as 'camera' }
        : null,
    note: row.note,
    by: row.full_name,
    createdAt: row.created_at.toISOString(),
    mayChange,
  };
}

/**
 * Adds a photo that the actor has uploaded. Time and position are the camera's where it wrote them into the photo, else
 * what the officer says. Sending the same id again changes nothing. Answers 400 for a file that is no photo of theirs.
 */
export async function addPhoto(
  context: Context,
  actor: Actor,
  dossierId: string,
  input: z.output<typeof newSitePhoto>,
) {
  const file = await officialFile(context.db, actor.accountId, input.fileId);
  if (!file?.display_sha256) {
    throw new Problem('invalid-input', {
      errors: [
        {
          path: '/fileId',
          code: 'unknown-photo',
          message: 'Ảnh chưa tải lên xong, hoặc tệp không phải là ảnh. Hãy chụp hoặc chọn lại ảnh.',
        },
      ],
    });
  }
  const camera = await readExif(await bytesOf(await context.files.get(file.sha256)));
  const now = context.clock.now();
  // A clock that runs ahead of ours is wrong.
  const cameraTime = camera.takenAt && camera.takenAt <= now ? camera.takenAt : null;
  await context.db.transaction().execute(async (trx) => {
    const { grant } = await openDossier(trx, context, actor, dossierId);
    const existing = await store.findPhoto(trx, input.id);
    if (existing) {
      if (existing.dossier_id !== dossierId || existing.file_id !== file.id)
        throw new Problem('already-exists');
      return;
    }
    const kept = await store.photosOf(trx, dossierId);
    // The same photo chosen twice.
    if (kept.some(({ file_id }) => file_id === file.id)) return;
    if (kept.length >= store.mostPhotos) {
      throw new Problem('wrong-state', {
        detail: {
          vi: `Hồ sơ đã có ${store.mostPhotos} ảnh thực địa. Hãy bỏ bớt ảnh trước khi thêm.`,
          en: `The dossier has ${store.mostPhotos} site photos already. Take one off first.`,
        },
      });
    }
    const at = now;
    const position = camera.position ?? input.position;
    await trx
      .insertInto('site_photo')
      .values({
        id: input.id,
        dossier_id: dossierId,
        file_id: file.id,
        matter: input.matter,
        taken_at: cameraTime ?? notAfter(input.takenAt, at),
        taken_by: cameraTime ? 'camera' : 'officer',
        place: input.place,
        latitude: position?.latitude ?? null,
        longitude: position?.longitude ?? null,
        position_by: position ? (camera.position ? 'camera' : 'device') : null,
        note: input.note,
        account_id: actor.accountId,
        created_at: at,
      })
      .execute();
    await appendAction(trx, {
      subjectKind: 'site-photo',
      subjectId: input.id,
      kind: 'add',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: { dossierId, fileId: file.id, sha256: file.sha256, matter: input.matter },
    });
  });
  return presented(context, actor, dossierId);
}

/** Changes what is said of a photo; a time that the camera wrote stays. */
export async function changePhoto(
  context: Context,
  actor: Actor,
  dossierId: string,
  photoId: string,
  expectedVersion: number,
  input: z.output<typeof sitePhotoChange>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { grant } = await openDossier(trx, context, actor, dossierId);
    const photo = await ownPhoto(trx, dossierId, photoId);
    requireVersion(photo.version, expectedVersion);
    const version = photo.version + 1;
    const said = { matter: input.matter, place: input.place, note: input.note };
    const takenAt =
      photo.taken_by === 'officer' && input.takenAt
        ? notAfter(input.takenAt, context.clock.now())
        : photo.taken_at;
    await trx
      .updateTable('site_photo')
      .set({ ...said, taken_at: takenAt, version })
      .where('id', '=', photoId)
      .execute();
    await appendAction(trx, {
      subjectKind: 'site-photo',
      subjectId: photoId,
      kind: 'change',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload: { dossierId, ...said, takenAt: takenAt.toISOString() },
    });
  });
  return presented(context, actor, dossierId);
}

/** What was said, or now where nothing was, or a time to come. */
const notAfter = (said: string | null, now: Date): Date =>
  said !== null && new Date(said) < now ? new Date(said) : now;

/** Takes a photo off, while the dossier is on the commune's desk. Done before: nothing changes. */
export async function removePhoto(context: Context, actor: Actor, dossierId: string, photoId: string) {
  await context.db.transaction().execute(async (trx) => {
    const { grant } = await openDossier(trx, context, actor, dossierId);
    const photo = found(await store.findPhoto(trx, photoId));
    if (photo.dossier_id !== dossierId) throw new Problem('not-found');
    if (photo.removed_at !== null) return;
    const at = context.clock.now();
    const version = photo.version + 1;
    await trx.updateTable('site_photo').set({ removed_at: at, version }).where('id', '=', photoId).execute();
    await appendAction(trx, {
      subjectKind: 'site-photo',
      subjectId: photoId,
      kind: 'remove',
      at,
      accountId: actor.accountId,
      grant,
      version,
      payload: { dossierId, fileId: photo.file_id },
    });
  });
}

async function ownPhoto(
  trx: Transaction<Database>,
  dossierId: string,
  photoId: string,
): Promise<Selectable<Database['site_photo']>> {
  const photo = found(await store.findPhoto(trx, photoId));
  if (photo.dossier_id !== dossierId || photo.removed_at !== null) throw new Problem('not-found');
  return photo;
}

/** The dossier for the commune's desk, held until the transaction ends. Answers 409 once it was proposed. */
async function openDossier(trx: Transaction<Database>, context: Context, actor: Actor, dossierId: string) {
  const dossier = found(await store.lockDossier(trx, dossierId));
  const grant = requireStepGrant(context, actor, 'assess', dossier);
  if (!stateAfter('assess', dossier.state as DossierState)) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Hồ sơ không còn ở bước đánh giá của xã, ảnh thực địa giữ nguyên. Muốn sửa, hãy rút đề nghị trước.',
        en: 'The dossier is not under review by the commune: its site photos stay. Take the proposal back first.',
      },
    });
  }
  return { dossier, grant };
}
