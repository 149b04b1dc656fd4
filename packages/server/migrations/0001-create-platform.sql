-- Ground floor: text search, the installation, accounts, audit, files, mail.

-- Extensions live in public and are shared by every schema; the wrapper below lives in this one. Its body is
-- parsed here, so it finds them whatever the search path.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Diacritics-insensitive form for searching. NFC first: pasted Vietnamese is often decomposed, and unaccent
-- knows precomposed letters only. Immutable so that indexes and generated columns may use it.
CREATE FUNCTION fold_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(unaccent('unaccent', normalize(value, NFC)));

CREATE TABLE installation (
  only_row boolean PRIMARY KEY DEFAULT true CONSTRAINT installation_only_row CHECK (only_row),
  demo text NOT NULL CONSTRAINT installation_demo CHECK (demo IN ('city-2024', 'province-2026', 'off')),
  -- Milliseconds added to real time to get the time of the installation: not zero only in a demo of the past.
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL
);

-- Accounts ---------------------------------------------------------------------------------------------------

CREATE TABLE account (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  full_name text NOT NULL,
  email text,
  -- When its owner proved to read this address, by following a link sent to it. Single sign-on trusts no other.
  email_confirmed_at timestamptz,
  phone text,
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- The last accepted time step, so that a code cannot be used twice.
  totp_last_step bigint,
  state text NOT NULL CONSTRAINT account_state CHECK (state IN ('active', 'disabled')),
  disabled_reason text CONSTRAINT account_disabled_reason
    CHECK (disabled_reason IN ('idle', 'administrator', 'consent-withdrawn')),
  locale text NOT NULL DEFAULT 'vi' CONSTRAINT account_locale CHECK (locale IN ('vi', 'en')),
  created_at timestamptz NOT NULL,
  last_active_at timestamptz NOT NULL,
  search_text text GENERATED ALWAYS AS
    (fold_text(full_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) STORED,
  CONSTRAINT account_reachable CHECK (email IS NOT NULL OR phone IS NOT NULL),
  CONSTRAINT account_disabled CHECK ((state = 'disabled') = (disabled_reason IS NOT NULL))
);
CREATE UNIQUE INDEX account_email ON account (lower(email));
CREATE UNIQUE INDEX account_phone ON account (phone);
CREATE INDEX account_last_active ON account (last_active_at) WHERE state = 'active';
CREATE INDEX account_search ON account USING gin (search_text gin_trgm_ops);

CREATE TABLE role_grant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL,
  scope_kind text NOT NULL CONSTRAINT role_grant_scope_kind
    CHECK (scope_kind IN ('producer', 'unit', 'council', 'installation')),
  scope_id text,
  valid_from date NOT NULL,
  -- Last day; null while it has no end.
  valid_to date,
  granted_by uuid REFERENCES account,
  created_at timestamptz NOT NULL,
  CONSTRAINT role_grant_scope_id CHECK ((scope_kind = 'installation') = (scope_id IS NULL))
);
CREATE INDEX role_grant_account ON role_grant (account_id);
CREATE INDEX role_grant_scope ON role_grant (scope_kind, scope_id);
CREATE UNIQUE INDEX role_grant_current ON role_grant (account_id, role, scope_kind, coalesce(scope_id, ''))
  WHERE valid_to IS NULL;

CREATE TABLE account_session (
  id uuid PRIMARY KEY,
  token_sha256 bytea NOT NULL CONSTRAINT account_session_token UNIQUE,
  account_id uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  -- Null until the second factor has been given.
  second_factor_at timestamptz,
  user_agent text,
  ip inet
);
CREATE INDEX account_session_account ON account_session (account_id);
CREATE INDEX account_session_expiry ON account_session (expires_at);

CREATE TABLE sign_in_throttle (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_failure_at timestamptz NOT NULL,
  blocked_until timestamptz
);

-- One-time links: invitations, password resets, address confirmations.
CREATE TABLE account_link (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT account_link_kind
    CHECK (kind IN ('invitation', 'password-reset', 'address-confirmation')),
  token_sha256 bytea NOT NULL CONSTRAINT account_link_token UNIQUE,
  account_id uuid NOT NULL REFERENCES account,
  created_by uuid REFERENCES account,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX account_link_account ON account_link (account_id);

-- Who the account is at a single sign-on provider, once it has been linked: the address may change, this does not.
CREATE TABLE account_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX account_identity_account ON account_identity (account_id);

CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account,
  code_sha256 bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_sha256)
);

