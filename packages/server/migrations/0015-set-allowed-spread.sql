-- How far the members' totals may lie apart before the chair may ask for a second scoring: the council's regulation
-- says it (QĐ 26/2026, Điều 7.3.b), commonly 10 points. Frozen with the other rules when a session opens.
ALTER TABLE council ADD COLUMN allowed_spread integer NOT NULL DEFAULT 10
  CONSTRAINT council_allowed_spread CHECK (allowed_spread BETWEEN 1 AND 99);
ALTER TABLE council ALTER COLUMN allowed_spread DROP DEFAULT;

ALTER TABLE scoring_session ADD COLUMN frozen_allowed_spread integer
  CONSTRAINT scoring_session_allowed_spread CHECK (frozen_allowed_spread BETWEEN 1 AND 99);
UPDATE scoring_session SET frozen_allowed_spread = council.allowed_spread
FROM council WHERE council.id = council_id AND state <> 'planned';
ALTER TABLE scoring_session ADD CONSTRAINT scoring_session_spread_frozen
  CHECK ((frozen_allowed_spread IS NULL) = (state = 'planned'));
