-- Who makes what, and the dossier they file. Units are data of the rulebook: a unit_id is `code@validFrom`.

CREATE TABLE agency (
  id uuid PRIMARY KEY,
  unit_id text NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  field text
);
CREATE INDEX agency_unit ON agency (unit_id);

CREATE TABLE cycle (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  -- The city (2024) or the province (from 01/7/2025) that runs it.
  unit_id text NOT NULL,
  year integer NOT NULL,
  framework text NOT NULL,
  name text NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  CONSTRAINT cycle_once UNIQUE (unit_id, year),
  CONSTRAINT cycle_dates CHECK (opens_on <= closes_on)
);

CREATE TABLE producer (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  unit_id text NOT NULL,
  kind text NOT NULL CONSTRAINT producer_kind CHECK (kind IN
    ('cooperative', 'cooperative-group', 'enterprise', 'farm', 'household', 'association')),
  -- Finer than the kind where a rubric asks: TNHH, DNTN, joint stock with its local share.
  legal_form text,
  name text NOT NULL,
  tax_code text NOT NULL,
  licence_number text NOT NULL,
  licence_date date NOT NULL,
  licence_issuer text NOT NULL,
  founded_on date,
  address text NOT NULL,
  phone text NOT NULL,
  email text,
  representative_name text NOT NULL,
  representative_position text NOT NULL,
  -- Sensitive personal data, for national statistics: kept only with the consent to that purpose.
  representative_sex text CONSTRAINT producer_representative_sex CHECK (representative_sex IN ('female', 'male')),
  representative_ethnic_group text,
  representative_disabled boolean,
  representative_address text NOT NULL,
  created_at timestamptz NOT NULL,
  search_text text GENERATED ALWAYS AS (fold_text(name || ' ' || tax_code || ' ' || representative_name)) STORED,
  CONSTRAINT producer_tax_code UNIQUE (tax_code)
);
CREATE INDEX producer_unit ON producer (unit_id, name);
CREATE INDEX producer_search ON producer USING gin (search_text gin_trgm_ops);

CREATE TABLE product_idea (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  producer_id uuid NOT NULL REFERENCES producer,
  unit_id text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  local_material text NOT NULL,
  photo_file_id uuid REFERENCES file,
  product_set integer,
  created_at timestamptz NOT NULL
);
CREATE INDEX product_idea_producer ON product_idea (producer_id, created_at DESC);
CREATE INDEX product_idea_unit ON product_idea (unit_id, created_at DESC);

CREATE TABLE product (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  producer_id uuid NOT NULL REFERENCES producer,
  unit_id text NOT NULL,
  idea_id uuid REFERENCES product_idea,
  product_set integer NOT NULL CONSTRAINT product_set_known CHECK (product_set BETWEEN 1 AND 26),
  name text NOT NULL,
  specification text NOT NULL,
  standard text,
  description text NOT NULL,
  story text,
  local_material text,
  capacity text,
  gtin text,
  created_at timestamptz NOT NULL,
  search_text text GENERATED ALWAYS AS (fold_text(name)) STORED
);
CREATE INDEX product_producer ON product (producer_id, created_at DESC);
CREATE INDEX product_unit ON product (unit_id, created_at DESC);
CREATE INDEX product_search ON product USING gin (search_text gin_trgm_ops);

CREATE TABLE product_photo (
  product_id uuid NOT NULL REFERENCES product,
  file_id uuid NOT NULL REFERENCES file,
  position integer NOT NULL,
  caption text,
  PRIMARY KEY (product_id, file_id)
);

CREATE TABLE dossier (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  cycle_id uuid NOT NULL REFERENCES cycle,
  framework text NOT NULL,
  product_set integer NOT NULL,
  product_id uuid NOT NULL REFERENCES product,
  producer_id uuid NOT NULL REFERENCES producer,
  -- The commune that assesses and the city or province whose office and council decide.
  commune_unit_id text NOT NULL,
  office_unit_id text NOT NULL,
  filing_kind text NOT NULL CONSTRAINT dossier_filing_kind CHECK (filing_kind IN ('first', 'upgrade', 're-evaluation')),
  state text NOT NULL,
  -- Answers to Mẫu 01 and Mẫu 02, by field code.
  form jsonb NOT NULL DEFAULT '{}',
  -- Self-assessment: {"choices": {"1.1": 2}, "notes": {"1.1": "…"}}.
  self_assessment jsonb NOT NULL DEFAULT '{"choices":{},"notes":{}}',
  submitted_at timestamptz,
  -- Day of receipt by the commune and the legal last day of its review.
  received_on date,
  commune_due_on date,
  receipt_number text,
  office_receipt_number text,
  product_code text,
  -- What the council's confirmed result leads to, once known.
  outcome text CONSTRAINT dossier_outcome CHECK (outcome IN ('recognise', 'forward', 'not-recognise')),
  star integer,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX dossier_producer ON dossier (producer_id, created_at DESC);
CREATE INDEX dossier_product ON dossier (product_id);
-- One living dossier a product and cycle.
CREATE UNIQUE INDEX dossier_once ON dossier (product_id, cycle_id) WHERE state NOT IN ('withdrawn', 'declined', 'not-recognised');
CREATE INDEX dossier_commune ON dossier (commune_unit_id, state, commune_due_on);
CREATE INDEX dossier_office ON dossier (office_unit_id, state, updated_at);

CREATE TABLE dossier_evidence (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  dossier_id uuid NOT NULL REFERENCES dossier,
  file_id uuid NOT NULL REFERENCES file,
  document_type text NOT NULL,
  title text NOT NULL,
  number text,
  issuer text,
  issued_on date,
  expires_on date,
  -- Codes of the criteria it proves.
  criteria text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  -- Evidence taken off a dossier stays on record.
  removed_at timestamptz
);
CREATE INDEX dossier_evidence_dossier ON dossier_evidence (dossier_id, created_at) WHERE removed_at IS NULL;
CREATE INDEX dossier_evidence_file ON dossier_evidence (file_id);
