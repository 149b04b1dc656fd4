-- A household's tax code is its holder's personal number (12 digits): a search that finds parts of it would tell it
-- digit by digit to readers who are shown its end only. Other tax codes are public.
DROP INDEX producer_search;
ALTER TABLE producer DROP COLUMN search_text;
ALTER TABLE producer ADD COLUMN search_text text GENERATED ALWAYS AS (fold_text(
  name || ' ' || CASE WHEN length(tax_code) = 12 THEN '' ELSE tax_code END || ' ' || representative_name)) STORED;
CREATE INDEX producer_search ON producer USING gin (search_text gin_trgm_ops);
CREATE INDEX producer_tax_code_search ON producer USING gin (tax_code gin_trgm_ops);