-- Consent to the use of personal data: one row each time it is given or taken back, never changed.
CREATE TABLE consent (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  purpose text NOT NULL,
  given boolean NOT NULL,
  text_version text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX consent_account ON consent (account_id, purpose, at DESC);

-- The half-yearly review of who holds which right: the answer given for each grant.
CREATE TABLE access_review (
  id uuid PRIMARY KEY,
  grant_id uuid NOT NULL REFERENCES role_grant,
  period text NOT NULL,
  kept boolean NOT NULL,
  note text,
  reviewed_by uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  CONSTRAINT access_review_once UNIQUE (grant_id, period)
);

-- Audit ------------------------------------------------------------------------------------------------------

-- Every change of a record is one action. Each row carries the SHA-256 of the row before it.
CREATE TABLE action (
  -- Place in the chain and its links: set by the trigger, whatever is sent.
  seq bigint PRIMARY KEY DEFAULT 0,
  id uuid NOT NULL CONSTRAINT action_id UNIQUE,
  at timestamptz NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  kind text NOT NULL,
  account_id uuid REFERENCES account,
  -- The role and scope by which the account acted.
  role text,
  scope_id text,
  -- Version of the subject that this action made.
  version integer,
  payload jsonb NOT NULL DEFAULT '{}',
  previous_sha256 bytea NOT NULL DEFAULT '',
  sha256 bytea NOT NULL DEFAULT ''
);
CREATE INDEX action_subject ON action (subject_kind, subject_id, seq);
CREATE INDEX action_account ON action (account_id, seq);
CREATE INDEX action_at ON action (at);

-- The newest link of the chain. Its row lock makes appending serial; it also betrays a removed tail.
CREATE TABLE action_head (
  only_row boolean PRIMARY KEY DEFAULT true CONSTRAINT action_head_only_row CHECK (only_row),
  seq bigint NOT NULL,
  sha256 bytea NOT NULL
);
INSERT INTO action_head (seq, sha256) VALUES (0, sha256(''::bytea));

CREATE FUNCTION chain_action() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head action_head;
BEGIN
  SELECT * INTO head FROM action_head FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.previous_sha256 := head.sha256;
  NEW.sha256 := sha256(convert_to(concat_ws(E'\n',
    encode(NEW.previous_sha256, 'hex'), NEW.seq, NEW.id,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    NEW.subject_kind, NEW.subject_id, NEW.kind, coalesce(NEW.account_id::text, '-'), coalesce(NEW.role, '-'),
    coalesce(NEW.scope_id, '-'), coalesce(NEW.version::text, '-'), NEW.payload::text), 'UTF8'));
  UPDATE action_head SET seq = NEW.seq, sha256 = NEW.sha256;
  RETURN NEW;
END $$;
CREATE TRIGGER action_chain BEFORE INSERT ON action FOR EACH ROW EXECUTE FUNCTION chain_action();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER action_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON action
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Files ------------------------------------------------------------------------------------------------------

-- The bytes lie in the file store under their SHA-256; a row is one upload of them.
CREATE TABLE file (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL CONSTRAINT file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  pages integer,
  width integer,
  height integer,
  thumbnail_sha256 text,
  -- Of an image: a copy at most 2048 pixels long without position and other metadata, for showing.
  display_sha256 text,
  -- The producer whose file it is; null for files of an office.
  producer_id uuid,
  uploaded_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL
);
CREATE INDEX file_producer ON file (producer_id, created_at DESC);
-- The same bytes sent again by their owner are the same file.
CREATE UNIQUE INDEX file_once_of_producer ON file (sha256, producer_id) WHERE producer_id IS NOT NULL;
CREATE UNIQUE INDEX file_once_of_account ON file (sha256, uploaded_by) WHERE producer_id IS NULL;

-- Mail -------------------------------------------------------------------------------------------------------

CREATE TABLE outbox_mail (
  id uuid PRIMARY KEY,
  to_address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  last_error text
);
CREATE INDEX outbox_mail_due ON outbox_mail (next_attempt_at) WHERE sent_at IS NULL;
CREATE INDEX outbox_mail_created ON outbox_mail (created_at DESC);

-- Gap-free numbers: documents, receipts, dossiers, certificates. Taken in the transaction that uses them.
CREATE TABLE number_series (
  series text NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  PRIMARY KEY (series, year)
);
