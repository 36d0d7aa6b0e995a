-- From "eligible" to a result that stands: the committee and who keeps out, the scores, and the selection made from them.

CREATE TABLE committee_member (
    call_id INTEGER NOT NULL REFERENCES call (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (call_id, account_id)
) STRICT, WITHOUT ROWID;

-- A member's scores of one round are locked; opened again they keep who did it and why, and the next lock is another row.
CREATE TABLE member_lock (
    call_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    round INTEGER NOT NULL CHECK (round >= 1),
    no INTEGER NOT NULL CHECK (no >= 1),
    locked_at TEXT NOT NULL,
    unlocked_at TEXT,
    unlocked_by INTEGER REFERENCES account (id),
    reason TEXT CHECK (reason <> ''),
    CHECK ((unlocked_at IS NULL) = (unlocked_by IS NULL) AND (unlocked_at IS NULL) = (reason IS NULL)),
    PRIMARY KEY (call_id, account_id, round, no),
    FOREIGN KEY (call_id, account_id) REFERENCES committee_member (call_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX member_lock_once ON member_lock (call_id, account_id, round) WHERE unlocked_at IS NULL;
CREATE TRIGGER lock_opens BEFORE UPDATE ON member_lock
BEGIN
    SELECT RAISE(ABORT, 'lock-kept') WHERE OLD.unlocked_at IS NOT NULL OR
        (NEW.call_id, NEW.account_id, NEW.round, NEW.no, NEW.locked_at) IS NOT
        (OLD.call_id, OLD.account_id, OLD.round, OLD.no, OLD.locked_at);
    SELECT RAISE(ABORT, 'lock-selected') FROM selection s WHERE s.call_id = OLD.call_id;
END;
CREATE TRIGGER lock_stays BEFORE DELETE ON member_lock
BEGIN SELECT RAISE(ABORT, 'lock-kept'); END;

-- 제척·기피·회피 (지방보조금법 §26⑦–⑨). 제척 holds by law and 회피 by the member's word; a 기피 waits for the decision of
-- others, and keeps out until then.
CREATE TABLE conflict (
    id INTEGER NOT NULL PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('exclusion', 'challenge', 'recusal')),
    ground TEXT NOT NULL CHECK (ground <> ''),
    declared_by INTEGER NOT NULL REFERENCES account (id),
    declared_at TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('pending', 'upheld', 'rejected')),
    decided_how TEXT CHECK (decided_how IN ('vote', 'chair')),
    decided_by INTEGER REFERENCES account (id),
    decided_at TEXT,
    decided_reason TEXT CHECK (decided_reason <> ''),
    CHECK (iif(kind = 'challenge', (decision = 'pending') = (decided_at IS NULL), decision = 'upheld' AND decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_how IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL) AND
        (decided_at IS NULL) = (decided_reason IS NULL)),
    CHECK (decided_by IS NULL OR decided_by <> account_id)
) STRICT;
CREATE TRIGGER conflict_is_kept BEFORE UPDATE ON conflict WHEN OLD.decision <> 'pending' OR
    (NEW.id, NEW.application_id, NEW.account_id, NEW.kind, NEW.ground, NEW.declared_by, NEW.declared_at) IS NOT
    (OLD.id, OLD.application_id, OLD.account_id, OLD.kind, OLD.ground, OLD.declared_by, OLD.declared_at)
BEGIN SELECT RAISE(ABORT, 'conflict-kept'); END;
CREATE TRIGGER conflict_stays BEFORE DELETE ON conflict
BEGIN SELECT RAISE(ABORT, 'conflict-kept'); END;

-- Which applications of the call a conflict is with: that of the firm itself, and those of the firms related to it.
CREATE TABLE conflict_reach (
    conflict_id INTEGER NOT NULL REFERENCES conflict (id),
    application_id INTEGER NOT NULL REFERENCES application (id),
    relation TEXT NOT NULL,
    PRIMARY KEY (conflict_id, application_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_reach_application ON conflict_reach (application_id);
CREATE TRIGGER reach_is_kept BEFORE UPDATE ON conflict_reach
BEGIN SELECT RAISE(ABORT, 'conflict-kept'); END;
-- What is found to be no relation after all ends, until a selection was made.
CREATE TRIGGER reach_stays BEFORE DELETE ON conflict_reach
BEGIN
    SELECT RAISE(ABORT, 'conflict-kept') WHERE OLD.relation = 'same';
    SELECT RAISE(ABORT, 'conflict-kept') FROM application a JOIN selection s ON s.call_id = a.call_id WHERE a.id = OLD.application_id;
END;

-- Who keeps out of what now.
CREATE VIEW kept_out AS
    SELECT r.application_id, k.account_id, k.id AS conflict_id FROM conflict_reach r JOIN conflict k ON k.id = r.conflict_id
    WHERE k.decision <> 'rejected';

-- The numbers that members see instead of the firms, drawn once.
CREATE TABLE blind_number (
    application_id INTEGER NOT NULL PRIMARY KEY REFERENCES application (id),
    call_id INTEGER NOT NULL REFERENCES call (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    UNIQUE (call_id, no)
) STRICT;
CREATE TRIGGER blind_number_is_kept BEFORE UPDATE ON blind_number
BEGIN SELECT RAISE(ABORT, 'blind-kept'); END;
CREATE TRIGGER blind_number_stays BEFORE DELETE ON blind_number
BEGIN SELECT RAISE(ABORT, 'blind-kept'); END;

-- Tenths of a point. The guards hold even for a program that forgets them: no score by a member who keeps out, none by
-- somebody who was not assigned, none after the lock. What was scored before a conflict was known stays, and counts no more.
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
    round INTEGER NOT NULL CHECK (round >= 1),
    text TEXT NOT NULL,
    PRIMARY KEY (application_id, account_id, round)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER score_guard BEFORE INSERT ON score
BEGIN
    SELECT RAISE(ABORT, 'score-conflict') FROM kept_out
        WHERE application_id = NEW.application_id AND account_id = NEW.account_id;
    SELECT RAISE(ABORT, 'score-not-assigned') FROM application a
        WHERE a.id = NEW.application_id AND NOT EXISTS (
            SELECT 1 FROM committee_member m WHERE m.call_id = a.call_id AND m.account_id = NEW.account_id);
    SELECT RAISE(ABORT, 'score-locked') FROM application a
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = NEW.account_id
        WHERE a.id = NEW.application_id AND l.unlocked_at IS NULL;
    SELECT RAISE(ABORT, 'score-too-high') FROM application a
        LEFT JOIN rubric_item i ON i.call_id = a.call_id AND i.no = NEW.no
        WHERE a.id = NEW.application_id AND (i.points IS NULL OR NEW.tenths > i.points * 10);
END;
-- A score is replaced, never updated in place, so that the guard above sees every write.
CREATE TRIGGER score_update_guard BEFORE UPDATE ON score
BEGIN SELECT RAISE(ABORT, 'score-locked'); END;
CREATE TRIGGER score_delete_guard BEFORE DELETE ON score
BEGIN
    SELECT RAISE(ABORT, 'score-conflict') FROM kept_out
        WHERE application_id = OLD.application_id AND account_id = OLD.account_id;
    SELECT RAISE(ABORT, 'score-locked') FROM application a
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = OLD.account_id
        WHERE a.id = OLD.application_id AND l.unlocked_at IS NULL;
END;

CREATE TRIGGER comment_guard BEFORE INSERT ON score_comment
BEGIN
    SELECT RAISE(ABORT, 'score-conflict') FROM kept_out
        WHERE application_id = NEW.application_id AND account_id = NEW.account_id;
    SELECT RAISE(ABORT, 'score-not-assigned') FROM application a
        WHERE a.id = NEW.application_id AND NOT EXISTS (
            SELECT 1 FROM committee_member m WHERE m.call_id = a.call_id AND m.account_id = NEW.account_id);
    SELECT RAISE(ABORT, 'score-locked') FROM application a
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = NEW.account_id AND l.round = NEW.round
        WHERE a.id = NEW.application_id AND l.unlocked_at IS NULL;
END;
CREATE TRIGGER comment_update_guard BEFORE UPDATE ON score_comment
BEGIN SELECT RAISE(ABORT, 'score-locked'); END;
CREATE TRIGGER comment_delete_guard BEFORE DELETE ON score_comment
BEGIN
    SELECT RAISE(ABORT, 'score-conflict') FROM kept_out
        WHERE application_id = OLD.application_id AND account_id = OLD.account_id;
    SELECT RAISE(ABORT, 'score-locked') FROM application a
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = OLD.account_id AND l.round = OLD.round
        WHERE a.id = OLD.application_id AND l.unlocked_at IS NULL;
END;

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

-- 심의: what the body that deliberates (지방보조금관리위원회) said of one selection. One that is not adopted sends it back.
CREATE TABLE deliberation (
    selection_id INTEGER NOT NULL PRIMARY KEY REFERENCES selection (id),
    body TEXT NOT NULL CHECK (body <> ''),
    held_on TEXT NOT NULL,
    number TEXT NOT NULL CHECK (number <> ''), -- 의결번호, or that of the document that tells it
    outcome TEXT NOT NULL CHECK (outcome IN ('adopted', 'changed', 'deferred', 'rejected')),
    reason TEXT CHECK (reason <> ''),
    recorded_by INTEGER NOT NULL REFERENCES account (id),
    recorded_at TEXT NOT NULL,
    CHECK (outcome = 'adopted' OR reason IS NOT NULL)
) STRICT;
CREATE TRIGGER deliberation_is_kept BEFORE UPDATE ON deliberation
BEGIN SELECT RAISE(ABORT, 'deliberation-kept'); END;
CREATE TRIGGER deliberation_stays BEFORE DELETE ON deliberation
BEGIN SELECT RAISE(ABORT, 'deliberation-kept'); END;
-- No local subsidy is granted before it was deliberated on (지방보조금법 §8②), unless the call is an exception of §7②.
CREATE TRIGGER award_deliberated BEFORE INSERT ON award
BEGIN
    SELECT RAISE(ABORT, 'award-not-deliberated') FROM application a JOIN call c ON c.id = a.call_id
        WHERE a.id = NEW.application_id AND c.exception IS NULL AND NOT EXISTS (
            SELECT 1 FROM selection s JOIN deliberation d ON d.selection_id = s.id
            WHERE s.call_id = c.id AND s.confirmed_by IS NOT NULL AND d.outcome = 'adopted');
END;

-- 가점과 감점 that a call gives. The paper is what proves it; NULL: the ground that is written down.
CREATE TABLE call_bonus (
    call_id INTEGER NOT NULL REFERENCES call (id),
    no INTEGER NOT NULL CHECK (no BETWEEN 1 AND 40),
    penalty INTEGER NOT NULL CHECK (penalty IN (0, 1)),
    name TEXT NOT NULL CHECK (name <> ''),
    tenths INTEGER NOT NULL CHECK (tenths BETWEEN 1 AND 1000),
    paper TEXT CHECK (paper <> ''),
    PRIMARY KEY (call_id, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER bonus_is_pinned BEFORE UPDATE ON call_bonus
BEGIN SELECT RAISE(ABORT, 'call-pinned'); END;
CREATE TRIGGER bonuses_grows BEFORE INSERT ON call_bonus
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = NEW.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction');
    SELECT RAISE(ABORT, 'call-received') FROM application a WHERE a.call_id = NEW.call_id AND a.receipt_no IS NOT NULL;
END;
CREATE TRIGGER bonuses_shrinks BEFORE DELETE ON call_bonus
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = OLD.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction');
    SELECT RAISE(ABORT, 'call-received') FROM application a WHERE a.call_id = OLD.call_id AND a.receipt_no IS NOT NULL;
END;

-- What an application was given of them. Neither changed nor deleted: it is taken back, and can be given anew.
CREATE TABLE application_bonus (
    application_id INTEGER NOT NULL REFERENCES application (id),
    no INTEGER NOT NULL, -- of call_bonus
    time INTEGER NOT NULL CHECK (time >= 1), -- the first, the second … that it was given
    tenths INTEGER NOT NULL CHECK (tenths >= 1),
    ground TEXT CHECK (ground <> ''),
    given_by INTEGER NOT NULL REFERENCES account (id),
    given_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES account (id),
    removed_at TEXT,
    removed_reason TEXT CHECK (removed_reason <> ''),
    PRIMARY KEY (application_id, no, time),
    CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER bonus_is_given BEFORE INSERT ON application_bonus
BEGIN
    SELECT RAISE(ABORT, 'bonus-too-high') FROM application a
        LEFT JOIN call_bonus b ON b.call_id = a.call_id AND b.no = NEW.no
        WHERE a.id = NEW.application_id AND (b.tenths IS NULL OR NEW.tenths > b.tenths);
    SELECT RAISE(ABORT, 'bonus-unproved') FROM application a
        JOIN call_bonus b ON b.call_id = a.call_id AND b.no = NEW.no
        WHERE a.id = NEW.application_id AND iif(b.paper IS NULL, NEW.ground IS NULL, NOT EXISTS (
            SELECT 1 FROM paper p WHERE p.application_id = a.id AND p.kind = b.paper AND p.set_aside_at IS NULL));
    SELECT RAISE(ABORT, 'bonus-twice') FROM application_bonus g
        WHERE g.application_id = NEW.application_id AND g.no = NEW.no AND g.removed_at IS NULL;
    SELECT RAISE(ABORT, 'bonus-late') FROM application a WHERE a.id = NEW.application_id AND (a.receipt_no IS NULL OR EXISTS (
        SELECT 1 FROM selection s WHERE s.call_id = a.call_id AND s.confirmed_by IS NOT NULL));
END;
CREATE TRIGGER bonus_is_kept BEFORE UPDATE ON application_bonus
BEGIN
    SELECT RAISE(ABORT, 'bonus-kept') WHERE OLD.removed_at IS NOT NULL OR
        (NEW.application_id, NEW.no, NEW.time, NEW.tenths, NEW.ground, NEW.given_by, NEW.given_at) IS NOT
        (OLD.application_id, OLD.no, OLD.time, OLD.tenths, OLD.ground, OLD.given_by, OLD.given_at);
    SELECT RAISE(ABORT, 'bonus-late') FROM application a JOIN selection s ON s.call_id = a.call_id
        WHERE a.id = OLD.application_id AND s.confirmed_by IS NOT NULL;
END;
CREATE TRIGGER bonus_stays BEFORE DELETE ON application_bonus
BEGIN SELECT RAISE(ABORT, 'bonus-kept'); END;
-- A run that did not know of it is not confirmed.
CREATE TRIGGER selection_knows_bonus BEFORE UPDATE OF confirmed_by ON selection WHEN NEW.confirmed_by IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'selection-before-bonus') FROM application a JOIN application_bonus g ON g.application_id = a.id
        WHERE a.call_id = NEW.call_id AND max(g.given_at, coalesce(g.removed_at, g.given_at)) > NEW.run_at;
END;
