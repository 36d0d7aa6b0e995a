-- From locked scores to a result that stands: what the selection is made from, the selection, and what comes after it.

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
    amendment_id INTEGER REFERENCES amendment (id), -- in which it was run; that names the selection that it supersedes
    referred_by INTEGER REFERENCES account (id), -- into the deliberation
    referred_at TEXT,
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (confirmed_by IS NULL OR confirmed_by <> run_by),
    CHECK ((referred_by IS NULL) = (referred_at IS NULL))
) STRICT;
-- One is confirmed first, and one in the place of each: they follow each other in a line.
CREATE UNIQUE INDEX selection_one_decides ON selection (call_id, coalesce(amendment_id, 0)) WHERE confirmed_by IS NOT NULL;
CREATE TRIGGER selection_is_frozen BEFORE UPDATE ON selection WHEN OLD.confirmed_by IS NOT NULL OR
    (NEW.id, NEW.call_id, NEW.input, NEW.result, NEW.sha256, NEW.run_by, NEW.run_at, NEW.amendment_id) IS NOT
    (OLD.id, OLD.call_id, OLD.input, OLD.result, OLD.sha256, OLD.run_by, OLD.run_at, OLD.amendment_id)
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;
CREATE TRIGGER selection_stays BEFORE DELETE ON selection
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;

CREATE TABLE selection_line (
    selection_id INTEGER NOT NULL REFERENCES selection (id),
    application_id INTEGER NOT NULL REFERENCES application (id),
    place INTEGER NOT NULL,
    mean_sum INTEGER NOT NULL, -- tenths: the mean is mean_sum / mean_count, the score with bonus and penalty likewise
    mean_count INTEGER NOT NULL,
    score_sum INTEGER NOT NULL,
    score_count INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reserve INTEGER NOT NULL,
    granted INTEGER NOT NULL CHECK (granted >= 0),
    firm_name TEXT NOT NULL, -- from here on: firm and project as the committee was told of them
    size TEXT,
    address TEXT,
    workers INTEGER,
    technology TEXT,
    title TEXT NOT NULL,
    PRIMARY KEY (selection_id, application_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX selection_line_application ON selection_line (application_id);

-- What an award is drafted from.
CREATE TRIGGER selection_line_is_frozen BEFORE UPDATE ON selection_line
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;
CREATE TRIGGER selection_line_stays BEFORE DELETE ON selection_line
BEGIN SELECT RAISE(ABORT, 'selection-frozen'); END;

-- 결과 변경: a confirmed selection is never edited. While an amendment is open what it was made of can be put right, and a new one is
-- made that names the one it supersedes; its confirmation by a second person closes the amendment.
CREATE TABLE amendment (
    id INTEGER NOT NULL PRIMARY KEY,
    call_id INTEGER NOT NULL REFERENCES call (id),
    supersedes INTEGER NOT NULL REFERENCES selection (id), -- the one that stood when it was opened
    reason TEXT NOT NULL CHECK (reason <> ''),
    opened_by INTEGER NOT NULL REFERENCES account (id),
    opened_at TEXT NOT NULL,
    selection_id INTEGER REFERENCES selection (id), -- the one that was confirmed
    withdrawn_by INTEGER REFERENCES account (id),
    withdrawn_reason TEXT CHECK (withdrawn_reason <> ''),
    closed_at TEXT,
    announced_at TEXT,
    notice INTEGER, -- of call_notice; NULL of one that was announced with the first result
    CHECK ((withdrawn_by IS NULL) = (withdrawn_reason IS NULL)),
    CHECK ((closed_at IS NOT NULL) = (selection_id IS NOT NULL) + (withdrawn_by IS NOT NULL)),
    CHECK (announced_at IS NULL OR selection_id IS NOT NULL),
    CHECK (notice IS NULL OR announced_at IS NOT NULL),
    FOREIGN KEY (call_id, notice) REFERENCES call_notice (call_id, no)
) STRICT;
CREATE UNIQUE INDEX amendment_once ON amendment (call_id) WHERE closed_at IS NULL;

-- The confirmed selection of a call: the newest, which supersedes those before it.
CREATE VIEW deciding_selection AS
    SELECT s.id, s.call_id FROM selection s WHERE s.confirmed_by IS NOT NULL AND
        s.id = (SELECT max(t.id) FROM selection t WHERE t.call_id = s.call_id AND t.confirmed_by IS NOT NULL);
-- The calls whose result stands, with nothing open that could change it.
CREATE VIEW decided_call AS
    SELECT s.call_id FROM deciding_selection s WHERE NOT EXISTS (
        SELECT 1 FROM amendment m WHERE m.call_id = s.call_id AND m.closed_at IS NULL);
-- Who takes part in a selection that is run now: what is under evaluation, and who took part in the one that stands, but not who
-- has gone since, by its own word or by the list of exclusions.
CREATE VIEW under_evaluation AS
    SELECT a.call_id, a.id AS application_id FROM application a WHERE a.state IN ('REVIEW', 'REVIEWED', 'DELIBERATION')
    UNION ALL SELECT s.call_id, a.id FROM deciding_selection s JOIN selection_line l ON l.selection_id = s.id
    JOIN application a ON a.id = l.application_id
    WHERE a.state NOT IN ('REVIEW', 'REVIEWED', 'DELIBERATION', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'RESULT_CANCELLED') AND
        (a.state <> 'NOT_SELECTED' OR l.verdict NOT IN ('SELECTED', 'RESERVE'));

CREATE TRIGGER amendment_begins BEFORE INSERT ON amendment
BEGIN
    SELECT RAISE(ABORT, 'amendment-undecided') WHERE NEW.closed_at IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM deciding_selection s WHERE s.id = NEW.supersedes AND s.call_id = NEW.call_id);
    SELECT RAISE(ABORT, 'amendment-archived') FROM call c WHERE c.id = NEW.call_id AND c.state IN ('ARCHIVED', 'CANCELLED');
END;
CREATE TRIGGER amendment_goes_on BEFORE UPDATE ON amendment
BEGIN
    SELECT RAISE(ABORT, 'amendment-kept') WHERE
        (NEW.id, NEW.call_id, NEW.supersedes, NEW.reason, NEW.opened_by, NEW.opened_at) IS NOT
        (OLD.id, OLD.call_id, OLD.supersedes, OLD.reason, OLD.opened_by, OLD.opened_at) OR
        (OLD.closed_at IS NOT NULL AND (NEW.selection_id, NEW.withdrawn_by, NEW.withdrawn_reason, NEW.closed_at) IS NOT
            (OLD.selection_id, OLD.withdrawn_by, OLD.withdrawn_reason, OLD.closed_at)) OR
        (OLD.announced_at IS NOT NULL AND (NEW.notice, NEW.announced_at) IS NOT (OLD.notice, OLD.announced_at));
    SELECT RAISE(ABORT, 'amendment-unconfirmed') WHERE NEW.selection_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM selection s WHERE s.id = NEW.selection_id AND s.amendment_id = NEW.id AND s.confirmed_by IS NOT NULL);
    -- That an objection was upheld is not taken back by who upheld it.
    SELECT RAISE(ABORT, 'amendment-upheld') FROM amendment_appeal r JOIN appeal p ON p.id = r.appeal_id
        JOIN same_person s ON s.one = p.decided_by AND s.other = NEW.withdrawn_by WHERE r.amendment_id = NEW.id;
