-- Photos that the commune took where the producer works, each for one of the four matters of its report.
CREATE TABLE site_photo (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossier,
  -- An official's own file; its original keeps what the camera wrote, others are shown the copy without it.
  file_id uuid NOT NULL REFERENCES file,
  version integer NOT NULL DEFAULT 1,
  matter text NOT NULL CONSTRAINT site_photo_matter
    CHECK (matter IN ('localMaterial', 'localLabour', 'ideaOrigin', 'localIdentity')),
  taken_at timestamptz NOT NULL,
  -- Whether the camera wrote it into the photo, or the officer says so.
  taken_by text NOT NULL CONSTRAINT site_photo_taken_by CHECK (taken_by IN ('camera', 'officer')),
  place text,
  latitude double precision CONSTRAINT site_photo_latitude CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CONSTRAINT site_photo_longitude CHECK (longitude BETWEEN -180 AND 180),
  -- Whether the camera wrote the position into the photo, or the officer's device gave it.
  position_by text CONSTRAINT site_photo_position_by CHECK (position_by IN ('camera', 'device')),
  note text,
  account_id uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  removed_at timestamptz,
  CONSTRAINT site_photo_position CHECK (num_nonnulls(latitude, longitude, position_by) IN (0, 3))
);
CREATE UNIQUE INDEX site_photo_once ON site_photo (dossier_id, file_id) WHERE removed_at IS NULL;
CREATE INDEX site_photo_file ON site_photo (file_id);
CREATE INDEX site_photo_account ON site_photo (account_id);
