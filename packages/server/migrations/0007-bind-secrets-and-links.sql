-- Accounts: a secret stays with the session that began it, and a link proves only what it can.

-- A second factor that is being set up is known to the session that began it and to no other.
ALTER TABLE account_session ADD COLUMN pending_totp_secret text;
UPDATE account SET totp_secret = NULL WHERE totp_confirmed_at IS NULL;
ALTER TABLE account ADD CONSTRAINT account_totp CHECK ((totp_secret IS NULL) = (totp_confirmed_at IS NULL));

-- Whether the link went to the account's e-mail address: only then does following it prove that its owner reads it.
ALTER TABLE account_link ADD COLUMN mailed boolean NOT NULL DEFAULT false;

-- Lists find the names of producers and councils by their keys, so a scope of these kinds must be one.
ALTER TABLE role_grant ADD CONSTRAINT role_grant_scope_key CHECK (scope_kind NOT IN ('producer', 'council')
  OR scope_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$');
