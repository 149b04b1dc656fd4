-- The papers of a producer, kept once and tied to any number of dossiers. Changing or renewing one writes a further
-- version: what a dossier was filed with never changes under it.
CREATE TABLE paper (
  id uuid PRIMARY KEY,
  -- The newest of its versions.
  version integer NOT NULL DEFAULT 1,
  producer_id uuid NOT NULL REFERENCES producer,
  created_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE INDEX paper_producer ON paper (producer_id) WHERE removed_at IS NULL;

CREATE TABLE paper_version (
  paper_id uuid NOT NULL REFERENCES paper,
  version integer NOT NULL,
  file_id uuid NOT NULL REFERENCES file,
  document_type text NOT NULL,
  title text NOT NULL,
  number text,
  issuer text,
  issued_on date,
  expires_on date,
  created_at timestamptz NOT NULL,
  search_text text GENERATED ALWAYS AS
    (fold_text(title || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, ''))) STORED,
  PRIMARY KEY (paper_id, version)
);
CREATE INDEX paper_version_file ON paper_version (file_id);

-- Evidence so far said of itself what its paper is. The same file of a producer is one paper; each way in which it
-- was described is a version, what stands on a dossier newer than what was taken off.
CREATE TEMPORARY TABLE said ON COMMIT DROP AS
  SELECT *, row_number() OVER (PARTITION BY producer_id, file_id ORDER BY living, created_at, title)::integer AS version
  FROM (
    SELECT producer_id, file_id, document_type, title, number, issuer, issued_on, expires_on,
      max(dossier_evidence.created_at) AS created_at, bool_or(removed_at IS NULL) AS living
    FROM dossier_evidence JOIN dossier ON dossier.id = dossier_id
    GROUP BY producer_id, file_id, document_type, title, number, issuer, issued_on, expires_on
  ) descriptions;
CREATE TEMPORARY TABLE made ON COMMIT DROP AS
  SELECT gen_random_uuid() AS paper_id, producer_id, file_id, max(version) AS version, min(created_at) AS created_at
  FROM said GROUP BY producer_id, file_id;
INSERT INTO paper (id, version, producer_id, created_at)
  SELECT paper_id, version, producer_id, created_at FROM made;
INSERT INTO paper_version
  (paper_id, version, file_id, document_type, title, number, issuer, issued_on, expires_on, created_at)
  SELECT paper_id, said.version, file_id, document_type, title, number, issuer, issued_on, expires_on, said.created_at
  FROM said JOIN made USING (producer_id, file_id);

ALTER TABLE dossier_evidence ADD COLUMN paper_id uuid, ADD COLUMN paper_version integer;
UPDATE dossier_evidence SET paper_id = made.paper_id, paper_version = said.version
  FROM dossier, said JOIN made USING (producer_id, file_id)
  WHERE dossier.id = dossier_evidence.dossier_id AND said.producer_id = dossier.producer_id
    AND said.file_id = dossier_evidence.file_id
    AND (said.document_type, said.title, said.number, said.issuer, said.issued_on, said.expires_on)
      IS NOT DISTINCT FROM (dossier_evidence.document_type, dossier_evidence.title, dossier_evidence.number,
        dossier_evidence.issuer, dossier_evidence.issued_on, dossier_evidence.expires_on);
ALTER TABLE dossier_evidence
  ALTER COLUMN paper_id SET NOT NULL, ALTER COLUMN paper_version SET NOT NULL,
  ADD CONSTRAINT dossier_evidence_paper FOREIGN KEY (paper_id, paper_version) REFERENCES paper_version,
  DROP COLUMN file_id, DROP COLUMN document_type, DROP COLUMN title, DROP COLUMN number, DROP COLUMN issuer,
  DROP COLUMN issued_on, DROP COLUMN expires_on;
CREATE INDEX dossier_evidence_paper ON dossier_evidence (paper_id, paper_version);

CREATE TRIGGER paper_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
