-- A session is scored by the council's rules as they stood at its opening, whatever the council's row says later.
ALTER TABLE scoring_session
  ADD COLUMN frozen_star_rule text
    CONSTRAINT scoring_session_star_rule CHECK (frozen_star_rule IN ('majority', 'all', 'mean')),
  ADD COLUMN frozen_quorum_percent integer
    CONSTRAINT scoring_session_quorum CHECK (frozen_quorum_percent BETWEEN 1 AND 100);

UPDATE scoring_session SET
  frozen_star_rule = coalesce(
    (SELECT min(result ->> 'starRule') FROM session_dossier WHERE session_id = scoring_session.id),
    council.star_rule),
  frozen_quorum_percent = coalesce(
    (SELECT min((result ->> 'quorumPercent')::integer) FROM session_dossier WHERE session_id = scoring_session.id),
    council.quorum_percent)
FROM council WHERE council.id = council_id AND state <> 'planned';

ALTER TABLE scoring_session ADD CONSTRAINT scoring_session_rules CHECK (
  (frozen_star_rule IS NULL) = (state = 'planned') AND (frozen_quorum_percent IS NULL) = (state = 'planned'));