END;
CREATE TRIGGER amendment_stays BEFORE DELETE ON amendment
BEGIN SELECT RAISE(ABORT, 'amendment-kept'); END;
CREATE TRIGGER call_is_amended BEFORE UPDATE OF state ON call WHEN NEW.state = 'ARCHIVED' AND OLD.state <> 'ARCHIVED'
BEGIN
    SELECT RAISE(ABORT, 'amendment-open') FROM amendment m
        WHERE m.call_id = OLD.id AND m.withdrawn_by IS NULL AND m.announced_at IS NULL;
END;
-- After a confirmed one a run is that of an open amendment.
CREATE TRIGGER selection_begins BEFORE INSERT ON selection
BEGIN
    SELECT RAISE(ABORT, 'selection-decided') WHERE NEW.amendment_id IS NOT (
        SELECT m.id FROM amendment m WHERE m.call_id = NEW.call_id AND m.closed_at IS NULL);
    SELECT RAISE(ABORT, 'selection-decided') FROM decided_call d WHERE d.call_id = NEW.call_id;
END;
CREATE TRIGGER selection_amends BEFORE UPDATE OF confirmed_by ON selection WHEN NEW.confirmed_by IS NOT NULL AND NEW.amendment_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'selection-decided') WHERE NOT EXISTS (
        SELECT 1 FROM amendment m WHERE m.id = NEW.amendment_id AND m.closed_at IS NULL);
    SELECT RAISE(ABORT, 'amendment-award') FROM award_now w JOIN application a ON a.id = w.application_id
        LEFT JOIN selection_line l ON l.selection_id = NEW.id AND l.application_id = a.id
        WHERE a.call_id = NEW.call_id AND a.state <> 'CANCELLED' AND coalesce(l.granted, 0) < w.amount;
END;

