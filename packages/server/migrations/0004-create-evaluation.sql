-- Councils, sessions, conflict declarations and score sheets.

CREATE TABLE council (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  unit_id text NOT NULL,
  cycle_id uuid NOT NULL REFERENCES cycle,
  name text NOT NULL,
  decision_number text NOT NULL,
  decision_date date NOT NULL,
  -- How a star condition holds when members differ: the council's regulation says (majority unless changed).
  star_rule text NOT NULL DEFAULT 'majority' CONSTRAINT council_star_rule CHECK (star_rule IN ('majority', 'all', 'mean')),
  quorum_percent integer NOT NULL DEFAULT 75 CONSTRAINT council_quorum CHECK (quorum_percent BETWEEN 1 AND 100),
  created_at timestamptz NOT NULL
);
CREATE INDEX council_unit ON council (unit_id, created_at DESC);

CREATE TABLE council_member (
  id uuid PRIMARY KEY,
  council_id uuid NOT NULL REFERENCES council,
  account_id uuid NOT NULL REFERENCES account,
  full_name text NOT NULL,
  position text NOT NULL,
  agency_id uuid REFERENCES agency,
  agency_name text NOT NULL,
  capacity text NOT NULL CONSTRAINT council_member_capacity CHECK (capacity IN ('chair', 'vice-chair', 'member', 'secretary')),
  -- A secretary who is not a member of the council keeps the minutes but does not score.
  scores boolean NOT NULL,
  position_order integer NOT NULL,
  left_on date,
  CONSTRAINT council_member_once UNIQUE (council_id, account_id)
);
CREATE UNIQUE INDEX council_one_chair ON council_member (council_id) WHERE capacity = 'chair' AND left_on IS NULL;
CREATE INDEX council_member_account ON council_member (account_id);

CREATE TABLE scoring_session (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  council_id uuid NOT NULL REFERENCES council,
  name text NOT NULL,
  held_on date NOT NULL,
  place text NOT NULL,
  state text NOT NULL CONSTRAINT scoring_session_state CHECK (state IN ('planned', 'open', 'closed', 'confirmed')),
  opened_at timestamptz,
  closed_at timestamptz,
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX scoring_session_council ON scoring_session (council_id, held_on DESC);

CREATE TABLE session_dossier (
  session_id uuid NOT NULL REFERENCES scoring_session,
  dossier_id uuid NOT NULL REFERENCES dossier,
  position integer NOT NULL,
  -- The code of the rubric's ground on which the council disqualified it, if any, and what was found.
  disqualified text,
  disqualified_note text,
  -- The rulebook's result and the rules it was reached by, frozen at closing.
  result jsonb,
  PRIMARY KEY (session_id, dossier_id),
  CONSTRAINT session_dossier_disqualified CHECK ((disqualified IS NULL) = (disqualified_note IS NULL))
);
CREATE INDEX session_dossier_dossier ON session_dossier (dossier_id);

CREATE TABLE conflict_declaration (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES scoring_session,
  dossier_id uuid NOT NULL REFERENCES dossier,
  member_id uuid NOT NULL REFERENCES council_member,
  has_conflict boolean NOT NULL,
  reason text,
  declared_at timestamptz NOT NULL,
  CONSTRAINT conflict_declaration_once UNIQUE (session_id, dossier_id, member_id),
  CONSTRAINT conflict_declaration_reason CHECK (NOT has_conflict OR reason IS NOT NULL)
);
CREATE INDEX conflict_declaration_member ON conflict_declaration (member_id);

-- One sheet a member and dossier, made when the session opens, so that saving is only ever an update.
CREATE TABLE score_sheet (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  session_id uuid NOT NULL REFERENCES scoring_session,
  dossier_id uuid NOT NULL REFERENCES dossier,
  member_id uuid NOT NULL REFERENCES council_member,
  account_id uuid NOT NULL REFERENCES account,
  council_id uuid NOT NULL REFERENCES council,
  framework text NOT NULL,
  product_set integer NOT NULL,
  choices jsonb NOT NULL DEFAULT '{}',
  comments jsonb NOT NULL DEFAULT '{}',
  opinion text NOT NULL DEFAULT '',
  signed_at timestamptz,
  -- The points of the sheet as signed.
  total integer,
  -- What the member declared about this dossier; null until then. A sheet with a conflict is never opened or counted.
  conflict boolean,
  -- Set when the session is closed for scoring: nothing can be written any more.
  locked boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL,
  CONSTRAINT score_sheet_once UNIQUE (session_id, dossier_id, member_id),
  CONSTRAINT score_sheet_signed CHECK ((signed_at IS NULL) = (total IS NULL)),
  CONSTRAINT score_sheet_conflict CHECK (conflict IS FALSE OR signed_at IS NULL)
);
CREATE INDEX score_sheet_account ON score_sheet (account_id, session_id);
CREATE INDEX score_sheet_dossier ON score_sheet (dossier_id);
