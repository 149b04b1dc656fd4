-- The public reads of a product what stood there when it was recognised: a later change nobody has looked at.
ALTER TABLE catalogue_entry ADD COLUMN specification text, ADD COLUMN description text, ADD COLUMN story text;
UPDATE catalogue_entry SET specification = product.specification, description = product.description,
    story = product.story
  FROM product WHERE product.id = catalogue_entry.product_id;

CREATE TABLE catalogue_photo (
  entry_id uuid NOT NULL REFERENCES catalogue_entry ON DELETE CASCADE,
  file_id uuid NOT NULL REFERENCES file,
  position integer NOT NULL,
  caption text,
  PRIMARY KEY (entry_id, file_id)
);
CREATE INDEX catalogue_photo_file ON catalogue_photo (file_id);
INSERT INTO catalogue_photo (entry_id, file_id, position, caption)
  SELECT catalogue_entry.id, file_id, position, caption
  FROM catalogue_entry JOIN product_photo ON product_photo.product_id = catalogue_entry.product_id;
