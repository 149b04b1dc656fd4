-- Producers and products taken over from a spreadsheet.

CREATE TABLE register_import (
  id uuid PRIMARY KEY,
  source_name text NOT NULL,
  -- Of the file as it was loaded.
  sha256 text NOT NULL CONSTRAINT register_import_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  state text NOT NULL CONSTRAINT register_import_state CHECK (state IN ('read', 'running', 'done')),
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  done_at timestamptz,
  -- Rows by what became of them; null until it is done.
  made integer,
  existing integer,
  bad integer,
  CONSTRAINT register_import_counted CHECK ((state = 'done') = (num_nulls(done_at, made, existing, bad) = 0))
);
CREATE INDEX register_import_own ON register_import (created_by, created_at DESC);
CREATE INDEX register_import_running ON register_import (created_at) WHERE state = 'running';

CREATE TABLE register_import_row (
  import_id uuid NOT NULL REFERENCES register_import ON DELETE CASCADE,
  -- Rows of producers come before those of products, which belong to them.
  sheet text NOT NULL CONSTRAINT register_import_row_sheet CHECK (sheet IN ('producer', 'product')),
  -- As the spreadsheet program numbers it.
  row integer NOT NULL,
  -- What the row becomes, decided once: a repeated chunk doubles nothing.
  record_id uuid NOT NULL,
  standing text NOT NULL CONSTRAINT register_import_row_standing CHECK (standing IN ('good', 'bad', 'existing', 'made')),
  name text NOT NULL,
  -- What the cells say, by field; emptied once the row is made or exists: the register then says it.
  cells jsonb NOT NULL,
  -- [{"field": "taxCode", "code": "tax-code-check-digit", "message": "…"}]
  defects jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (import_id, sheet, row)
);
CREATE INDEX register_import_row_good ON register_import_row (import_id, sheet, row) WHERE standing = 'good';
