-- From "eligible" to a result that stands: the committee and who keeps out, the scores, and the selection made from them.

CREATE TABLE committee_member (
    call_id INTEGER NOT NULL REFERENCES call (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    assigned_at TEXT NOT NULL,
    locked_at TEXT,
    PRIMARY KEY (call_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    application_id INTEGER NOT NULL REFERENCES application (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground <> ''),
    declared_at TEXT NOT NULL,
    PRIMARY KEY (application_id, account_id)
) STRICT, WITHOUT ROWID;

-- Tenths of a point. The guards hold even for a program that forgets them: no score by a member with a conflict, none by
-- somebody who was not assigned, none after the lock.
CREATE TABLE score (
    application_id INTEGER NOT NULL REFERENCES application (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    no INTEGER NOT NULL,
    tenths INTEGER NOT NULL CHECK (tenths >= 0),
    PRIMARY KEY (application_id, account_id, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE score_comment (
    application_id INTEGER NOT NULL REFERENCES application (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    text TEXT NOT NULL,
    PRIMARY KEY (application_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER score_guard BEFORE INSERT ON score
BEGIN
    SELECT RAISE(ABORT, 'score-conflict') FROM conflict
        WHERE application_id = NEW.application_id AND account_id = NEW.account_id;
    SELECT RAISE(ABORT, 'score-not-assigned') FROM application a
        WHERE a.id = NEW.application_id AND NOT EXISTS (
            SELECT 1 FROM committee_member m WHERE m.call_id = a.call_id AND m.account_id = NEW.account_id);
    SELECT RAISE(ABORT, 'score-locked') FROM application a
        JOIN committee_member m ON m.call_id = a.call_id AND m.account_id = NEW.account_id
        WHERE a.id = NEW.application_id AND m.locked_at IS NOT NULL;
    SELECT RAISE(ABORT, 'score-too-high') FROM application a
        LEFT JOIN rubric_item i ON i.call_id = a.call_id AND i.no = NEW.no
        WHERE a.id = NEW.application_id AND (i.points IS NULL OR NEW.tenths > i.points * 10);
END;
-- A score is replaced, never updated in place, so that the guard above sees every write.
CREATE TRIGGER score_update_guard BEFORE UPDATE ON score
BEGIN SELECT RAISE(ABORT, 'score-locked'); END;
CREATE TRIGGER score_delete_guard BEFORE DELETE ON score
BEGIN
    SELECT RAISE(ABORT, 'score-locked') FROM application a
        JOIN committee_member m ON m.call_id = a.call_id AND m.account_id = OLD.account_id
        WHERE a.id = OLD.application_id AND m.locked_at IS NOT NULL;
END;

CREATE TRIGGER lock_stays BEFORE UPDATE OF locked_at ON committee_member WHEN OLD.locked_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'score-locked'); END;

-- 선정: the frozen input, the result computed from it, and its digest.
CREATE TABLE selection (
    id INTEGER NOT NULL PRIMARY KEY,
    call_id INTEGER NOT NULL REFERENCES call (id),
    input TEXT NOT NULL,
    result TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    run_by INTEGER NOT NULL REFERENCES account (id),
    run_at TEXT NOT NULL,
    confirmed_by INTEGER REFERENCES account (id),
    confirmed_at TEXT,
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (confirmed_by IS NULL OR confirmed_by <> run_by)
) STRICT;
CREATE UNIQUE INDEX selection_one_decides ON selection (call_id) WHERE confirmed_by IS NOT NULL;
CREATE TRIGGER selection_is_frozen BEFORE UPDATE ON selection WHEN OLD.confirmed_by IS NOT NULL OR
    (NEW.id, NEW.call_id, NEW.input, NEW.result, NEW.sha256, NEW.run_by, NEW.run_at) IS NOT
    (OLD.id, OLD.call_id, OLD.input, OLD.result, OLD.sha256, OLD.run_by, OLD.run_at)
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;
CREATE TRIGGER selection_stays BEFORE DELETE ON selection
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;

CREATE TABLE selection_line (
    selection_id INTEGER NOT NULL REFERENCES selection (id),
    application_id INTEGER NOT NULL REFERENCES application (id),
    place INTEGER NOT NULL,
    mean_sum INTEGER NOT NULL,
    mean_count INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reserve INTEGER NOT NULL,
    granted INTEGER NOT NULL CHECK (granted >= 0),
    PRIMARY KEY (selection_id, application_id)
) STRICT, WITHOUT ROWID;

-- What an award is drafted from.
CREATE TRIGGER selection_line_is_frozen BEFORE UPDATE ON selection_line
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;
CREATE TRIGGER selection_line_stays BEFORE DELETE ON selection_line
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;