-- What a confirmed amendment changed, firm by firm: as it stood before, and as it stands by it.
CREATE TABLE amended (
    selection_id INTEGER NOT NULL REFERENCES selection (id),
    application_id INTEGER NOT NULL REFERENCES application (id),
    was TEXT NOT NULL, -- the state of the application; that of one that took no part before is the one it came from
    became TEXT NOT NULL,
    reserve_was INTEGER NOT NULL CHECK (reserve_was >= 0),
    reserve INTEGER NOT NULL CHECK (reserve >= 0),
    granted_was INTEGER NOT NULL CHECK (granted_was >= 0),
    granted INTEGER NOT NULL CHECK (granted >= 0),
    PRIMARY KEY (selection_id, application_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER amended_is_kept BEFORE UPDATE ON amended
BEGIN SELECT RAISE(ABORT, 'amendment-kept'); END;
CREATE TRIGGER amended_stays BEFORE DELETE ON amended
BEGIN SELECT RAISE(ABORT, 'amendment-kept'); END;

-- When the applicant was told the result as it is, and the state that it knows until it is told of another.
CREATE VIEW result_told AS
    SELECT a.id AS application_id, coalesce((SELECT max(m.announced_at) FROM amended d JOIN amendment m ON m.selection_id = d.selection_id
            WHERE d.application_id = a.id), c.announced_at) AS told_at,
        (SELECT d.was FROM amended d JOIN amendment m ON m.selection_id = d.selection_id
            WHERE d.application_id = a.id AND m.announced_at IS NULL AND c.announced_at IS NOT NULL ORDER BY m.id LIMIT 1) AS untold_was
    FROM application a JOIN call c ON c.id = a.call_id;

-- The objections that an amendment answers.
CREATE TABLE amendment_appeal (
    appeal_id INTEGER NOT NULL PRIMARY KEY REFERENCES appeal (id),
    amendment_id INTEGER NOT NULL REFERENCES amendment (id)
) STRICT;
CREATE TRIGGER amendment_appeal_begins BEFORE INSERT ON amendment_appeal
BEGIN
    SELECT RAISE(ABORT, 'amendment-kept') FROM amendment m WHERE m.id = NEW.amendment_id AND m.closed_at IS NOT NULL;
END;
CREATE TRIGGER amendment_appeal_is_kept BEFORE UPDATE ON amendment_appeal
BEGIN SELECT RAISE(ABORT, 'amendment-kept'); END;
CREATE TRIGGER amendment_appeal_stays BEFORE DELETE ON amendment_appeal
BEGIN SELECT RAISE(ABORT, 'amendment-kept'); END;

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
-- No subsidy is granted before it was deliberated on (지방보조금법 §8②, 보조금법 §17②), unless the call is an exception of 지방보조금법 §7②. Of
-- 출연금 and 위탁금, which are under neither law, nobody has to.
CREATE TRIGGER award_deliberated BEFORE INSERT ON award
BEGIN
    SELECT RAISE(ABORT, 'award-not-deliberated') FROM application a JOIN call c ON c.id = a.call_id JOIN program g ON g.id = c.program_id
        WHERE a.id = NEW.application_id AND c.exception IS NULL AND g.legal_basis IS NOT 'contribution' AND NOT EXISTS (
            SELECT 1 FROM deciding_selection s JOIN deliberation d ON d.selection_id = s.id
            WHERE s.call_id = c.id AND d.outcome = 'adopted');
    SELECT RAISE(ABORT, 'award-amended') FROM application a JOIN amendment m ON m.call_id = a.call_id
        WHERE a.id = NEW.application_id AND m.closed_at IS NULL;
END;
-- Nothing is granted while it is open to whom.
CREATE TRIGGER award_waits BEFORE UPDATE OF approved_by ON award WHEN NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL
BEGIN
    SELECT RAISE(ABORT, 'award-amended') FROM application a JOIN amendment m ON m.call_id = a.call_id
        WHERE a.id = NEW.application_id AND m.closed_at IS NULL;
END;

-- Whether a selection is deliberated on follows from the legal basis (지방보조금법 §8②, 보조금법 §17②), and so do the papers of an award:
-- while a call runs, and where there are awards, it stays, and where none was stated only that comes which is deliberated on as well.
CREATE TRIGGER program_basis_is_pinned BEFORE UPDATE OF legal_basis ON program WHEN NEW.legal_basis IS NOT OLD.legal_basis
BEGIN
    SELECT RAISE(ABORT, 'program-basis') FROM call c
        WHERE c.program_id = OLD.id AND (OLD.legal_basis IS NOT NULL OR NEW.legal_basis NOT IN ('local-subsidy', 'national-subsidy')) AND
            (c.state NOT IN ('DRAFT', 'CANCELLED', 'ARCHIVED') OR EXISTS (
                SELECT 1 FROM award w JOIN application a ON a.id = w.application_id WHERE a.call_id = c.id));
END;

-- 예비순위 승계: a firm of the reserve that took the place of one that gave up.
CREATE TABLE promotion (
    application_id INTEGER NOT NULL REFERENCES application (id),
    selection_id INTEGER NOT NULL REFERENCES selection (id),
    reserve INTEGER NOT NULL CHECK (reserve >= 1), -- its place in the reserve
    granted INTEGER NOT NULL CHECK (granted > 0),
    promoted_by INTEGER NOT NULL REFERENCES account (id),
    promoted_at TEXT NOT NULL,
    told_by INTEGER REFERENCES account (id),
    told_at TEXT, -- when its letter was first issued
    PRIMARY KEY (application_id, selection_id),
    CHECK ((told_by IS NULL) = (told_at IS NULL))
) STRICT, WITHOUT ROWID;
-- 선정포기: the letter by which a firm gave its selection up, kept with who entered it. Without one nobody is given up in its name.
CREATE TABLE decline (
    application_id INTEGER NOT NULL PRIMARY KEY REFERENCES application (id),
    letter_on TEXT NOT NULL,
    letter_no TEXT NOT NULL CHECK (letter_no <> ''), -- its document number, or how it came
    declined_by INTEGER NOT NULL REFERENCES account (id),
    declined_at TEXT NOT NULL,
    CHECK (letter_on <= substr(declined_at, 1, 10))
) STRICT;
CREATE TRIGGER decline_has_letter BEFORE UPDATE OF state ON application WHEN NEW.state = 'DECLINED' AND OLD.state <> 'DECLINED'
BEGIN
    SELECT RAISE(ABORT, 'decline-no-letter') WHERE NOT EXISTS (SELECT 1 FROM decline d WHERE d.application_id = NEW.id);
END;
CREATE TRIGGER decline_is_kept BEFORE UPDATE ON decline
BEGIN SELECT RAISE(ABORT, 'decline-kept'); END;
CREATE TRIGGER decline_stays BEFORE DELETE ON decline
BEGIN SELECT RAISE(ABORT, 'decline-kept'); END;

-- Who is selected and has not gone since, with its sum: of an approved award what that says today, else what the selection that
-- decides granted or the promotion from its reserve gave. Who was paid more than that, or had its award cancelled, still binds what
-- it has not given back.
CREATE VIEW standing AS
    SELECT s.call_id, a.id AS application_id, coalesce(w.amount, p.granted, l.granted) AS granted,
        max(coalesce(w.amount, p.granted, l.granted), coalesce(w.paid, 0)) + coalesce(w.income, 0) AS bound, a.state <> 'CANCELLED' AS stands
    FROM deciding_selection s JOIN selection_line l ON l.selection_id = s.id JOIN application a ON a.id = l.application_id
    LEFT JOIN promotion p ON p.application_id = a.id AND p.selection_id = s.id
    LEFT JOIN award_now w ON w.application_id = a.id AND w.approved_by IS NOT NULL
    WHERE (l.verdict = 'SELECTED' OR l.reserve > 0) AND (l.verdict = 'SELECTED' OR p.application_id IS NOT NULL) AND a.state NOT IN ('NOT_SELECTED', 'DECLINED', 'WITHDRAWN', 'RESULT_CANCELLED');
-- The last won and the last place can not go to two firms, even when two people promote at the same moment.
CREATE TRIGGER promotion_guard BEFORE INSERT ON promotion
BEGIN
    SELECT RAISE(ABORT, 'promotion-no-reserve') WHERE NOT EXISTS (
        SELECT 1 FROM application a JOIN selection_line l ON l.application_id = a.id JOIN deciding_selection s ON s.id = l.selection_id
        WHERE a.id = NEW.application_id AND a.state = 'RESERVE' AND s.id = NEW.selection_id AND
            l.reserve = NEW.reserve AND NEW.granted <= a.asked);
    SELECT RAISE(ABORT, 'promotion-amended') FROM amendment m WHERE m.supersedes = NEW.selection_id AND m.closed_at IS NULL;
    SELECT RAISE(ABORT, 'promotion-out-of-turn') FROM selection_line l JOIN application a ON a.id = l.application_id
        WHERE l.selection_id = NEW.selection_id AND l.reserve BETWEEN 1 AND NEW.reserve - 1 AND a.state = 'RESERVE';
    SELECT RAISE(ABORT, 'promotion-no-place') FROM selection s JOIN call c ON c.id = s.call_id
        WHERE s.id = NEW.selection_id AND c.select_max BETWEEN 1 AND (SELECT sum(g.stands) FROM standing g WHERE g.call_id = c.id);
    SELECT RAISE(ABORT, 'promotion-above-budget') FROM selection s JOIN call c ON c.id = s.call_id
        WHERE s.id = NEW.selection_id AND c.budget < NEW.granted + (
            SELECT coalesce(sum(g.bound), 0) FROM standing g WHERE g.call_id = c.id);
    SELECT RAISE(ABORT, 'promotion-above-funding') FROM selection s JOIN call c ON c.id = s.call_id
        JOIN balance f ON f.program_id = c.program_id AND f.fiscal_year = c.fiscal_year AND f.source = c.source
        WHERE s.id = NEW.selection_id AND coalesce(f.to_call, 0) < NEW.granted + (
            SELECT coalesce(sum(g.bound), 0) FROM standing g WHERE g.call_id = c.id) + (
            SELECT coalesce(sum(k.won), 0) FROM call_claim k WHERE k.call_id <> c.id AND
                k.program_id = c.program_id AND k.fiscal_year = c.fiscal_year AND k.source = c.source);
END;
CREATE TRIGGER promotion_is_kept BEFORE UPDATE ON promotion WHEN OLD.told_by IS NOT NULL OR
    (NEW.application_id, NEW.selection_id, NEW.reserve, NEW.granted, NEW.promoted_by, NEW.promoted_at) IS NOT
    (OLD.application_id, OLD.selection_id, OLD.reserve, OLD.granted, OLD.promoted_by, OLD.promoted_at)
BEGIN SELECT RAISE(ABORT, 'promotion-kept'); END;
CREATE TRIGGER promotion_stays BEFORE DELETE ON promotion
BEGIN SELECT RAISE(ABORT, 'promotion-kept'); END;

-- An award is drafted within what the selection or the promotion gave, and holds its firm: it is returned before that goes.
CREATE TRIGGER award_within_selection BEFORE INSERT ON award
BEGIN
    SELECT RAISE(ABORT, 'award-above-granted') FROM standing g
        WHERE g.application_id = NEW.application_id AND g.granted < NEW.amount;
END;
CREATE TRIGGER award_holds BEFORE UPDATE OF state ON application
    WHEN OLD.state = 'SELECTED' AND NEW.state IN ('RESERVE', 'NOT_SELECTED', 'DECLINED', 'WITHDRAWN', 'RESULT_CANCELLED')
BEGIN
    SELECT RAISE(ABORT, 'award-stands') FROM award w WHERE w.application_id = OLD.id;
END;

-- 우선지원 and 제외: out of rank, asked for by one person and approved by another. What was dropped stays to be read.
CREATE TABLE placement (
    id INTEGER NOT NULL PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    placed TEXT NOT NULL CHECK (placed IN ('first', 'out')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    asked_by INTEGER NOT NULL REFERENCES account (id),
    asked_at TEXT NOT NULL,
    approved_by INTEGER REFERENCES account (id),
    approved_at TEXT,
    dropped_by INTEGER REFERENCES account (id),
    dropped_at TEXT,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK (approved_by IS NULL OR approved_by <> asked_by),
    CHECK ((dropped_by IS NULL) = (dropped_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX placement_once ON placement (application_id) WHERE dropped_at IS NULL;
CREATE TRIGGER placement_begins BEFORE INSERT ON placement
BEGIN
    SELECT RAISE(ABORT, 'placement-unapproved') WHERE NEW.approved_by IS NOT NULL OR NEW.dropped_by IS NOT NULL;
    SELECT RAISE(ABORT, 'placement-late') FROM application a JOIN decided_call d ON d.call_id = a.call_id WHERE a.id = NEW.application_id;
END;
CREATE TRIGGER placement_goes_on BEFORE UPDATE ON placement
BEGIN
    SELECT RAISE(ABORT, 'placement-kept') WHERE OLD.dropped_by IS NOT NULL OR
        (NEW.id, NEW.application_id, NEW.placed, NEW.reason, NEW.asked_by, NEW.asked_at) IS NOT
        (OLD.id, OLD.application_id, OLD.placed, OLD.reason, OLD.asked_by, OLD.asked_at) OR
        (OLD.approved_by IS NOT NULL AND (NEW.approved_by, NEW.approved_at) IS NOT (OLD.approved_by, OLD.approved_at));
    SELECT RAISE(ABORT, 'placement-own') FROM same_person s WHERE s.one = NEW.asked_by AND s.other = NEW.approved_by;
    SELECT RAISE(ABORT, 'placement-late') FROM application a JOIN decided_call d ON d.call_id = a.call_id WHERE a.id = OLD.application_id;
END;
CREATE TRIGGER placement_stays BEFORE DELETE ON placement
BEGIN SELECT RAISE(ABORT, 'placement-kept'); END;
CREATE TRIGGER selection_knows_placement BEFORE UPDATE OF confirmed_by ON selection WHEN NEW.confirmed_by IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'placement-waits') FROM placement p
        JOIN selection_line l ON l.application_id = p.application_id AND l.selection_id = NEW.id
        WHERE p.dropped_by IS NULL AND p.approved_by IS NULL;
END;

-- 심의 조정액: less than was asked for, as the committee decided; a new one takes the place of the last.
CREATE TABLE proposed_sum (
    application_id INTEGER NOT NULL REFERENCES application (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    won INTEGER NOT NULL CHECK (won > 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    proposed_by INTEGER NOT NULL REFERENCES account (id),
    proposed_at TEXT NOT NULL,
    dropped_by INTEGER REFERENCES account (id),
    dropped_at TEXT,
    CHECK ((dropped_by IS NULL) = (dropped_at IS NULL)),
    PRIMARY KEY (application_id, no)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX proposed_sum_once ON proposed_sum (application_id) WHERE dropped_at IS NULL;
CREATE TRIGGER proposal_begins BEFORE INSERT ON proposed_sum
BEGIN
    SELECT RAISE(ABORT, 'proposal-above-asked') FROM application a WHERE a.id = NEW.application_id AND NEW.won > a.asked;
    SELECT RAISE(ABORT, 'proposal-late') FROM application a JOIN decided_call d ON d.call_id = a.call_id WHERE a.id = NEW.application_id;
END;
CREATE TRIGGER proposal_is_kept BEFORE UPDATE ON proposed_sum
BEGIN
    SELECT RAISE(ABORT, 'proposal-kept') WHERE OLD.dropped_by IS NOT NULL OR
        (NEW.application_id, NEW.no, NEW.won, NEW.reason, NEW.proposed_by, NEW.proposed_at) IS NOT
        (OLD.application_id, OLD.no, OLD.won, OLD.reason, OLD.proposed_by, OLD.proposed_at);
    SELECT RAISE(ABORT, 'proposal-late') FROM application a JOIN decided_call d ON d.call_id = a.call_id WHERE a.id = OLD.application_id;
END;
CREATE TRIGGER proposal_stays BEFORE DELETE ON proposed_sum
BEGIN SELECT RAISE(ABORT, 'proposal-kept'); END;

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
        SELECT 1 FROM decided_call d WHERE d.call_id = a.call_id));
END;
CREATE TRIGGER bonus_is_kept BEFORE UPDATE ON application_bonus
BEGIN
    SELECT RAISE(ABORT, 'bonus-kept') WHERE OLD.removed_at IS NOT NULL OR
        (NEW.application_id, NEW.no, NEW.time, NEW.tenths, NEW.ground, NEW.given_by, NEW.given_at) IS NOT
        (OLD.application_id, OLD.no, OLD.time, OLD.tenths, OLD.ground, OLD.given_by, OLD.given_at);
    SELECT RAISE(ABORT, 'bonus-late') FROM application a JOIN decided_call d ON d.call_id = a.call_id WHERE a.id = OLD.application_id;
END;
CREATE TRIGGER bonus_stays BEFORE DELETE ON application_bonus
BEGIN SELECT RAISE(ABORT, 'bonus-kept'); END;
-- A run that did not know of it is not confirmed.
CREATE TRIGGER selection_knows_bonus BEFORE UPDATE OF confirmed_by ON selection WHEN NEW.confirmed_by IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'selection-before-bonus') FROM application a JOIN application_bonus g ON g.application_id = a.id
        WHERE a.call_id = NEW.call_id AND max(g.given_at, coalesce(g.removed_at, g.given_at)) > NEW.run_at;
END;

-- 이의신청: what a firm objects to, until when it could, and what was decided by another person than who entered it. One that came
-- late is dismissed. The term for the answer is extended once.
CREATE TABLE appeal (
    id INTEGER NOT NULL PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    against TEXT NOT NULL CHECK (against IN ('INELIGIBLE', 'RETURNED', 'NOT_SELECTED', 'RESERVE', 'SELECTED', 'AWARDED', 'CANCELLED', 'RESULT_CANCELLED')), -- the state objected to
    version INTEGER NOT NULL CHECK (version = 0 OR (version > 0 AND against IN ('AWARDED', 'CANCELLED'))), -- the change of the award that is objected to; 0: none
    told_on TEXT NOT NULL, -- the day of the notice
    last_day TEXT, -- by the law and the holidays of the day on which it was entered; NULL: no term was told, as of an agreement none is
    law TEXT,
    filed_on TEXT NOT NULL CHECK (filed_on >= told_on),
    answer_by TEXT NOT NULL,
    answer_law TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground <> ''),
    wants TEXT CHECK (wants <> ''),
    entered_by INTEGER NOT NULL REFERENCES account (id),
    entered_at TEXT NOT NULL,
    extended_to TEXT CHECK (extended_to > answer_by),
    extended_reason TEXT CHECK (extended_reason <> ''),
    extended_by INTEGER REFERENCES account (id),
    extended_at TEXT,
    outcome TEXT CHECK (outcome IN ('upheld', 'rejected', 'dismissed')),
    reason TEXT CHECK (reason <> ''),
    decided_by INTEGER REFERENCES account (id),
    decided_at TEXT,
    UNIQUE (application_id, against, version, told_on),
    CHECK ((last_day IS NULL) = (law IS NULL) AND (law IS NOT NULL OR against IN ('AWARDED', 'CANCELLED'))),
    CHECK ((extended_to IS NULL) = (extended_reason IS NULL) AND (extended_to IS NULL) = (extended_by IS NULL) AND
        (extended_to IS NULL) = (extended_at IS NULL)),
    CHECK ((outcome IS NULL) = (reason IS NULL) AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE TRIGGER appeal_begins BEFORE INSERT ON appeal
BEGIN
    SELECT RAISE(ABORT, 'appeal-undecided') WHERE NEW.outcome IS NOT NULL OR EXISTS (
        SELECT 1 FROM appeal p WHERE p.application_id = NEW.application_id AND p.outcome IS NULL);
    -- What an award gives is told by its letter; until that is out the firm objects to what was selected.
    SELECT RAISE(ABORT, 'appeal-untold') FROM application a JOIN call c ON c.id = a.call_id
        WHERE a.id = NEW.application_id AND (a.state <> iif(NEW.against = 'SELECTED' AND a.state = 'AWARDED', 'AWARDED', NEW.against) OR CASE
            WHEN NEW.against = 'INELIGIBLE' THEN a.informed_at IS NULL AND c.announced_at IS NULL
            WHEN NEW.against IN ('RETURNED', 'CANCELLED', 'RESULT_CANCELLED') THEN 0
            WHEN NEW.against = 'AWARDED' THEN NOT EXISTS (SELECT 1 FROM letter l WHERE l.application_id = a.id AND l.subject_no = NEW.version AND
                l.kind IN (SELECT p.kind FROM award w JOIN award_paper p ON p.award_id = w.id WHERE w.application_id = a.id))
            ELSE c.announced_at IS NULL OR EXISTS (SELECT 1 FROM result_told t WHERE t.application_id = a.id AND t.untold_was IS NOT NULL) OR
                EXISTS (SELECT 1 FROM promotion p JOIN deciding_selection s ON s.id = p.selection_id WHERE p.application_id = a.id AND p.told_at IS NULL)
        END);
END;
CREATE TRIGGER appeal_goes_on BEFORE UPDATE ON appeal
BEGIN
    SELECT RAISE(ABORT, 'appeal-kept') WHERE OLD.outcome IS NOT NULL OR
        (NEW.id, NEW.application_id, NEW.against, NEW.version, NEW.told_on, NEW.last_day, NEW.law, NEW.filed_on, NEW.answer_by, NEW.answer_law,
            NEW.ground, NEW.wants, NEW.entered_by, NEW.entered_at) IS NOT
        (OLD.id, OLD.application_id, OLD.against, OLD.version, OLD.told_on, OLD.last_day, OLD.law, OLD.filed_on, OLD.answer_by, OLD.answer_law,
            OLD.ground, OLD.wants, OLD.entered_by, OLD.entered_at);
    SELECT RAISE(ABORT, 'appeal-extended') WHERE OLD.extended_to IS NOT NULL AND
        (NEW.extended_to, NEW.extended_reason, NEW.extended_by, NEW.extended_at) IS NOT
        (OLD.extended_to, OLD.extended_reason, OLD.extended_by, OLD.extended_at);
    SELECT RAISE(ABORT, 'appeal-overdue') WHERE OLD.extended_to IS NULL AND substr(NEW.extended_at, 1, 10) > OLD.answer_by;
    SELECT RAISE(ABORT, 'appeal-own') FROM same_person s WHERE s.one = NEW.entered_by AND s.other = NEW.decided_by;
    SELECT RAISE(ABORT, 'appeal-late') WHERE NEW.outcome <> 'dismissed' AND NEW.filed_on > NEW.last_day;
END;
CREATE TRIGGER appeal_stays BEFORE DELETE ON appeal
BEGIN SELECT RAISE(ABORT, 'appeal-kept'); END;

-- What the firm hands in with it, apart from the papers of the application, which stay as they were judged.
CREATE TABLE appeal_paper (
    appeal_id INTEGER NOT NULL REFERENCES appeal (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    type TEXT NOT NULL, -- told by the content: "application/pdf"
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 BLOB NOT NULL REFERENCES paper_content (sha256),
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)), -- opens by a password only
    attached_by INTEGER NOT NULL REFERENCES account (id),
    attached_at TEXT NOT NULL,
    PRIMARY KEY (appeal_id, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER appeal_paper_comes_in_time BEFORE INSERT ON appeal_paper
BEGIN SELECT RAISE(ABORT, 'appeal-decided') FROM appeal p WHERE p.id = NEW.appeal_id AND p.outcome IS NOT NULL; END;
CREATE TRIGGER appeal_paper_is_kept BEFORE UPDATE ON appeal_paper
BEGIN SELECT RAISE(ABORT, 'appeal-paper-kept'); END;
CREATE TRIGGER appeal_paper_stays BEFORE DELETE ON appeal_paper
BEGIN SELECT RAISE(ABORT, 'appeal-paper-kept'); END;

-- What a selection is made of beside the scores, as it was when the first score of the call was locked (no. 0), and as a second
-- person has agreed that it became since; and which scores were changed after their own lock. Whoever knows scores can move a result
-- by these alone.
CREATE TABLE evaluated_as (
    application_id INTEGER NOT NULL REFERENCES application (id),
    no INTEGER NOT NULL CHECK (no >= 0),
    standing TEXT NOT NULL, -- 'in' the selection, or how it is not
    screened INTEGER NOT NULL, -- how often its eligibility was decided
    size TEXT,
    asked INTEGER NOT NULL,
    proposed INTEGER,
    bonus INTEGER NOT NULL, -- tenths
    penalty INTEGER NOT NULL,
    unplaced INTEGER NOT NULL, -- how often a place out of rank was dropped that was approved
    kept_out TEXT NOT NULL, -- which members, by their numbers
    scores TEXT NOT NULL, -- which were changed through a lock that was opened: [[member, item, tenths before, tenths], …]
    outcome TEXT NOT NULL CHECK (outcome IN ('first', 'agreed', 'refused')),
    decided_by INTEGER REFERENCES account (id),
    decided_at TEXT NOT NULL,
    reason TEXT CHECK (reason <> ''),
    PRIMARY KEY (application_id, no),
    CHECK ((no = 0) = (outcome = 'first') AND (no = 0) = (decided_by IS NULL)),
    CHECK (outcome <> 'refused' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE VIEW evaluated_now AS
    SELECT a.call_id, a.id AS application_id,
        CASE WHEN a.state IN ('HOLD', 'INELIGIBLE', 'RETURNED', 'WITHDRAWN', 'CALL_CANCELLED') THEN a.state
            WHEN a.state IN ('SUBMITTED', 'SCREENING', 'SUPPLEMENT', 'SUPP_OVERDUE') THEN 'waits' ELSE 'in' END AS standing,
        (SELECT count(*) FROM screening s WHERE s.application_id = a.id) AS screened, f.size, a.asked,
        (SELECT p.won FROM proposed_sum p WHERE p.application_id = a.id AND p.dropped_at IS NULL) AS proposed,
        (SELECT coalesce(sum(g.tenths), 0) FROM application_bonus g JOIN call_bonus b ON b.call_id = a.call_id AND b.no = g.no
            WHERE g.application_id = a.id AND g.removed_at IS NULL AND b.penalty = 0) AS bonus,
        (SELECT coalesce(sum(g.tenths), 0) FROM application_bonus g JOIN call_bonus b ON b.call_id = a.call_id AND b.no = g.no
            WHERE g.application_id = a.id AND g.removed_at IS NULL AND b.penalty = 1) AS penalty,
        (SELECT count(*) FROM placement p WHERE p.application_id = a.id AND p.approved_at IS NOT NULL AND p.dropped_at IS NOT NULL)
            AS unplaced,
        (SELECT coalesce(group_concat(k.account_id), '') FROM (
            SELECT DISTINCT account_id FROM kept_out WHERE application_id = a.id ORDER BY account_id) k) AS kept_out,
        (SELECT '[' || coalesce(group_concat('[' || t.account_id || ',' || t.no || ',' || t.was || ',' || coalesce(t.tenths, 'null') || ']'), '') || ']' FROM (
            SELECT * FROM changed_score WHERE application_id = a.id ORDER BY account_id, no) t) AS scores
    FROM application a JOIN firm f ON f.id = a.firm_id WHERE a.receipt_no IS NOT NULL;
-- What differs, once a score is locked, from what was agreed on last: no result is signed before somebody else has seen it.
CREATE VIEW evaluated_late AS
    SELECT n.*, b.no AS agreed_no, EXISTS (SELECT 1 FROM evaluated_as r WHERE r.application_id = n.application_id AND r.no > b.no AND
        (r.standing, r.screened, r.size, r.asked, r.proposed, r.bonus, r.penalty, r.unplaced, r.kept_out, r.scores) IS (n.standing, n.screened, n.size, n.asked, n.proposed, n.bonus, n.penalty, n.unplaced, n.kept_out, n.scores)) AS refused
    FROM evaluated_now n LEFT JOIN evaluated_as b ON b.application_id = n.application_id AND b.no = (
        SELECT max(x.no) FROM evaluated_as x WHERE x.application_id = n.application_id AND x.outcome <> 'refused')
    WHERE EXISTS (SELECT 1 FROM member_lock l WHERE l.call_id = n.call_id) AND
        (n.standing, n.screened, n.size, n.asked, n.proposed, n.bonus, n.penalty, n.unplaced, n.kept_out, n.scores) IS NOT (b.standing, b.screened, b.size, b.asked, b.proposed, b.bonus, b.penalty, b.unplaced, b.kept_out, b.scores);
CREATE TRIGGER agreement_begins BEFORE INSERT ON evaluated_as
BEGIN
    SELECT RAISE(ABORT, 'agreed-other') FROM application a JOIN member_lock l ON l.call_id = a.call_id
        WHERE NEW.no = 0 AND a.id = NEW.application_id;
    SELECT RAISE(ABORT, 'agreed-other') WHERE NEW.no > 0 AND NOT EXISTS (SELECT 1 FROM evaluated_late n
        WHERE n.application_id = NEW.application_id AND
            (n.standing, n.screened, n.size, n.asked, n.proposed, n.bonus, n.penalty, n.unplaced, n.kept_out, n.scores) IS
            (NEW.standing, NEW.screened, NEW.size, NEW.asked, NEW.proposed, NEW.bonus, NEW.penalty, NEW.unplaced, NEW.kept_out, NEW.scores));
    SELECT RAISE(ABORT, 'agreed-own') FROM evaluated_by d JOIN same_person s ON s.one = d.account_id AND s.other = NEW.decided_by
        WHERE NEW.no > 0 AND d.application_id = NEW.application_id AND d.at >= (
            SELECT max(x.decided_at) FROM evaluated_as x WHERE x.application_id = NEW.application_id AND x.outcome <> 'refused');
    SELECT RAISE(ABORT, 'agreed-own') FROM first_score f JOIN application a ON a.id = f.application_id
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = f.account_id
        JOIN same_person s ON s.one IN (l.unlocked_by, l.account_id) AND s.other = NEW.decided_by
        WHERE NEW.no > 0 AND f.application_id = NEW.application_id AND NEW.scores IS NOT (
            SELECT b.scores FROM evaluated_as b WHERE b.application_id = NEW.application_id AND b.outcome <> 'refused' ORDER BY b.no DESC LIMIT 1);
END;
CREATE TRIGGER agreement_is_kept BEFORE UPDATE ON evaluated_as
BEGIN SELECT RAISE(ABORT, 'agreed-kept'); END;
CREATE TRIGGER agreement_stays BEFORE DELETE ON evaluated_as
BEGIN SELECT RAISE(ABORT, 'agreed-kept'); END;
CREATE TRIGGER selection_is_seen_by_two BEFORE UPDATE OF confirmed_by ON selection WHEN NEW.confirmed_by IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'selection-own') FROM same_person s WHERE s.other = NEW.confirmed_by AND s.one IN (NEW.run_by, (
        SELECT m.opened_by FROM amendment m WHERE m.id = NEW.amendment_id AND -- not who opened it by upholding an objection
            m.id NOT IN (SELECT r.amendment_id FROM amendment_appeal r)));
    SELECT RAISE(ABORT, 'second-person') FROM evaluated_late v WHERE v.call_id = NEW.call_id;
END;
-- After a run no lock is opened any more, and what was refused could not be put back.
CREATE TRIGGER scores_are_seen_by_two BEFORE INSERT ON selection
BEGIN
    SELECT RAISE(ABORT, 'score-unseen') WHERE EXISTS (
        SELECT 1 FROM first_score f JOIN application a ON a.id = f.application_id WHERE a.call_id = NEW.call_id) AND EXISTS (
        SELECT 1 FROM evaluated_late v WHERE v.call_id = NEW.call_id AND v.scores IS NOT (
            SELECT b.scores FROM evaluated_as b WHERE b.application_id = v.application_id AND b.no = v.agreed_no));
END;
-- Who did what of an application beside its scores, as far as the rows themselves say it.
CREATE VIEW evaluated_by AS
    SELECT application_id, proposed_by AS account_id, proposed_at AS at, 'proposed' AS what, reason FROM proposed_sum
    UNION ALL SELECT application_id, dropped_by, dropped_at, 'unproposed', NULL FROM proposed_sum WHERE dropped_by IS NOT NULL
    UNION ALL SELECT application_id, given_by, given_at, 'bonus', ground FROM application_bonus
    UNION ALL SELECT application_id, removed_by, removed_at, 'unbonus', removed_reason FROM application_bonus WHERE removed_by IS NOT NULL
    UNION ALL SELECT application_id, dropped_by, dropped_at, 'unplaced', NULL FROM placement
        WHERE dropped_by IS NOT NULL AND approved_by IS NOT NULL
    UNION ALL SELECT application_id, judged_by, judged_at, 'screened', NULL FROM screening
    UNION ALL SELECT r.application_id, k.declared_by, k.declared_at, k.kind, k.ground FROM conflict_reach r
        JOIN conflict k ON k.id = r.conflict_id
    UNION ALL SELECT r.application_id, k.decided_by, k.decided_at, k.decision, k.decided_reason FROM conflict_reach r
        JOIN conflict k ON k.id = r.conflict_id WHERE k.decided_by IS NOT NULL
    UNION ALL SELECT DISTINCT t.application_id, l.unlocked_by, l.unlocked_at, 'unlocked', l.reason FROM changed_score t
        JOIN application a ON a.id = t.application_id JOIN rubric_item i ON i.call_id = a.call_id AND i.no = t.no
        JOIN member_lock l ON l.call_id = a.call_id AND l.account_id = t.account_id AND l.round = i.round WHERE l.unlocked_at IS NOT NULL;

-- What the committee has judged by stays as it was judged: only who was in the check at the first lock, or never under
-- evaluation, still brings papers, as a supplement that was asked for.
CREATE TRIGGER paper_was_judged BEFORE INSERT ON paper
BEGIN SELECT RAISE(ABORT, 'papers-judged') FROM judged_paper_file j WHERE j.application_id = NEW.application_id; END;
CREATE TRIGGER judged_paper_stays BEFORE UPDATE ON paper
BEGIN SELECT RAISE(ABORT, 'papers-judged') FROM judged_paper_file j WHERE j.application_id = NEW.application_id; END;
CREATE VIEW judged_paper_file AS
    SELECT a.id AS application_id FROM application a
    WHERE EXISTS (SELECT 1 FROM member_lock l WHERE l.call_id = a.call_id) AND (
        EXISTS (SELECT 1 FROM evaluated_as e WHERE e.application_id = a.id AND e.no = 0 AND e.standing IN ('in', 'HOLD'))
        OR EXISTS (SELECT 1 FROM score s WHERE s.application_id = a.id));
