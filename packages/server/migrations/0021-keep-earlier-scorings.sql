-- The result of a dossier before its council scored it again: kept as it was frozen, with who had it reopened and why.
CREATE TABLE earlier_scoring (
  session_id uuid NOT NULL REFERENCES scoring_session,
  dossier_id uuid NOT NULL REFERENCES dossier,
  -- 1 is the first scoring.
  number integer NOT NULL CONSTRAINT earlier_scoring_number CHECK (number > 0),
  result jsonb NOT NULL,
  closed_at timestamptz NOT NULL,
  reopened_at timestamptz NOT NULL,
  reopened_by uuid NOT NULL REFERENCES account,
  reason text NOT NULL,
  PRIMARY KEY (session_id, dossier_id, number)
);
CREATE TRIGGER earlier_scoring_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON earlier_scoring
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
