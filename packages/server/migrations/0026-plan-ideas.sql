-- The business plan of an idea, at most one an idea.
CREATE TABLE business_plan (
  id uuid PRIMARY KEY,
  idea_id uuid NOT NULL REFERENCES product_idea CONSTRAINT business_plan_of_idea UNIQUE,
  version integer NOT NULL DEFAULT 1,
  -- Version of the questions in the rulebook.
  questions integer NOT NULL,
  state text NOT NULL DEFAULT 'draft'
    CONSTRAINT business_plan_state CHECK (state IN ('draft', 'submitted', 'to-mend', 'advised', 'agreed')),
  form jsonb NOT NULL DEFAULT '{}',
  -- What the commune reads: the answers as they were last sent, while the producer goes on writing.
  submitted_form jsonb,
  submitted_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT business_plan_submitted
    CHECK (num_nonnulls(submitted_form, submitted_at) = CASE state WHEN 'draft' THEN 0 ELSE 2 END)
);

-- What the commune answered, in the order given.
CREATE TABLE business_plan_answer (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES business_plan,
  kind text NOT NULL CONSTRAINT business_plan_answer_kind CHECK (kind IN ('continue', 'mend', 'advise')),
  note text NOT NULL,
  -- [{"place": code of the question, "message": what to mend}]
  points jsonb NOT NULL DEFAULT '[]',
  account_id uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  CONSTRAINT business_plan_answer_points CHECK ((kind = 'mend') = (jsonb_array_length(points) > 0))
);
CREATE INDEX business_plan_answer_plan ON business_plan_answer (plan_id, at, id);
CREATE INDEX business_plan_answer_account ON business_plan_answer (account_id);
