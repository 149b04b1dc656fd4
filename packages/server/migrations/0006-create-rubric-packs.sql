-- Versions of the rubrics that an authority adopts in place of the built-in sheets, and doubts that were settled.

CREATE TABLE rubric_pack (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  framework text NOT NULL,
  -- From 1 on within the framework; the built-in sheets are version 0.
  number integer NOT NULL,
  -- The authority whose dossiers, and those of all units under it, are filed under the pack.
  unit_id text NOT NULL,
  sets integer[] NOT NULL CONSTRAINT rubric_pack_sets CHECK (cardinality(sets) > 0),
  -- The sheets in the export form, letter for letter as the digest was taken of them.
  content text NOT NULL,
  sha256 text NOT NULL CONSTRAINT rubric_pack_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- Name of the file that was loaded.
  source_name text NOT NULL,
  note text NOT NULL,
  -- First day on which dossiers are filed under it.
  activates_on date NOT NULL,
  state text NOT NULL CONSTRAINT rubric_pack_state CHECK (state IN ('proposed', 'approved', 'declined', 'withdrawn')),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_at timestamptz NOT NULL,
  -- Who approved, declined or withdrew it last; the actions say all of it.
  decided_by uuid REFERENCES account,
  decided_at timestamptz,
  CONSTRAINT rubric_pack_number UNIQUE (framework, number),
  CONSTRAINT rubric_pack_decided CHECK
    ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  -- Four eyes: nobody approves what they proposed.
  CONSTRAINT rubric_pack_four_eyes CHECK (state <> 'approved' OR decided_by <> proposed_by)
);

-- What was proposed never changes, only what became of it; and nothing is removed.
CREATE FUNCTION keep_rubric_pack() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.framework, NEW.number, NEW.unit_id, NEW.sets, NEW.content, NEW.sha256, NEW.source_name, NEW.note,
      NEW.activates_on, NEW.proposed_by, NEW.proposed_at)
    IS DISTINCT FROM
     (OLD.id, OLD.framework, OLD.number, OLD.unit_id, OLD.sets, OLD.content, OLD.sha256, OLD.source_name, OLD.note,
      OLD.activates_on, OLD.proposed_by, OLD.proposed_at)
  THEN
    RAISE EXCEPTION 'what a rubric_pack proposes is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rubric_pack_kept BEFORE UPDATE ON rubric_pack FOR EACH ROW EXECUTE FUNCTION keep_rubric_pack();
CREATE TRIGGER rubric_pack_not_removed BEFORE DELETE OR TRUNCATE ON rubric_pack
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The version of the sheet that the dossier is filed under; null for the built-in one.
ALTER TABLE dossier ADD COLUMN rubric_pack_id uuid REFERENCES rubric_pack;
CREATE INDEX dossier_rubric_pack ON dossier (rubric_pack_id) WHERE rubric_pack_id IS NOT NULL;
-- That of its dossier, as framework and product set are.
ALTER TABLE score_sheet ADD COLUMN rubric_pack_id uuid REFERENCES rubric_pack;
CREATE INDEX score_sheet_rubric_pack ON score_sheet (rubric_pack_id) WHERE rubric_pack_id IS NOT NULL;

-- A doubt about the reading of a sheet that was settled, or opened again since. One that has no row here is open.
CREATE TABLE rubric_doubt (
  -- First half of the SHA-256 of its framework and words: another wording is another doubt.
  id text PRIMARY KEY CONSTRAINT rubric_doubt_id CHECK (id ~ '^[0-9a-f]{32}$'),
  version integer NOT NULL DEFAULT 1,
  framework text NOT NULL,
  doubt text NOT NULL,
  state text NOT NULL CONSTRAINT rubric_doubt_state CHECK (state IN ('open', 'settled')),
  -- How it is to be read, and the paper that says so; of one that is open again, why.
  note text NOT NULL,
  source text,
  decided_by uuid NOT NULL REFERENCES account,
  decided_at timestamptz NOT NULL,
  CONSTRAINT rubric_doubt_source CHECK ((state = 'settled') = (source IS NOT NULL))
);
