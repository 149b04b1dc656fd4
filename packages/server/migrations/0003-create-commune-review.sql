-- The commune's check, its four assessments and its consolidated lists.

CREATE TABLE commune_review (
  dossier_id uuid PRIMARY KEY REFERENCES dossier,
  version integer NOT NULL DEFAULT 1,
  -- [{"part": "…", "complete": true, "note": "…"}]
  completeness jsonb NOT NULL DEFAULT '[]',
  -- {"localMaterial": {"claim": "…", "finding": "…", "verdict": "confirmed"},
  --  "localLabour": …, "ideaOrigin": {…, "origin": "traditional"}, "localIdentity": …}
  assessments jsonb NOT NULL DEFAULT '{}',
  -- What the commune adds to its proposal; minutes of the meeting with those concerned.
  proposal text,
  meeting_notes text,
  -- Number and date of the report (Mẫu 03), allotted when it leaves the commune, and who signed it in what capacity.
  report_number text,
  reported_on date,
  signer_name text,
  signer_position text CONSTRAINT commune_review_signer_position CHECK (signer_position IN ('chair', 'vice-chair')),
  updated_at timestamptz NOT NULL,
  CONSTRAINT commune_review_reported CHECK ((report_number IS NULL) = (reported_on IS NULL))
);

CREATE TABLE commune_list (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  unit_id text NOT NULL,
  cycle_id uuid NOT NULL REFERENCES cycle,
  state text NOT NULL CONSTRAINT commune_list_state CHECK (state IN ('draft', 'sent')),
  note text,
  -- Document number and symbol of the list and of the letter it goes with, allotted when sent.
  document_number text,
  letter_number text,
  sent_on date,
  signed_by uuid REFERENCES account,
  signer_name text,
  signer_position text CONSTRAINT commune_list_signer_position CHECK (signer_position IN ('chair', 'vice-chair')),
  created_at timestamptz NOT NULL,
  CONSTRAINT commune_list_sent CHECK ((state = 'sent') = (document_number IS NOT NULL AND sent_on IS NOT NULL))
);
CREATE INDEX commune_list_unit ON commune_list (unit_id, created_at DESC);
CREATE INDEX commune_list_cycle ON commune_list (cycle_id, state);

CREATE TABLE commune_list_item (
  list_id uuid NOT NULL REFERENCES commune_list,
  dossier_id uuid NOT NULL REFERENCES dossier,
  position integer NOT NULL,
  note text,
  PRIMARY KEY (list_id, dossier_id),
  CONSTRAINT commune_list_item_position UNIQUE (list_id, position) DEFERRABLE INITIALLY DEFERRED
);
-- A dossier stands on one list at a time.
CREATE UNIQUE INDEX commune_list_item_dossier ON commune_list_item (dossier_id);
