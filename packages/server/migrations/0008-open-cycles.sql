-- In a year in which one decree follows another, a unit runs a cycle under each (QĐ 26/2026, Điều 12).
ALTER TABLE cycle DROP CONSTRAINT cycle_once;
ALTER TABLE cycle ADD CONSTRAINT cycle_once UNIQUE (unit_id, year, framework);

ALTER TABLE agency ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE agency ADD CONSTRAINT agency_once UNIQUE (unit_id, name);
-- The constraint's index serves it as well.
DROP INDEX agency_unit;
