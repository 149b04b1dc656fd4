-- The dossier for which the product got the certificate that an upgrade or re-evaluation starts from: what has changed
-- since is shown beside it.
ALTER TABLE dossier ADD COLUMN recognised_dossier_id uuid REFERENCES dossier
  CONSTRAINT dossier_recognised_before CHECK (recognised_dossier_id IS NULL OR filing_kind <> 'first');

-- A recognised dossier has ended: its product may be filed again, for an upgrade, within the same cycle.
DROP INDEX dossier_once;
CREATE UNIQUE INDEX dossier_once ON dossier (product_id, cycle_id)
  WHERE state NOT IN ('withdrawn', 'declined', 'not-recognised', 'recognised');
