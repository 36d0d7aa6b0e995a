-- What was decided and told is never edited: it is changed or cancelled by a decision of its own, with a reason and a second person.
-- Why so: docs/decisions/cancellation.md.

-- 교부결정 approved, and taken back by another person before it was issued. It is a draft's end: the firm can get another one.
CREATE TABLE award_withdrawn (
    application_id INTEGER NOT NULL REFERENCES application (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    amount INTEGER NOT NULL,
    own_cash INTEGER NOT NULL,
    own_kind INTEGER NOT NULL,
    payment TEXT NOT NULL,
    drafted_by INTEGER NOT NULL REFERENCES account (id),
    drafted_at TEXT NOT NULL,
    approved_by INTEGER NOT NULL REFERENCES account (id),
    approved_at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    withdrawn_by INTEGER NOT NULL REFERENCES account (id),
    withdrawn_at TEXT NOT NULL,
    PRIMARY KEY (application_id, no)
) STRICT, WITHOUT ROWID;
-- The award goes with it, and its sum back to what may be awarded.
CREATE TRIGGER award_is_withdrawn AFTER INSERT ON award_withdrawn
BEGIN
    SELECT RAISE(ABORT, 'award-withdrawn-other') WHERE NOT EXISTS (SELECT 1 FROM award w WHERE w.application_id = NEW.application_id AND
        w.issued_at IS NULL AND (w.amount, w.own_cash, w.own_kind, w.payment, w.drafted_by, w.drafted_at, w.approved_by, w.approved_at) IS
        (NEW.amount, NEW.own_cash, NEW.own_kind, NEW.payment, NEW.drafted_by, NEW.drafted_at, NEW.approved_by, NEW.approved_at));
    SELECT RAISE(ABORT, 'award-withdrawn-own') FROM same_person s WHERE s.one IN (NEW.approved_by, NEW.drafted_by) AND s.other = NEW.withdrawn_by;
    SELECT RAISE(ABORT, 'award-carried') FROM award w JOIN budget_entry b ON b.award_id = w.id WHERE w.application_id = NEW.application_id;
    SELECT RAISE(ABORT, 'year-closed') FROM application a JOIN call c ON c.id = a.call_id
        JOIN budget_year y ON y.fiscal_year = c.fiscal_year WHERE a.id = NEW.application_id;
    DELETE FROM award WHERE application_id = NEW.application_id;
    UPDATE program_funding SET decided = decided - NEW.amount WHERE (program_id, fiscal_year, source) = (
        SELECT c.program_id, c.fiscal_year, c.source FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = NEW.application_id);
END;
CREATE TRIGGER award_withdrawn_is_kept BEFORE UPDATE ON award_withdrawn
BEGIN SELECT RAISE(ABORT, 'award-change-kept'); END;
CREATE TRIGGER award_withdrawn_stays BEFORE DELETE ON award_withdrawn
BEGIN SELECT RAISE(ABORT, 'award-change-kept'); END;

-- 변경교부결정 and 교부결정 취소 of an award that was issued: proposed by one person, agreed to by another. What stands by it is whole in
-- each row, so that the rows are the award's versions. The money is moved by the agreement, and written down with it.
CREATE TABLE award_change (
    award_id INTEGER NOT NULL REFERENCES award (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('change', 'cancel')),
    ground TEXT CHECK (ground <> ''), -- of a cancellation: code of AWARD_CANCEL_GROUNDS
    amount INTEGER NOT NULL CHECK (amount >= 0), -- 0: cancelled as a whole
    own_cash INTEGER NOT NULL CHECK (own_cash >= 0),
    own_kind INTEGER NOT NULL CHECK (own_kind >= 0),
    payment TEXT NOT NULL CHECK (payment <> ''),
    project_start TEXT NOT NULL,
    project_end TEXT NOT NULL CHECK (project_end >= substr(project_start, 1, length(project_end))),
    reason TEXT NOT NULL CHECK (reason <> ''),
    request_on TEXT, -- the firm's own request, of a cancellation the office's notice that the firm may be heard; NULL: there is none
    request_no TEXT CHECK (request_no <> ''),
    proposed_by INTEGER NOT NULL REFERENCES account (id),
    proposed_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('agreed', 'refused')),
    decided_by INTEGER REFERENCES account (id),
    decided_at TEXT,
    decided_reason TEXT CHECK (decided_reason <> ''),
    document_no TEXT,
    fiscal_year INTEGER, -- of the account whose sum it moved
    freed INTEGER, -- of what was not paid yet: back to what may be awarded; negative: bound
    to_return INTEGER, -- 반환 대상액: what was paid above what stands
    PRIMARY KEY (award_id, no),
    CHECK ((kind = 'cancel') = (ground IS NOT NULL)),
    CHECK (kind = 'cancel' OR amount > 0),
    CHECK ((request_on IS NULL) = (request_no IS NULL)),
    CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
    CHECK (outcome IS NOT 'refused' OR decided_reason IS NOT NULL),
    CHECK ((outcome IS 'agreed') = (document_no IS NOT NULL) AND (outcome IS 'agreed') = (fiscal_year IS NOT NULL) AND
        (outcome IS 'agreed') = (freed IS NOT NULL) AND (outcome IS 'agreed') = (to_return IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX award_change_once ON award_change (award_id) WHERE outcome IS NULL;

-- Each award as it stands: as it was approved, or as it was last changed.
CREATE VIEW award_now AS
    SELECT w.id AS award_id, w.application_id, w.approved_by, w.number, w.issued_at,
        coalesce((SELECT max(x.no) FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed'), 0) AS version,
        coalesce((SELECT x.amount FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed' ORDER BY x.no DESC LIMIT 1), w.amount) AS amount,
        coalesce((SELECT x.own_cash FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed' ORDER BY x.no DESC LIMIT 1), w.own_cash) AS own_cash,
        coalesce((SELECT x.own_kind FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed' ORDER BY x.no DESC LIMIT 1), w.own_kind) AS own_kind,
        coalesce((SELECT x.payment FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed' ORDER BY x.no DESC LIMIT 1), w.payment) AS payment,
        coalesce((SELECT x.project_start FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed' ORDER BY x.no DESC LIMIT 1), (
            SELECT c.project_start FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = w.application_id)) AS project_start,
        coalesce((SELECT x.project_end FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed' ORDER BY x.no DESC LIMIT 1), (
            SELECT c.project_end FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = w.application_id)) AS project_end,
        coalesce((SELECT sum(p.won) FROM payment p WHERE p.award_id = w.id), 0)
            - coalesce((SELECT sum(r.won) FROM repayment r WHERE r.award_id = w.id), 0) AS paid, -- and not paid back
        coalesce((SELECT sum(r.won - r.refilled) FROM repayment r WHERE r.award_id = w.id), 0) AS income -- paid back too late: for its account it stays spent
    FROM award w;

-- An objection that was upheld since what stands of it was proposed: what was proposed before is no answer to it. On its ground, agreed to
-- by two people like any other change, an award gives more than the selection granted, and what was cancelled comes back.
CREATE VIEW award_upheld AS
    SELECT n.award_id, p.application_id, p.against, p.decided_at FROM appeal p JOIN award w ON w.application_id = p.application_id
    JOIN award_now n ON n.award_id = w.id
    WHERE p.outcome = 'upheld' AND p.against IN ('SELECTED', 'AWARDED', 'CANCELLED') AND (p.decided_at, p.version) >= (coalesce(
        (SELECT x.proposed_at FROM award_change x WHERE x.award_id = w.id AND x.no = n.version), w.drafted_at), n.version);

CREATE TRIGGER award_change_begins BEFORE INSERT ON award_change
BEGIN
    SELECT RAISE(ABORT, 'award-change-unagreed') WHERE NEW.outcome IS NOT NULL;
    SELECT RAISE(ABORT, 'award-change-not-issued') FROM award w WHERE w.id = NEW.award_id AND w.issued_at IS NULL;
    SELECT RAISE(ABORT, 'award-cancelled') FROM award_now n WHERE n.award_id = NEW.award_id AND n.amount = 0 AND (NEW.kind = 'cancel' OR
        NEW.award_id NOT IN (SELECT u.award_id FROM award_upheld u WHERE u.against = 'CANCELLED'));
END;
CREATE TRIGGER award_change_goes_on BEFORE UPDATE ON award_change
BEGIN
    SELECT RAISE(ABORT, 'award-change-kept') WHERE OLD.outcome IS NOT NULL OR
        (NEW.award_id, NEW.no, NEW.kind, NEW.ground, NEW.amount, NEW.own_cash, NEW.own_kind, NEW.payment, NEW.project_start,
            NEW.project_end, NEW.reason, NEW.request_on, NEW.request_no, NEW.proposed_by, NEW.proposed_at) IS NOT
        (OLD.award_id, OLD.no, OLD.kind, OLD.ground, OLD.amount, OLD.own_cash, OLD.own_kind, OLD.payment, OLD.project_start,
            OLD.project_end, OLD.reason, OLD.request_on, OLD.request_no, OLD.proposed_by, OLD.proposed_at);
    SELECT RAISE(ABORT, 'award-change-own') FROM award w JOIN same_person s ON s.one IN (OLD.proposed_by, w.drafted_by)
        WHERE w.id = OLD.award_id AND s.other = NEW.decided_by;
END;
CREATE TRIGGER award_change_stays BEFORE DELETE ON award_change
BEGIN SELECT RAISE(ABORT, 'award-change-kept'); END;
-- What it would stand above is asked here, inside the writer's transaction, of whoever agrees and however.
CREATE TRIGGER award_change_moves BEFORE UPDATE OF outcome ON award_change WHEN OLD.outcome IS NULL AND NEW.outcome = 'agreed'
BEGIN
    SELECT RAISE(ABORT, 'award-cancel-more') FROM award_now n
        WHERE n.award_id = NEW.award_id AND NEW.kind = 'cancel' AND NEW.amount >= n.amount;
    SELECT RAISE(ABORT, 'award-return-due') FROM award_now n
        WHERE n.award_id = NEW.award_id AND NEW.kind = 'change' AND n.amount BETWEEN 1 AND n.paid - 1 AND
            NEW.award_id NOT IN (SELECT u.award_id FROM award_upheld u);
    SELECT RAISE(ABORT, 'award-change-below-paid') FROM award_now n
        WHERE n.award_id = NEW.award_id AND NEW.kind = 'change' AND NEW.amount < min(n.paid, n.amount);
    SELECT RAISE(ABORT, 'award-amended') FROM award w JOIN application a ON a.id = w.application_id JOIN amendment m ON m.call_id = a.call_id
        WHERE w.id = NEW.award_id AND NEW.kind = 'change' AND m.closed_at IS NULL;
    SELECT RAISE(ABORT, 'award-above-granted') FROM award_now n JOIN application a ON a.id = n.application_id
        JOIN deciding_selection s ON s.call_id = a.call_id JOIN selection_line l ON l.selection_id = s.id AND l.application_id = a.id
        LEFT JOIN promotion p ON p.application_id = a.id AND p.selection_id = s.id
        WHERE n.award_id = NEW.award_id AND NEW.amount > n.amount AND NEW.amount > coalesce(p.granted, l.granted) AND
            NEW.award_id NOT IN (SELECT u.award_id FROM award_upheld u WHERE u.against <> 'CANCELLED');
    SELECT RAISE(ABORT, 'award-above-asked') FROM award_now n JOIN application a ON a.id = n.application_id
        WHERE n.award_id = NEW.award_id AND NEW.amount > n.amount AND NEW.amount > a.asked;
    SELECT RAISE(ABORT, 'award-above-cap') FROM award_now n JOIN application a ON a.id = n.application_id JOIN call c ON c.id = a.call_id
        WHERE n.award_id = NEW.award_id AND NEW.amount > n.amount AND NEW.amount > c.cap;
    SELECT RAISE(ABORT, 'award-change-sums') WHERE (NEW.fiscal_year, NEW.freed, NEW.to_return) IS NOT (
        SELECT x.fiscal_year, x.rest - max(0, NEW.amount - x.paid - x.lapsed), max(0, x.paid - NEW.amount) - max(0, x.paid - x.amount)
        FROM award_account x WHERE x.award_id = NEW.award_id);
    SELECT RAISE(ABORT, 'year-closed') FROM budget_year y WHERE y.fiscal_year = NEW.fiscal_year AND NEW.freed <> 0;
    SELECT RAISE(ABORT, 'award-above-call') FROM award w JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id
        WHERE w.id = NEW.award_id AND NEW.freed < 0 AND c.budget < (SELECT coalesce(sum(g.bound), 0) FROM standing g WHERE g.call_id = c.id) - NEW.freed;
    SELECT RAISE(ABORT, 'award-above-funding') FROM award_account x
        JOIN balance f ON f.program_id = x.program_id AND f.fiscal_year = x.fiscal_year AND f.source = x.source
        WHERE x.award_id = NEW.award_id AND NEW.freed < 0 AND coalesce(f.to_award, 0) < -NEW.freed;
    SELECT RAISE(ABORT, 'award-above-allotted') FROM award_account x
        JOIN balance f ON f.program_id = x.program_id AND f.fiscal_year = x.fiscal_year AND f.source = x.source
        WHERE x.award_id = NEW.award_id AND NEW.freed < 0 AND f.to_bind < -NEW.freed;
    -- A rest that came over from the year before lies in what the later year owes.
    UPDATE program_funding SET decided = decided - iif(fiscal_year = (SELECT c.fiscal_year FROM award w
            JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id WHERE w.id = NEW.award_id), NEW.freed, 0),
        obliged = obliged - iif(fiscal_year = (SELECT c.fiscal_year FROM award w
            JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id WHERE w.id = NEW.award_id), 0, NEW.freed)
        WHERE (program_id, fiscal_year, source) = (
            SELECT x.program_id, x.fiscal_year, x.source FROM award_account x WHERE x.award_id = NEW.award_id);
END;

-- 선정 결과 취소: the whole result of a call, for a fault of its procedure. Nothing follows in that call.
CREATE TABLE result_cancellation (
    id INTEGER NOT NULL PRIMARY KEY,
    call_id INTEGER NOT NULL REFERENCES call (id),
    selection_id INTEGER NOT NULL REFERENCES selection (id), -- the one that stood
    reason TEXT NOT NULL CHECK (reason <> ''),
    notice_no TEXT NOT NULL CHECK (notice_no <> ''),
    proposed_by INTEGER NOT NULL REFERENCES account (id),
    proposed_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('agreed', 'refused')),
    decided_by INTEGER REFERENCES account (id),
    decided_at TEXT,
    decided_reason TEXT CHECK (decided_reason <> ''),
    notice INTEGER, -- of call_notice
    CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
    CHECK (outcome IS NOT 'refused' OR decided_reason IS NOT NULL),
    CHECK ((outcome IS 'agreed') = (notice IS NOT NULL)),
    FOREIGN KEY (call_id, notice) REFERENCES call_notice (call_id, no)
) STRICT;
CREATE UNIQUE INDEX result_cancellation_once ON result_cancellation (call_id) WHERE outcome IS NOT 'refused';
CREATE TRIGGER result_cancellation_begins BEFORE INSERT ON result_cancellation
BEGIN
    SELECT RAISE(ABORT, 'result-cancel-undecided') WHERE NEW.outcome IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM deciding_selection s JOIN call c ON c.id = s.call_id
        WHERE s.id = NEW.selection_id AND s.call_id = NEW.call_id AND c.state = 'ANNOUNCED');
END;
CREATE TRIGGER result_cancellation_goes_on BEFORE UPDATE ON result_cancellation
BEGIN
    SELECT RAISE(ABORT, 'result-cancel-kept') WHERE OLD.outcome IS NOT NULL OR
        (NEW.id, NEW.call_id, NEW.selection_id, NEW.reason, NEW.notice_no, NEW.proposed_by, NEW.proposed_at) IS NOT
        (OLD.id, OLD.call_id, OLD.selection_id, OLD.reason, OLD.notice_no, OLD.proposed_by, OLD.proposed_at);
    SELECT RAISE(ABORT, 'result-cancel-own') FROM same_person s WHERE s.one = OLD.proposed_by AND s.other = NEW.decided_by;
    SELECT RAISE(ABORT, 'result-cancel-undecided') WHERE NEW.outcome = 'agreed' AND NOT EXISTS (
        SELECT 1 FROM deciding_selection s WHERE s.id = NEW.selection_id);
    SELECT RAISE(ABORT, 'result-cancel-award') FROM award_now n JOIN application a ON a.id = n.application_id
        WHERE NEW.outcome = 'agreed' AND a.call_id = NEW.call_id AND a.state <> 'CANCELLED';
    SELECT RAISE(ABORT, 'result-cancel-open') FROM amendment m
        WHERE NEW.outcome = 'agreed' AND m.call_id = NEW.call_id AND m.withdrawn_by IS NULL AND m.announced_at IS NULL;
    SELECT RAISE(ABORT, 'result-cancel-open') FROM appeal p JOIN application a ON a.id = p.application_id
        WHERE NEW.outcome = 'agreed' AND a.call_id = NEW.call_id AND p.outcome IS NULL;
END;
CREATE TRIGGER result_cancellation_stays BEFORE DELETE ON result_cancellation
BEGIN SELECT RAISE(ABORT, 'result-cancel-kept'); END;

-- No application ends so but by a decision that a second person agreed to.
CREATE TRIGGER application_is_cancelled BEFORE UPDATE OF state ON application
    WHEN NEW.state IN ('CANCELLED', 'RESULT_CANCELLED') AND OLD.state <> NEW.state
BEGIN
    SELECT RAISE(ABORT, 'cancelled-undecided') WHERE iif(NEW.state = 'CANCELLED',
        NOT EXISTS (SELECT 1 FROM award_now n WHERE n.application_id = NEW.id AND n.amount = 0),
        NOT EXISTS (SELECT 1 FROM result_cancellation r WHERE r.call_id = NEW.call_id AND r.outcome = 'agreed'));
END;
