-- What a commune's officer asked a producer's member for, and the answer: leave to fill in the producer's forms, or the
-- filing of a dossier exactly as it stands. The member's yes is the ground of the officer's right; it is never removed.
CREATE TABLE producer_confirmation (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT producer_confirmation_kind CHECK (kind IN ('assistance', 'submission')),
  producer_id uuid NOT NULL REFERENCES producer,
  dossier_id uuid REFERENCES dossier,
  -- The version that is confirmed: a dossier changed since has to be confirmed anew.
  dossier_version integer,
  asked_by uuid NOT NULL REFERENCES account,
  -- For which unit the officer asked.
  unit_id text NOT NULL,
  asked_of uuid NOT NULL REFERENCES account,
  asked_at timestamptz NOT NULL,
  code_sha256 bytea NOT NULL,
  -- By the real clock, as for every code.
  expires_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  confirmed_by uuid REFERENCES account,
  -- Read out to the officer, or answered by the member signed in.
  way text CONSTRAINT producer_confirmation_way CHECK (way IN ('code', 'signed-in')),
  grant_id uuid REFERENCES role_grant,
  CONSTRAINT producer_confirmation_subject
    CHECK (num_nonnulls(dossier_id, dossier_version) = CASE kind WHEN 'submission' THEN 2 ELSE 0 END),
  CONSTRAINT producer_confirmation_answer CHECK (num_nonnulls(confirmed_at, confirmed_by, way) IN (0, 3)),
  CONSTRAINT producer_confirmation_right
    CHECK ((grant_id IS NOT NULL) = (kind = 'assistance' AND confirmed_at IS NOT NULL))
);
CREATE INDEX producer_confirmation_producer ON producer_confirmation (producer_id, asked_at);
CREATE INDEX producer_confirmation_dossier ON producer_confirmation (dossier_id);
CREATE INDEX producer_confirmation_asked_by ON producer_confirmation (asked_by);
CREATE INDEX producer_confirmation_asked_of ON producer_confirmation (asked_of);
CREATE INDEX producer_confirmation_confirmed_by ON producer_confirmation (confirmed_by);
CREATE UNIQUE INDEX producer_confirmation_grant ON producer_confirmation (grant_id);
