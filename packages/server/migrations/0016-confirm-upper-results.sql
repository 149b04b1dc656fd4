-- What the upper tier decided on a forwarded dossier: one person records it from the paper, another confirms it. It
-- is no state of the dossier, which stays forwarded until then.
CREATE TABLE upper_result (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  dossier_id uuid NOT NULL REFERENCES dossier,
  state text NOT NULL CONSTRAINT upper_result_state CHECK (state IN ('pending', 'confirmed', 'sent-back')),
  outcome text NOT NULL CONSTRAINT upper_result_outcome CHECK (outcome IN ('recognised', 'returned', 'refused')),
  star integer CONSTRAINT upper_result_star CHECK (star BETWEEN 3 AND 5),
  -- The authority above that decided, in words; its unit is null for the ministry.
  issuer text NOT NULL,
  issuer_unit_id text,
  decision_number text NOT NULL,
  decision_date date NOT NULL,
  -- The paper itself, scanned.
  file_id uuid NOT NULL REFERENCES file,
  -- What the producer reads where the upper tier gave less.
  remark text,
  recorded_by uuid NOT NULL REFERENCES account,
  recorded_at timestamptz NOT NULL,
  settled_by uuid REFERENCES account,
  settled_at timestamptz,
  sent_back_reason text,
  CONSTRAINT upper_result_refused CHECK ((outcome = 'refused') = (star IS NULL)),
  CONSTRAINT upper_result_remark CHECK ((outcome = 'recognised') = (remark IS NULL)),
  CONSTRAINT upper_result_settled CHECK ((state = 'pending') = (settled_by IS NULL) AND (state = 'pending') = (settled_at IS NULL)),
  CONSTRAINT upper_result_sent_back CHECK ((state = 'sent-back') = (sent_back_reason IS NOT NULL)),
  CONSTRAINT upper_result_four_eyes CHECK (settled_by <> recorded_by)
);
CREATE INDEX upper_result_dossier ON upper_result (dossier_id, recorded_at DESC);
CREATE UNIQUE INDEX upper_result_pending ON upper_result (dossier_id) WHERE state = 'pending';
CREATE INDEX upper_result_file ON upper_result (file_id);
