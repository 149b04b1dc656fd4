-- Who wants one mail a day says at which hour of Viet Nam.
ALTER TABLE notice_preference ADD COLUMN digest_hour integer NOT NULL DEFAULT 7
  CONSTRAINT notice_preference_digest_hour CHECK (digest_hour BETWEEN 0 AND 23);
ALTER TABLE notice_preference ALTER COLUMN digest_hour DROP DEFAULT;

-- What nobody can use any more, an expired code, is not sent late; by the real clock, null is never too late.
ALTER TABLE outbox ADD COLUMN useless_after timestamptz;
