-- From "eligible" to scores that stand: the committee and who keeps out, the rounds, the scores, and the meetings.

-- 평가위원 인력풀: what the account of a reviewer is when it is appointed, and for how long it may be.
CREATE TABLE reviewer (
    account_id INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
    affiliation TEXT NOT NULL CHECK (affiliation <> ''),
    official INTEGER NOT NULL CHECK (official IN (0, 1)),
    field TEXT NOT NULL CHECK (field <> ''),
    term_from TEXT NOT NULL,
    term_to TEXT CHECK (term_to >= term_from)
) STRICT;

-- The committee of a call, with the limits that were in force on the day it was formed (지방보조금법 §26).
CREATE TABLE committee (
    call_id INTEGER NOT NULL PRIMARY KEY REFERENCES call (id),
    members_max INTEGER NOT NULL CHECK (members_max > 0),
    officials_max INTEGER NOT NULL CHECK (officials_max BETWEEN 0 AND 10000), -- basis points of the members
    source TEXT NOT NULL CHECK (source <> ''),
    formed_at TEXT NOT NULL
) STRICT;

-- Where a member is from, and whether an official, is what it was on the day of the appointment. Who has judged is released
-- (해촉·사임) by a motion of the committee or on an own letter: what was locked counts, what was not is void.
CREATE TABLE committee_member (
    call_id INTEGER NOT NULL REFERENCES committee (call_id),
    account_id INTEGER NOT NULL REFERENCES reviewer (account_id),
    affiliation TEXT NOT NULL CHECK (affiliation <> ''),
    official INTEGER NOT NULL CHECK (official IN (0, 1)),
    chair INTEGER NOT NULL DEFAULT 0 CHECK (chair IN (0, 1)),
    assigned_by INTEGER NOT NULL REFERENCES account (id),
    assigned_at TEXT NOT NULL,
    pledged_at TEXT,
    pledge BLOB REFERENCES form_text (sha256), -- the very words that were signed
    declined_at TEXT,
    decline_why TEXT,
    decline_reason TEXT CHECK (decline_reason <> ''),
    left_at TEXT,
    left_reason TEXT CHECK (left_reason <> ''),
    from_round INTEGER NOT NULL DEFAULT 1,
    left_by INTEGER REFERENCES account (id),
    left_round INTEGER, -- the one in hand then
    resigned_on TEXT, -- the day of the letter
    release_meeting INTEGER,
    release_motion INTEGER,
    PRIMARY KEY (call_id, account_id),
    FOREIGN KEY (call_id, from_round) REFERENCES call_round (call_id, no),
    FOREIGN KEY (release_meeting, release_motion) REFERENCES meeting_motion (meeting_id, no),
    CHECK ((pledged_at IS NULL) = (pledge IS NULL)),
    CHECK ((declined_at IS NULL) = (decline_why IS NULL)),
    CHECK ((left_at IS NULL) = (left_reason IS NULL) AND (left_at IS NULL) = (left_by IS NULL) AND (left_at IS NULL) = (left_round IS NULL)),
    CHECK ((release_meeting IS NULL) = (release_motion IS NULL) AND (release_meeting IS NULL OR resigned_on IS NULL)),
    CHECK (left_at IS NOT NULL OR coalesce(release_meeting, resigned_on) IS NULL),
    CHECK (pledged_at IS NULL OR declined_at IS NULL),
    CHECK (chair = 0 OR (official = 0 AND declined_at IS NULL AND left_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX committee_one_chair ON committee_member (call_id) WHERE chair = 1;

-- Who is on the committee now: who joins from a later round is from then on.
CREATE VIEW sitting_member AS
    SELECT call_id, account_id, affiliation, official, chair, pledged_at FROM committee_member m
    WHERE declined_at IS NULL AND left_at IS NULL AND from_round <= 1 + (SELECT count(*) FROM round_end r WHERE r.call_id = m.call_id);
-- Who judges in which round, or has judged and left.
CREATE VIEW round_judge AS
    SELECT r.call_id, r.no AS round, m.account_id, m.official FROM call_round r JOIN committee_member m ON m.call_id = r.call_id
    WHERE (m.declined_at IS NULL AND m.left_at IS NULL AND m.from_round <= r.no) OR EXISTS (SELECT 1 FROM member_lock l
        WHERE l.call_id = r.call_id AND l.account_id = m.account_id AND l.round = r.no AND l.unlocked_at IS NULL);

CREATE TRIGGER member_joins BEFORE INSERT ON committee_member
BEGIN
    SELECT RAISE(ABORT, 'committee-full') FROM committee c JOIN round_judge j ON j.call_id = c.call_id
        WHERE c.call_id = NEW.call_id AND j.round >= NEW.from_round GROUP BY j.round HAVING count(*) >= c.members_max;
    SELECT RAISE(ABORT, 'member-late') FROM round_in_hand h WHERE h.call_id = NEW.call_id AND (NEW.from_round < h.round OR
        (NEW.from_round = h.round AND EXISTS (SELECT 1 FROM member_lock l WHERE l.call_id = h.call_id AND l.round = h.round)
        AND NOT EXISTS (SELECT 1 FROM committee_member g WHERE g.call_id = h.call_id AND g.left_round = h.round AND
            coalesce(g.release_meeting, g.resigned_on) IS NOT NULL)));
END;
-- Who is invited again joins again; a pledge ends only with the membership.
CREATE TRIGGER member_changes BEFORE UPDATE ON committee_member
BEGIN
    SELECT RAISE(ABORT, 'member-judged') WHERE OLD.left_at IS NOT NULL AND (coalesce(OLD.release_meeting, OLD.resigned_on) IS NOT NULL OR
        EXISTS (SELECT 1 FROM member_lock l WHERE l.call_id = OLD.call_id AND l.account_id = OLD.account_id));
    SELECT RAISE(ABORT, 'committee-full') FROM committee c JOIN round_judge j ON j.call_id = c.call_id
        WHERE c.call_id = NEW.call_id AND coalesce(OLD.declined_at, OLD.left_at) IS NOT NULL AND
            coalesce(NEW.declined_at, NEW.left_at) IS NULL AND j.round >= NEW.from_round GROUP BY j.round HAVING count(*) >= c.members_max;
    SELECT RAISE(ABORT, 'pledge-kept') WHERE OLD.pledged_at IS NOT NULL AND OLD.left_at IS NULL AND
        (NEW.pledged_at, NEW.pledge) IS NOT (OLD.pledged_at, OLD.pledge);
    SELECT RAISE(ABORT, 'member-kept') WHERE coalesce(OLD.declined_at, OLD.left_at) IS NULL AND
        (NEW.call_id, NEW.account_id, NEW.from_round, NEW.official) IS NOT (OLD.call_id, OLD.account_id, OLD.from_round, OLD.official);
END;
-- Who has scored in the round in hand leaves it by a release alone.
CREATE TRIGGER member_leaves BEFORE UPDATE ON committee_member WHEN OLD.left_at IS NULL AND NEW.left_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'member-scored') FROM application a JOIN score s ON s.application_id = a.id AND s.account_id = OLD.account_id
        JOIN round_in_hand h ON h.call_id = a.call_id JOIN rubric_item i ON i.call_id = a.call_id AND i.no = s.no AND i.round = h.round
        WHERE a.call_id = OLD.call_id AND coalesce(NEW.release_meeting, NEW.resigned_on) IS NULL;
    SELECT RAISE(ABORT, 'release-not-carried') WHERE NEW.release_meeting IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM meeting t JOIN meeting_motion o ON o.meeting_id = t.id
        WHERE t.id = NEW.release_meeting AND o.no = NEW.release_motion AND t.call_id = OLD.call_id AND t.closed_at IS NOT NULL AND
            o.outcome = 'carried' AND o.application_id IS NULL AND NOT EXISTS (SELECT 1 FROM meeting_vote v
                WHERE v.meeting_id = t.id AND v.no = o.no AND v.account_id = OLD.account_id));
    SELECT RAISE(ABORT, 'release-own-unlock') FROM member_lock l JOIN round_in_hand h ON h.call_id = l.call_id AND h.round = l.round
        JOIN same_person p ON p.one = l.unlocked_by AND p.other = NEW.left_by
        WHERE l.call_id = OLD.call_id AND l.account_id = OLD.account_id AND NOT EXISTS (
            SELECT 1 FROM member_lock n WHERE n.call_id = l.call_id AND n.account_id = l.account_id AND n.round = l.round AND
                n.unlocked_at IS NULL);
END;
CREATE TRIGGER member_stays BEFORE DELETE ON committee_member
BEGIN SELECT RAISE(ABORT, 'member-kept'); END;

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

-- 서면 → 발표 → 현장: a round that was ended, and who does not go on after it.
CREATE TABLE round_end (
    call_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    ended_by INTEGER NOT NULL REFERENCES account (id),
    ended_at TEXT NOT NULL,
    PRIMARY KEY (call_id, round),
    FOREIGN KEY (call_id, round) REFERENCES call_round (call_id, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE round_fallen (
    application_id INTEGER NOT NULL PRIMARY KEY REFERENCES application (id),
    round INTEGER NOT NULL CHECK (round >= 1)
) STRICT;
CREATE TRIGGER round_end_is_kept BEFORE UPDATE ON round_end
BEGIN SELECT RAISE(ABORT, 'round-ended'); END;
CREATE TRIGGER round_end_stays BEFORE DELETE ON round_end
BEGIN SELECT RAISE(ABORT, 'round-ended'); END;
CREATE TRIGGER fallen_is_kept BEFORE UPDATE ON round_fallen
BEGIN SELECT RAISE(ABORT, 'round-ended'); END;
CREATE TRIGGER fallen_stays BEFORE DELETE ON round_fallen
BEGIN SELECT RAISE(ABORT, 'round-ended'); END;
CREATE VIEW round_in_hand AS
    SELECT c.id AS call_id, 1 + (SELECT count(*) FROM round_end r WHERE r.call_id = c.id) AS round FROM call c;

CREATE TRIGGER lock_opens BEFORE UPDATE ON member_lock
BEGIN
    SELECT RAISE(ABORT, 'lock-kept') WHERE OLD.unlocked_at IS NOT NULL OR
        (NEW.call_id, NEW.account_id, NEW.round, NEW.no, NEW.locked_at) IS NOT
        (OLD.call_id, OLD.account_id, OLD.round, OLD.no, OLD.locked_at);
    SELECT RAISE(ABORT, 'lock-kept') FROM committee_member m
        WHERE m.call_id = OLD.call_id AND m.account_id = OLD.account_id AND m.left_at IS NOT NULL;
    SELECT RAISE(ABORT, 'lock-selected') FROM selection s WHERE s.call_id = OLD.call_id AND s.amendment_id IS (
        SELECT m.id FROM amendment m WHERE m.call_id = OLD.call_id AND m.closed_at IS NULL);
    SELECT RAISE(ABORT, 'round-ended') FROM round_end r WHERE r.call_id = OLD.call_id AND r.round = OLD.round;
END;
CREATE TRIGGER lock_stays BEFORE DELETE ON member_lock
BEGIN SELECT RAISE(ABORT, 'lock-kept'); END;

-- When a member first opened an application of the call: never before the pledge.
CREATE TABLE member_opening (
    call_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    opened_at TEXT NOT NULL,
    PRIMARY KEY (call_id, account_id),
    FOREIGN KEY (call_id, account_id) REFERENCES committee_member (call_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER opening_follows_pledge BEFORE INSERT ON member_opening
BEGIN
    SELECT RAISE(ABORT, 'open-before-pledge') WHERE NOT EXISTS (SELECT 1 FROM sitting_member m
        WHERE m.call_id = NEW.call_id AND m.account_id = NEW.account_id AND m.pledged_at <= NEW.opened_at);
END;
CREATE TRIGGER opening_is_kept BEFORE UPDATE ON member_opening
BEGIN SELECT RAISE(ABORT, 'opening-kept'); END;
CREATE TRIGGER opening_stays BEFORE DELETE ON member_opening
BEGIN SELECT RAISE(ABORT, 'opening-kept'); END;

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
    meeting_id INTEGER, -- the vote that decided it
    motion INTEGER,
    FOREIGN KEY (meeting_id, motion) REFERENCES meeting_motion (meeting_id, no),
    CHECK ((meeting_id IS NULL) = (motion IS NULL) AND (meeting_id IS NULL OR (decided_how IS NOT NULL AND decided_how = 'vote'))),
    CHECK (iif(kind = 'challenge', (decision = 'pending') = (decided_at IS NULL), decision = 'upheld' AND decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_how IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL) AND
        (decided_at IS NULL) = (decided_reason IS NULL)),
    CHECK (decided_by IS NULL OR decided_by <> account_id)
) STRICT;
CREATE TRIGGER conflict_is_kept BEFORE UPDATE ON conflict WHEN OLD.decision <> 'pending' OR
    (NEW.id, NEW.application_id, NEW.account_id, NEW.kind, NEW.ground, NEW.declared_by, NEW.declared_at) IS NOT
    (OLD.id, OLD.application_id, OLD.account_id, OLD.kind, OLD.ground, OLD.declared_by, OLD.declared_at)
BEGIN SELECT RAISE(ABORT, 'conflict-kept'); END;
CREATE UNIQUE INDEX conflict_motion ON conflict (meeting_id, motion) WHERE meeting_id IS NOT NULL;
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
-- What is found to be no relation after all ends, until a selection is confirmed, and with an amendment.
CREATE TRIGGER reach_stays BEFORE DELETE ON conflict_reach
BEGIN
    SELECT RAISE(ABORT, 'conflict-kept') WHERE OLD.relation = 'same';
    SELECT RAISE(ABORT, 'conflict-kept') FROM application a JOIN decided_call d ON d.call_id = a.call_id WHERE a.id = OLD.application_id;
END;

-- One that was declared after a score was locked takes a judge's part away that others know by then: the second person, who is
-- not whoever declared it, may refuse it.
CREATE TABLE conflict_refused (
    conflict_id INTEGER NOT NULL PRIMARY KEY REFERENCES conflict (id),
    refused_by INTEGER NOT NULL REFERENCES account (id),
    refused_at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TRIGGER refusal_begins BEFORE INSERT ON conflict_refused
BEGIN
    SELECT RAISE(ABORT, 'agreed-own') FROM conflict k JOIN same_person s ON s.one IN (k.declared_by, k.account_id, k.decided_by)
        WHERE k.id = NEW.conflict_id AND s.other = NEW.refused_by;
    SELECT RAISE(ABORT, 'refusal-early') FROM conflict k JOIN application a ON a.id = k.application_id WHERE k.id = NEW.conflict_id
        AND NOT EXISTS (SELECT 1 FROM member_lock l WHERE l.call_id = a.call_id AND l.locked_at <= k.declared_at);
END;
CREATE TRIGGER refusal_is_kept BEFORE UPDATE ON conflict_refused
BEGIN SELECT RAISE(ABORT, 'conflict-kept'); END;
CREATE TRIGGER refusal_stays BEFORE DELETE ON conflict_refused
BEGIN SELECT RAISE(ABORT, 'conflict-kept'); END;

-- Who keeps out of what now.
CREATE VIEW kept_out AS
    SELECT r.application_id, k.account_id, k.id AS conflict_id FROM conflict_reach r JOIN conflict k ON k.id = r.conflict_id
    WHERE k.decision <> 'rejected' AND k.id NOT IN (SELECT conflict_id FROM conflict_refused);

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
-- somebody who was not assigned or has not pledged, none by a committee with too many officials, none after the lock. What was scored before a conflict was known stays, and counts no more.
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
            SELECT 1 FROM sitting_member m WHERE m.call_id = a.call_id AND m.account_id = NEW.account_id);
    SELECT RAISE(ABORT, 'score-before-pledge') FROM application a
        JOIN committee_member m ON m.call_id = a.call_id AND m.account_id = NEW.account_id
        WHERE a.id = NEW.application_id AND m.pledged_at IS NULL;
    SELECT RAISE(ABORT, 'committee-officials') FROM application a JOIN committee c ON c.call_id = a.call_id
        WHERE a.id = NEW.application_id AND (
            SELECT sum(j.official) * 10000 > count(*) * c.officials_max FROM round_judge j
            JOIN round_in_hand h ON h.call_id = j.call_id AND h.round = j.round WHERE j.call_id = c.call_id);
    SELECT RAISE(ABORT, 'score-too-high') FROM application a
        LEFT JOIN rubric_item i ON i.call_id = a.call_id AND i.no = NEW.no
        WHERE a.id = NEW.application_id AND (i.points IS NULL OR NEW.tenths > i.points * 10);
    SELECT RAISE(ABORT, 'score-off-step') FROM application a JOIN call c ON c.id = a.call_id
        WHERE a.id = NEW.application_id AND NEW.tenths % c.score_step <> 0;
    SELECT RAISE(ABORT, 'score-other-round') FROM application a JOIN rubric_item i ON i.call_id = a.call_id AND i.no = NEW.no
        JOIN round_in_hand h ON h.call_id = a.call_id
        WHERE a.id = NEW.application_id AND (i.round <> h.round OR EXISTS (
            SELECT 1 FROM round_fallen f WHERE f.application_id = a.id));
    SELECT RAISE(ABORT, 'score-locked') FROM application a JOIN rubric_item i ON i.call_id = a.call_id AND i.no = NEW.no
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = NEW.account_id AND l.round = i.round
        WHERE a.id = NEW.application_id AND l.unlocked_at IS NULL;
END;
-- A score is replaced, never updated in place, so that the guard above sees every write.
CREATE TRIGGER score_update_guard BEFORE UPDATE ON score
BEGIN SELECT RAISE(ABORT, 'score-locked'); END;
CREATE TRIGGER score_delete_guard BEFORE DELETE ON score
BEGIN
    SELECT RAISE(ABORT, 'score-conflict') FROM kept_out
        WHERE application_id = OLD.application_id AND account_id = OLD.account_id;
    SELECT RAISE(ABORT, 'score-locked') FROM application a JOIN committee_member m ON m.call_id = a.call_id
        WHERE a.id = OLD.application_id AND m.account_id = OLD.account_id AND m.left_at IS NOT NULL;
    SELECT RAISE(ABORT, 'score-locked') FROM application a JOIN rubric_item i ON i.call_id = a.call_id AND i.no = OLD.no
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = OLD.account_id AND l.round = i.round
        WHERE a.id = OLD.application_id AND l.unlocked_at IS NULL;
END;

-- What a member had given when a round was locked first. Nothing changes under a lock, so that it is kept when that one is opened.
CREATE TABLE first_score (
    application_id INTEGER NOT NULL REFERENCES application (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    no INTEGER NOT NULL,
    tenths INTEGER NOT NULL CHECK (tenths >= 0),
    PRIMARY KEY (application_id, account_id, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER lock_keeps_scores AFTER UPDATE OF unlocked_at ON member_lock WHEN OLD.unlocked_at IS NULL AND OLD.no = 1
BEGIN
    INSERT INTO first_score SELECT s.application_id, s.account_id, s.no, s.tenths FROM application a
        JOIN score s ON s.application_id = a.id AND s.account_id = OLD.account_id
        JOIN rubric_item i ON i.call_id = a.call_id AND i.no = s.no AND i.round = OLD.round WHERE a.call_id = OLD.call_id;
END;
CREATE TRIGGER first_score_begins BEFORE INSERT ON first_score
BEGIN
    SELECT RAISE(ABORT, 'first-score-kept') WHERE NOT EXISTS (SELECT 1 FROM score s WHERE s.application_id = NEW.application_id AND
        s.account_id = NEW.account_id AND s.no = NEW.no AND s.tenths = NEW.tenths) OR EXISTS (
        SELECT 1 FROM first_score f WHERE f.application_id = NEW.application_id AND f.account_id = NEW.account_id AND f.no = NEW.no);
END;
CREATE TRIGGER first_score_is_kept BEFORE UPDATE ON first_score
BEGIN SELECT RAISE(ABORT, 'first-score-kept'); END;
CREATE TRIGGER first_score_stays BEFORE DELETE ON first_score
BEGIN SELECT RAISE(ABORT, 'first-score-kept'); END;
CREATE VIEW changed_score AS
    SELECT f.application_id, f.account_id, f.no, f.tenths AS was, s.tenths AS tenths FROM first_score f
    LEFT JOIN score s ON s.application_id = f.application_id AND s.account_id = f.account_id AND s.no = f.no
    WHERE s.tenths IS NOT f.tenths;

CREATE TRIGGER comment_guard BEFORE INSERT ON score_comment
BEGIN
    SELECT RAISE(ABORT, 'score-conflict') FROM kept_out
        WHERE application_id = NEW.application_id AND account_id = NEW.account_id;
    SELECT RAISE(ABORT, 'score-not-assigned') FROM application a
        WHERE a.id = NEW.application_id AND NOT EXISTS (
            SELECT 1 FROM sitting_member m WHERE m.call_id = a.call_id AND m.account_id = NEW.account_id);
    SELECT RAISE(ABORT, 'score-before-pledge') FROM application a
        JOIN committee_member m ON m.call_id = a.call_id AND m.account_id = NEW.account_id
        WHERE a.id = NEW.application_id AND m.pledged_at IS NULL;
    SELECT RAISE(ABORT, 'score-other-round') FROM application a JOIN round_in_hand h ON h.call_id = a.call_id
        WHERE a.id = NEW.application_id AND (NEW.round <> h.round OR EXISTS (
            SELECT 1 FROM round_fallen f WHERE f.application_id = a.id));
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

-- 회의: who was there, what was moved and how each member voted. A meeting that is closed is never changed: what was wrong
-- is said in an addendum.
CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY,
    call_id INTEGER NOT NULL REFERENCES committee (call_id),
    no INTEGER NOT NULL CHECK (no > 0),
    kind TEXT NOT NULL,
    held_at TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place <> ''),
    called_by INTEGER NOT NULL REFERENCES account (id),
    called_at TEXT NOT NULL,
    minutes TEXT CHECK (minutes <> ''),
    chaired_by INTEGER REFERENCES account (id),
    closed_by INTEGER REFERENCES account (id),
    closed_at TEXT,
    cancelled_by INTEGER REFERENCES account (id),
    cancelled_at TEXT,
    cancelled_reason TEXT CHECK (cancelled_reason <> ''),
    UNIQUE (call_id, no),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancelled_reason IS NULL)),
    CHECK (cancelled_at IS NULL OR (closed_at IS NULL AND minutes IS NULL)),
    CHECK (closed_at IS NULL OR (minutes IS NOT NULL AND chaired_by IS NOT NULL))
) STRICT;
CREATE TABLE meeting_member (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    account_id INTEGER NOT NULL REFERENCES reviewer (account_id),
    presence TEXT NOT NULL CHECK (presence IN ('present', 'absent', 'kept-out')),
    PRIMARY KEY (meeting_id, account_id)
) STRICT, WITHOUT ROWID;
-- The outcome, and who was kept out of the matter, are written when the meeting is closed.
CREATE TABLE meeting_motion (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    no INTEGER NOT NULL CHECK (no > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    application_id INTEGER REFERENCES application (id),
    outcome TEXT CHECK (outcome IN ('carried', 'lost', 'no-quorum')),
    PRIMARY KEY (meeting_id, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_vote (
    meeting_id INTEGER NOT NULL,
    no INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    vote TEXT NOT NULL CHECK (vote IN ('yes', 'no', 'abstain', 'kept-out')),
    PRIMARY KEY (meeting_id, no, account_id),
    FOREIGN KEY (meeting_id, no) REFERENCES meeting_motion (meeting_id, no),
    FOREIGN KEY (meeting_id, account_id) REFERENCES meeting_member (meeting_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_addendum (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    no INTEGER NOT NULL CHECK (no > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    added_by INTEGER NOT NULL REFERENCES account (id),
    added_at TEXT NOT NULL,
    PRIMARY KEY (meeting_id, no)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER vote_guard BEFORE INSERT ON meeting_vote
BEGIN
    SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = NEW.meeting_id AND closed_at IS NOT NULL;
    SELECT RAISE(ABORT, 'vote-absent') WHERE NEW.vote <> 'kept-out' AND NOT EXISTS (SELECT 1 FROM meeting_member m
        WHERE m.meeting_id = NEW.meeting_id AND m.account_id = NEW.account_id AND m.presence = 'present');
    SELECT RAISE(ABORT, 'vote-conflict') FROM meeting_motion t
        JOIN kept_out k ON k.application_id = t.application_id AND k.account_id = NEW.account_id
        WHERE NEW.vote <> 'kept-out' AND t.meeting_id = NEW.meeting_id AND t.no = NEW.no;
    SELECT RAISE(ABORT, 'vote-decided') FROM conflict k
        WHERE NEW.vote <> 'kept-out' AND k.meeting_id = NEW.meeting_id AND k.motion = NEW.no;
END;
-- Nobody decides on a challenge of their own. The vote that does is one of its own committee, on its application, and without the
-- member (지방보조금법 §26⑧).
CREATE TRIGGER challenge_is_decided BEFORE UPDATE OF decided_by, meeting_id, motion ON conflict
BEGIN
    SELECT RAISE(ABORT, 'challenge-own') FROM same_person s WHERE s.one = NEW.account_id AND s.other = NEW.decided_by;
    SELECT RAISE(ABORT, 'challenge-vote') WHERE NEW.meeting_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM meeting_motion t JOIN meeting m ON m.id = t.meeting_id JOIN application a ON a.id = NEW.application_id
        WHERE t.meeting_id = NEW.meeting_id AND t.no = NEW.motion AND t.application_id = a.id AND m.call_id = a.call_id);
    SELECT RAISE(ABORT, 'challenge-own') FROM meeting_vote v JOIN same_person s ON s.one = NEW.account_id AND s.other = v.account_id
        WHERE v.meeting_id = NEW.meeting_id AND v.no = NEW.motion AND v.vote <> 'kept-out';
END;
-- A vote is taken back and given again, never changed in place, so that the guard above sees every one.
CREATE TRIGGER vote_is_kept BEFORE UPDATE ON meeting_vote
BEGIN SELECT RAISE(ABORT, 'vote-kept'); END;
CREATE TRIGGER vote_stays BEFORE DELETE ON meeting_vote
BEGIN SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = OLD.meeting_id AND closed_at IS NOT NULL; END;
CREATE TRIGGER attendance_is_kept BEFORE UPDATE ON meeting_member
BEGIN
    SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = OLD.meeting_id AND closed_at IS NOT NULL;
    SELECT RAISE(ABORT, 'vote-kept') FROM meeting_vote v
        WHERE NEW.presence <> 'present' AND v.meeting_id = OLD.meeting_id AND v.account_id = OLD.account_id;
END;
CREATE TRIGGER attendance_begins BEFORE INSERT ON meeting_member
BEGIN
    SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = NEW.meeting_id AND closed_at IS NOT NULL;
    SELECT RAISE(ABORT, 'meeting-cancelled') FROM meeting WHERE id = NEW.meeting_id AND cancelled_at IS NOT NULL;
END;
CREATE TRIGGER attendance_stays BEFORE DELETE ON meeting_member
BEGIN SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = OLD.meeting_id AND closed_at IS NOT NULL; END;
CREATE TRIGGER motion_begins BEFORE INSERT ON meeting_motion
BEGIN
    SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = NEW.meeting_id AND closed_at IS NOT NULL;
    SELECT RAISE(ABORT, 'meeting-cancelled') FROM meeting WHERE id = NEW.meeting_id AND cancelled_at IS NOT NULL;
END;
CREATE TRIGGER motion_is_kept BEFORE UPDATE ON meeting_motion
BEGIN SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = OLD.meeting_id AND closed_at IS NOT NULL; END;
CREATE TRIGGER motion_stays BEFORE DELETE ON meeting_motion
BEGIN SELECT RAISE(ABORT, 'meeting-closed') FROM meeting WHERE id = OLD.meeting_id AND closed_at IS NOT NULL; END;
CREATE TRIGGER meeting_is_closed BEFORE UPDATE ON meeting
BEGIN
    SELECT RAISE(ABORT, 'meeting-closed') WHERE OLD.closed_at IS NOT NULL;
    SELECT RAISE(ABORT, 'meeting-cancelled') WHERE OLD.cancelled_at IS NOT NULL;
    SELECT RAISE(ABORT, 'meeting-opened') WHERE NEW.cancelled_at IS NOT NULL AND (OLD.minutes IS NOT NULL
        OR EXISTS (SELECT 1 FROM meeting_member a WHERE a.meeting_id = OLD.id)
        OR EXISTS (SELECT 1 FROM meeting_motion t WHERE t.meeting_id = OLD.id));
END;
CREATE TRIGGER meeting_stays BEFORE DELETE ON meeting
BEGIN SELECT RAISE(ABORT, 'meeting-closed'); END;
CREATE TRIGGER addendum_guard BEFORE INSERT ON meeting_addendum
BEGIN SELECT RAISE(ABORT, 'addendum-open') FROM meeting WHERE id = NEW.meeting_id AND closed_at IS NULL; END;
CREATE TRIGGER addendum_is_kept BEFORE UPDATE ON meeting_addendum
BEGIN SELECT RAISE(ABORT, 'meeting-closed'); END;
CREATE TRIGGER addendum_stays BEFORE DELETE ON meeting_addendum
BEGIN SELECT RAISE(ABORT, 'meeting-closed'); END;
