-- What a commune handed over with its list: every file of every dossier on it, to the SHA-256 of its bytes. Written
-- once, when the list is sent.
CREATE TABLE commune_list_manifest (
  list_id uuid PRIMARY KEY REFERENCES commune_list,
  files jsonb NOT NULL
);
