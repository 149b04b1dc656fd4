-- A certificate from before this system can be attached to the product that was registered here since, so that it is
-- upgraded and re-evaluated like any other. It still has no dossier.
ALTER TABLE certificate DROP CONSTRAINT certificate_origin, ADD CONSTRAINT certificate_origin
  CHECK (num_nulls(product_id, producer_id) IN (0, 2) AND (dossier_id IS NULL OR product_id IS NOT NULL));
