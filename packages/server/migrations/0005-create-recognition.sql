-- Decisions, certificates and the public catalogue.

CREATE TABLE decision (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  unit_id text NOT NULL,
  cycle_id uuid NOT NULL REFERENCES cycle,
  kind text NOT NULL CONSTRAINT decision_kind CHECK (kind IN ('recognition', 'forwarding')),
  state text NOT NULL CONSTRAINT decision_state CHECK (state IN ('draft', 'signed')),
  title text NOT NULL,
  document_number text,
  signed_on date,
  signed_by uuid REFERENCES account,
  signer_name text,
  signer_position text,
  -- The signed document as it was printed.
  pdf_file_id uuid REFERENCES file,
  created_at timestamptz NOT NULL,
  CONSTRAINT decision_signed CHECK ((state = 'signed') =
    (document_number IS NOT NULL AND signed_on IS NOT NULL AND signed_by IS NOT NULL))
);
CREATE INDEX decision_unit ON decision (unit_id, state, created_at DESC);
CREATE UNIQUE INDEX decision_number_once ON decision (unit_id, document_number, (extract(year FROM signed_on)))
  WHERE document_number IS NOT NULL;

CREATE TABLE decision_item (
  decision_id uuid NOT NULL REFERENCES decision,
  dossier_id uuid NOT NULL REFERENCES dossier,
  position integer NOT NULL,
  star integer,
  average text NOT NULL,
  PRIMARY KEY (decision_id, dossier_id)
);
CREATE INDEX decision_item_dossier ON decision_item (dossier_id);

CREATE TABLE certificate (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  number text NOT NULL CONSTRAINT certificate_number UNIQUE,
  -- All three are null for a certificate that was given before this system and is only recorded here.
  dossier_id uuid CONSTRAINT certificate_dossier UNIQUE REFERENCES dossier,
  product_id uuid REFERENCES product,
  producer_id uuid REFERENCES producer,
  unit_id text NOT NULL,
  office_unit_id text NOT NULL,
  framework text NOT NULL,
  star integer NOT NULL CONSTRAINT certificate_star CHECK (star BETWEEN 3 AND 5),
  product_code text,
  product_name text NOT NULL,
  producer_name text NOT NULL,
  producer_address text NOT NULL,
  -- The recognising authority and its decision, in words: an upper tier's decision has no row here.
  issuer text NOT NULL,
  decision_number text NOT NULL,
  decision_date date NOT NULL,
  issued_on date NOT NULL,
  expires_on date NOT NULL,
  extended_until date,
  suspended_on date,
  revoked_on date,
  ended_reason text,
  -- Compact JWS over what the certificate says.
  signature text NOT NULL,
  CONSTRAINT certificate_origin CHECK (num_nulls(dossier_id, product_id, producer_id) IN (0, 3)),
  CONSTRAINT certificate_dates CHECK (issued_on < expires_on AND (extended_until IS NULL OR extended_until > expires_on))
);
CREATE INDEX certificate_producer ON certificate (producer_id);
CREATE INDEX certificate_product ON certificate (product_id, issued_on DESC);
CREATE INDEX certificate_office ON certificate (office_unit_id, expires_on);

-- What the public sees: certificates of this system, and recognitions published before it with their source.
CREATE TABLE catalogue_entry (
  id uuid PRIMARY KEY,
  certificate_id uuid CONSTRAINT catalogue_entry_certificate UNIQUE REFERENCES certificate,
  product_id uuid REFERENCES product,
  product_name text NOT NULL,
  producer_name text NOT NULL,
  place text NOT NULL,
  unit_id text,
  product_set integer,
  star integer NOT NULL CONSTRAINT catalogue_entry_star CHECK (star BETWEEN 3 AND 5),
  -- As published, e.g. "đợt 1/2022": not always a date.
  recognised text NOT NULL,
  source text,
  photo_file_id uuid REFERENCES file,
  search_text text GENERATED ALWAYS AS (fold_text(product_name || ' ' || producer_name || ' ' || place)) STORED,
  CONSTRAINT catalogue_entry_origin CHECK ((certificate_id IS NULL) = (source IS NOT NULL))
);
CREATE INDEX catalogue_entry_search ON catalogue_entry USING gin (search_text gin_trgm_ops);
-- Small, so that counting per star and group need not read the entries.
CREATE INDEX catalogue_entry_star ON catalogue_entry (star, product_set);
CREATE INDEX catalogue_entry_product ON catalogue_entry (product_id);
CREATE INDEX catalogue_entry_order ON catalogue_entry (star DESC, product_name COLLATE "vi-x-icu", id);
