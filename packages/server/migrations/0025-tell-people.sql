-- Notices: what happened that somebody should know of, told in the application, by mail and by a gateway of messages.

-- The outbox holds messages of a gateway (SMS, Zalo) beside mails: both are sent, retried and given up alike.
ALTER TABLE outbox_mail RENAME TO outbox;
ALTER INDEX outbox_mail_pkey RENAME TO outbox_pkey;
ALTER INDEX outbox_mail_created RENAME TO outbox_created;
DROP INDEX outbox_mail_due;
ALTER TABLE outbox ADD COLUMN channel text NOT NULL DEFAULT 'mail'
  CONSTRAINT outbox_channel CHECK (channel IN ('mail', 'message'));
ALTER TABLE outbox ALTER COLUMN channel DROP DEFAULT;
CREATE INDEX outbox_due ON outbox (channel, next_attempt_at) WHERE sent_at IS NULL;

CREATE TABLE notice (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  -- What it is about, such as `action:1204` or `paper:…:2026-12-31`: nobody is told of the same thing twice.
  key text NOT NULL,
  kind text NOT NULL,
  -- Names and numbers that its sentence needs.
  facts jsonb NOT NULL,
  -- When it happened, by the clock of the installation; and when it was told, in real time.
  at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  read_at timestamptz,
  -- When it goes out by mail, alone or with others; null once it has, or when its reader wants no mail.
  mail_due_at timestamptz,
  CONSTRAINT notice_once UNIQUE (account_id, key)
);
CREATE INDEX notice_of_account ON notice (account_id, id DESC);
CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL;
CREATE INDEX notice_mail_due ON notice (mail_due_at) WHERE mail_due_at IS NOT NULL;
CREATE INDEX notice_key ON notice (key);
CREATE INDEX notice_made ON notice (made_at);

-- How somebody wants to be told; without a row, the defaults.
CREATE TABLE notice_preference (
  account_id uuid PRIMARY KEY REFERENCES account,
  version integer NOT NULL DEFAULT 1,
  mail text NOT NULL CONSTRAINT notice_preference_mail CHECK (mail IN ('at-once', 'daily')),
  -- Hours of the day in Viet Nam, 0 to 23; equal when there are no quiet hours.
  quiet_from integer NOT NULL CONSTRAINT notice_preference_quiet_from CHECK (quiet_from BETWEEN 0 AND 23),
  quiet_to integer NOT NULL CONSTRAINT notice_preference_quiet_to CHECK (quiet_to BETWEEN 0 AND 23),
  -- What is switched off, as `topic:channel`.
  muted text[] NOT NULL
);

-- The newest action that people have been told of.
CREATE TABLE notice_cursor (
  only_row boolean PRIMARY KEY DEFAULT true CONSTRAINT notice_cursor_only_row CHECK (only_row),
  seq bigint NOT NULL
);
-- What happened before this version is nobody's news.
INSERT INTO notice_cursor (seq) SELECT seq FROM action_head;

-- Papers are watched for the day on which they expire.
CREATE INDEX paper_version_expires ON paper_version (expires_on) WHERE expires_on IS NOT NULL;
