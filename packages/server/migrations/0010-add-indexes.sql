-- Who may read a file is asked of everything that can show it; a cycle's dossiers are what an office works on.
CREATE INDEX product_photo_file ON product_photo (file_id);
CREATE INDEX catalogue_entry_photo ON catalogue_entry (photo_file_id) WHERE photo_file_id IS NOT NULL;
CREATE INDEX product_idea_photo ON product_idea (photo_file_id) WHERE photo_file_id IS NOT NULL;
CREATE INDEX product_idea_made ON product (idea_id) WHERE idea_id IS NOT NULL;
CREATE INDEX dossier_cycle ON dossier (cycle_id, state);
