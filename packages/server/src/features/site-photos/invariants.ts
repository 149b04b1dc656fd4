import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';

/** What must hold of site photos. */
export const sitePhotoInvariants: readonly Invariant[] = [
  {
    name: 'site-photos-are-official',
    means: {
      vi: 'Ảnh thực địa là ảnh do cán bộ tải lên, không phải tệp của chủ thể',
      en: 'A site photo is a picture that its official uploaded, and no file of a producer',
    },
    breaches: filesOfOthers,
  },
  {
    name: 'site-photos-as-recorded',
    means: {
      vi: 'Ảnh thực địa còn hay đã bỏ đúng như nhật ký, và không bị bỏ sau khi hồ sơ được đề nghị',
      en: 'A site photo is there or gone as its actions say, and none went after its dossier was proposed',
    },
    breaches: photosBesideTheirActions,
  },
];

async function filesOfOthers({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT photo.id FROM site_photo photo JOIN file ON file.id = photo.file_id
    WHERE file.producer_id IS NOT NULL OR file.uploaded_by <> photo.account_id OR file.display_sha256 IS NULL
    ORDER BY photo.id`.execute(db);
  return rows.map(({ id }) => `site photo ${id} is no picture of its official`);
}

async function photosBesideTheirActions({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string; version: number; made: number | null; removed: boolean }>`
    SELECT photo.id, photo.version, done.made, photo.removed_at IS NOT NULL AS removed
    FROM site_photo photo LEFT JOIN LATERAL (
      SELECT max(version) AS made, bool_or(kind = 'remove') AS removed FROM action
      WHERE subject_kind = 'site-photo' AND subject_id = photo.id::text
    ) done ON true
    WHERE done.made IS DISTINCT FROM photo.version
      OR coalesce(done.removed, false) <> (photo.removed_at IS NOT NULL)
    ORDER BY photo.id`.execute(db);
  const { rows: late } = await sql<{ id: string }>`
    SELECT subject_id AS id FROM action removal
    WHERE subject_kind = 'site-photo' AND kind = 'remove' AND 'commune-review' IS DISTINCT FROM (
      SELECT payload ->> 'to' FROM action step
      WHERE step.subject_kind = 'dossier' AND step.subject_id = removal.payload ->> 'dossierId'
        AND step.payload ? 'to' AND step.seq < removal.seq
      ORDER BY step.seq DESC LIMIT 1)
    ORDER BY id`.execute(db);
  return [
    ...rows.map(
      ({ id, version, made, removed }) =>
        `site photo ${id} is ${removed ? 'gone' : 'there'} at version ${version}; its actions say ${made}`,
    ),
    ...late.map(({ id }) => `site photo ${id} was taken off when its dossier was not under review`),
  ];
}
