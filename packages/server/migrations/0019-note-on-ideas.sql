-- What the commune answers to an idea, in the order given; the last one says whether the idea stands or is set aside.
CREATE TABLE idea_note (
  id uuid PRIMARY KEY,
  idea_id uuid NOT NULL REFERENCES product_idea,
  kind text NOT NULL CONSTRAINT idea_note_kind CHECK (kind IN ('encourage', 'set-aside')),
  note text NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL
);
CREATE INDEX idea_note_idea ON idea_note (idea_id, at, id);
CREATE INDEX idea_note_account ON idea_note (account_id);
