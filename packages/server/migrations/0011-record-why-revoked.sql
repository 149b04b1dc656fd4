-- On which ground of the law a certificate was revoked, and when the authority concluded so: from that day the
-- decision has 15 days (QĐ 26/2026, Điều 8). Null for revocations from before this was asked.
ALTER TABLE certificate
  ADD COLUMN revocation_ground text CONSTRAINT certificate_revocation_ground CHECK (revocation_ground IN
    ('untrue-file', 'criteria-lost', 'law-breach', 'mark-misuse', 'production-ended', 'other')),
  ADD COLUMN concluded_on date,
  ADD CONSTRAINT certificate_revocation CHECK (
    (revocation_ground IS NULL) = (concluded_on IS NULL) AND (revocation_ground IS NULL OR revoked_on IS NOT NULL));
