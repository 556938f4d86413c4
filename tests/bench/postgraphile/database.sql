-- What PostGraphile needs of the database: history as a relation, the transition as a function.
COMMENT ON TABLE event IS E'@foreignKey (subject) references claim (id)|@foreignFieldName history';

CREATE SCHEMA bench;

CREATE FUNCTION bench.claim_transition(claim_id text, transition text, expected_version int, comment text)
RETURNS claim LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    before claim;
    after claim;
BEGIN
    SELECT * INTO before FROM claim WHERE id = claim_id FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'NOT_FOUND';
    ELSIF before.version <> expected_version THEN
        RAISE EXCEPTION 'VERSION_CONFLICT';
    ELSIF before.archived_at IS NOT NULL THEN
        RAISE EXCEPTION 'TRANSITION_NOT_ALLOWED';
    ELSIF coalesce(trim(comment), '') = '' THEN
        RAISE EXCEPTION 'REQUIRED';
    END IF;
    IF transition = 'REOPEN' AND before.closed_at IS NOT NULL THEN
        UPDATE claim SET status = 'IN_PROGRESS', closed_at = NULL, rating = NULL,
            reopen_count = reopen_count + 1, version = version + 1, updated_at = now()
        WHERE id = claim_id RETURNING * INTO after;
    ELSIF transition = 'WITHDRAW' AND before.closed_at IS NULL THEN
        UPDATE claim SET status = 'WITHDRAWN', closed_at = now(), version = version + 1, updated_at = now()
        WHERE id = claim_id RETURNING * INTO after;
    ELSE
        RAISE EXCEPTION 'TRANSITION_NOT_ALLOWED';
    END IF;
    INSERT INTO event (id, subject, version, kind, data, actor, at) VALUES (
        'evt_' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 26)),
        claim_id, after.version, 'claim.transition',
        jsonb_build_object('transition', transition, 'comment', comment,
            'status', jsonb_build_array(before.status, after.status),
            'closed_at', jsonb_build_array(before.closed_at, after.closed_at)),
        NULL, now());
    RETURN after;
END $$;
