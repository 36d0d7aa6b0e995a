-- Money from the budget to the payment. Each row here moves the kept sums of program_funding, and none is ever changed: a mistake
-- is put right by a counter entry. What binds what, and what the end of the year does: docs/decisions/budget.md.

-- 회계연도 마감: after it nothing of the year moves. Not by who entered anything of it.
CREATE TABLE budget_year (
    fiscal_year INTEGER NOT NULL PRIMARY KEY,
    closed_by INTEGER NOT NULL REFERENCES account (id),
    closed_at TEXT NOT NULL
) STRICT;

-- 예산원장: of one account, numbered from 1. won is negative in a counter entry, and where a supplementary budget cuts.
CREATE TABLE budget_entry (
    program_id INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    source TEXT NOT NULL,
    no INTEGER NOT NULL CHECK (no >= 1),
    -- For an IN of more than two SQLite makes a table each time: what a catalogue brings by the hundred thousand is asked first.
    kind TEXT NOT NULL CHECK (kind = 'original' OR kind IN ('supplementary', 'transfer', 'carry-specified', 'carry-accident',
        'carry-continuing', 'lapse', 'allotment', 'outlay')),
    won INTEGER NOT NULL CONSTRAINT "budget-beyond" CHECK (won BETWEEN -1000000000000000 AND 1000000000000000),
    day TEXT NOT NULL,
    to_program_id INTEGER, -- of a transfer: whose account of the same year and source it went to
    award_id INTEGER REFERENCES award (id), -- whose unpaid rest is carried or lapses
    first_year INTEGER, -- 계속비: from this year
    last_year INTEGER, -- to that
    paper_no TEXT CHECK (paper_no <> ''),
    reason TEXT CHECK (reason <> ''),
    entered_by INTEGER NOT NULL REFERENCES account (id),
    entered_at TEXT NOT NULL,
    PRIMARY KEY (program_id, fiscal_year, source, no),
    FOREIGN KEY (program_id, fiscal_year, source) REFERENCES program_funding (program_id, fiscal_year, source),
    FOREIGN KEY (to_program_id, fiscal_year, source) REFERENCES program_funding (program_id, fiscal_year, source),
    CHECK ((kind = 'transfer') = (to_program_id IS NOT NULL) AND to_program_id IS NOT program_id),
    CHECK ((kind = 'carry-continuing') = (first_year IS NOT NULL) AND (first_year IS NULL) = (last_year IS NULL)),
    CHECK (fiscal_year BETWEEN first_year AND last_year - 1),
    CHECK (kind <> 'carry-accident' OR award_id IS NOT NULL), -- 사고이월 needs an obligation (지방재정법 §50②)
    CHECK (award_id IS NULL OR kind GLOB 'carry-*' OR kind = 'lapse'),
    CHECK (paper_no IS NOT NULL OR kind = 'original' OR kind IN ('lapse', 'allotment', 'outlay')),
    CHECK (won <> 0 OR kind = 'original'), -- that there is none is stated too
    CHECK (won > 0 OR reason IS NOT NULL OR kind IN ('original', 'supplementary'))
) STRICT, WITHOUT ROWID;
CREATE INDEX budget_entry_award ON budget_entry (award_id) WHERE award_id IS NOT NULL;

-- 지급: in one or several parts. A negative one puts a mistake right.
CREATE TABLE payment (
    award_id INTEGER NOT NULL REFERENCES award (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    fiscal_year INTEGER NOT NULL, -- the year whose account it is paid from
    day TEXT NOT NULL,
    won INTEGER NOT NULL CHECK (won <> 0),
    kind TEXT NOT NULL CHECK (kind IN ('advance', 'interim', 'rest', 'once')),
    reason TEXT CHECK (reason <> ''),
    paid_by INTEGER NOT NULL REFERENCES account (id),
    paid_at TEXT NOT NULL,
    PRIMARY KEY (award_id, no),
    CHECK (won > 0 OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- 반환: what a firm paid back of what was paid above its award (반환 대상액). What comes in the year of the account from which it was paid,
-- while that is open, goes back into it (여입) and can be awarded again; what comes later is income of the year in which it comes.
CREATE TABLE repayment (
    award_id INTEGER NOT NULL REFERENCES award (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    fiscal_year INTEGER NOT NULL, -- in which it came
    day TEXT NOT NULL,
    won INTEGER NOT NULL CHECK (won <> 0),
    refilled INTEGER NOT NULL, -- of it what went back into the account of that year
    undoes INTEGER, -- the one that was entered by mistake; all of it
    paper_no TEXT NOT NULL CHECK (paper_no <> ''), -- of the receipt for the money
    reason TEXT CHECK (reason <> ''),
    entered_by INTEGER NOT NULL REFERENCES account (id),
    entered_at TEXT NOT NULL,
    PRIMARY KEY (award_id, no),
    UNIQUE (award_id, undoes),
    FOREIGN KEY (award_id, undoes) REFERENCES repayment (award_id, no),
    CHECK (refilled BETWEEN min(won, 0) AND max(won, 0)),
    CHECK ((undoes IS NOT NULL) = (won < 0) AND (won > 0 OR reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Where each approved award is paid from: its call's year, until its rest was carried.
CREATE VIEW award_account AS
    SELECT w.award_id, c.program_id, coalesce((SELECT max(k.fiscal_year) + 1 FROM (SELECT b.fiscal_year FROM budget_entry b
            WHERE b.award_id = w.award_id AND b.kind <> 'lapse' GROUP BY b.fiscal_year HAVING sum(b.won) > 0) k), c.fiscal_year) AS fiscal_year,
        c.source, w.amount, w.paid, max(0, w.amount - w.paid
            - coalesce((SELECT sum(b.won) FROM budget_entry b WHERE b.award_id = w.award_id AND b.kind = 'lapse'), 0)) AS rest,
        coalesce((SELECT sum(b.won) FROM budget_entry b WHERE b.award_id = w.award_id AND b.kind = 'lapse'), 0) AS lapsed
    FROM award_now w JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id WHERE w.approved_by IS NOT NULL;

-- What of an award could still go back into the account from which it was paid.
CREATE VIEW award_refill AS
    SELECT x.award_id, x.fiscal_year, coalesce((SELECT sum(p.won) FROM payment p WHERE p.award_id = x.award_id AND p.fiscal_year = x.fiscal_year), 0)
        - coalesce((SELECT sum(r.refilled) FROM repayment r WHERE r.award_id = x.award_id AND r.fiscal_year = x.fiscal_year), 0) AS won
    FROM award_account x WHERE x.fiscal_year NOT IN (SELECT y.fiscal_year FROM budget_year y);

-- 예산현액 and every 잔액, defined here alone. A sum that no source states is NULL.
CREATE VIEW balance AS
    SELECT b.*, b.held - b.carried_out - b.lapsed - b.outlay - b.obliged AS to_call, -- what calls of the year can bind
        b.held - b.carried_in - coalesce(b.allotted, 0) AS to_allot, -- 배정잔액; what was carried in is allotted (지방재정법 §50④)
        b.held - b.carried_out - b.lapsed - b.outlay - b.decided - b.obliged AS to_award, -- 교부잔액
        b.allotted + b.carried_in - b.decided - b.obliged - b.outlay AS to_bind, -- what of the allotted no award and no outlay has bound; NULL: nothing was allotted
        b.decided + b.obliged - b.paid AS to_pay, -- 지급잔액
        b.paid + b.outlay AS spent, -- 집행액
        b.held - b.carried_out - b.lapsed - b.paid - b.outlay AS unspent -- 집행잔액
    FROM (SELECT f.*, iif(f.original IS NULL AND f.supplementary = 0 AND f.carried_in = 0 AND f.transferred = 0, NULL,
        coalesce(f.original, 0) + f.supplementary + f.carried_in + f.transferred) AS held,
        f.carried_specified + f.carried_accident + f.carried_continuing AS carried_out FROM program_funding f) b;

-- What each published call binds of its account: its budget until the result is announced, then who stands selected; of a cancelled one
-- what was paid.
CREATE VIEW call_claim AS
    SELECT c.id AS call_id, c.program_id, c.fiscal_year, c.source, CASE
        WHEN c.state IN ('ANNOUNCED', 'ARCHIVED') THEN (SELECT coalesce(sum(g.bound), 0) FROM standing g WHERE g.call_id = c.id)
        WHEN c.state = 'CANCELLED' THEN (SELECT coalesce(sum(w.paid + w.income), 0) FROM award_now w JOIN application a ON a.id = w.application_id
            WHERE a.call_id = c.id)
        ELSE c.budget END AS won
    FROM call c WHERE c.state <> 'DRAFT';

CREATE TRIGGER budget_entry_counts BEFORE INSERT ON budget_entry
BEGIN
    SELECT RAISE(ABORT, 'year-closed') FROM budget_year y WHERE y.fiscal_year = NEW.fiscal_year OR
        (NEW.kind GLOB 'carry-*' AND y.fiscal_year = NEW.fiscal_year + 1);
    -- 국가직접지원 and the firms' own share never pass the city's budget.
    SELECT RAISE(ABORT, 'budget-not-the-citys') WHERE NEW.kind NOT IN ('original', 'supplementary') AND
        NEW.source IN ('direct', 'private', 'unstated');
    SELECT RAISE(ABORT, 'budget-bound') WHERE NEW.kind = 'transfer' AND EXISTS (SELECT 1 FROM balance b
        WHERE b.program_id = iif(NEW.won > 0, NEW.program_id, NEW.to_program_id) AND b.fiscal_year = NEW.fiscal_year AND b.source = NEW.source AND
            coalesce(b.to_call, 0) - (SELECT coalesce(sum(k.won), 0) FROM call_claim k
                WHERE k.program_id = b.program_id AND k.fiscal_year = b.fiscal_year AND k.source = b.source) < abs(NEW.won));
    -- The whole unpaid rest and from where it lies; a counter entry brings it back untouched.
    SELECT RAISE(ABORT, 'carry-not-the-rest') WHERE NEW.award_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM award_account a WHERE a.award_id = NEW.award_id AND a.program_id = NEW.program_id AND a.source = NEW.source AND
            a.rest = abs(NEW.won) AND a.fiscal_year = NEW.fiscal_year + (NEW.won < 0) AND (NEW.won > 0 OR -NEW.won = (
                SELECT sum(b.won) FROM budget_entry b WHERE b.award_id = NEW.award_id AND b.fiscal_year = NEW.fiscal_year)));
    -- The first entry opens the account; a sum that is stated with it need not be moved there.
    INSERT INTO program_funding (program_id, fiscal_year, source, original)
        VALUES (NEW.program_id, NEW.fiscal_year, NEW.source, iif(NEW.kind = 'original' AND NEW.won >= 0, NEW.won, NULL))
        ON CONFLICT (program_id, fiscal_year, source) DO NOTHING;
    UPDATE program_funding SET
        original = iif(NEW.kind = 'original', coalesce(original, 0) + NEW.won, original),
        supplementary = supplementary + iif(NEW.kind = 'supplementary', NEW.won, 0),
        transferred = transferred - iif(NEW.kind = 'transfer', NEW.won, 0),
        carried_specified = carried_specified + iif(NEW.kind = 'carry-specified', NEW.won, 0),
        carried_accident = carried_accident + iif(NEW.kind = 'carry-accident', NEW.won, 0),
        carried_continuing = carried_continuing + iif(NEW.kind = 'carry-continuing', NEW.won, 0),
        lapsed = lapsed + iif(NEW.kind = 'lapse', NEW.won, 0),
        allotted = iif(NEW.kind = 'allotment', coalesce(allotted, 0) + NEW.won, allotted),
        obliged = obliged - iif(NEW.award_id IS NULL, 0, NEW.won),
        outlay = outlay + iif(NEW.kind = 'outlay', NEW.won, 0)
        WHERE (changes() = 0 OR NEW.kind <> 'original' OR NEW.won < 0) AND program_id = NEW.program_id AND fiscal_year = NEW.fiscal_year AND source = NEW.source;
    UPDATE program_funding SET carried_in = carried_in + NEW.won, obliged = obliged + iif(NEW.award_id IS NULL, 0, NEW.won)
        WHERE NEW.kind GLOB 'carry-*' AND program_id = NEW.program_id AND fiscal_year = NEW.fiscal_year + 1 AND source = NEW.source;
    SELECT RAISE(ABORT, 'carry-nowhere') WHERE NEW.kind GLOB 'carry-*' AND changes() = 0;
    UPDATE program_funding SET transferred = transferred + NEW.won
        WHERE NEW.kind = 'transfer' AND program_id = NEW.to_program_id AND fiscal_year = NEW.fiscal_year AND source = NEW.source;
END;
CREATE TRIGGER budget_entry_is_kept BEFORE UPDATE ON budget_entry
BEGIN SELECT RAISE(ABORT, 'budget-kept'); END;
CREATE TRIGGER budget_entry_stays BEFORE DELETE ON budget_entry
BEGIN SELECT RAISE(ABORT, 'budget-kept'); END;

-- The last won can not go to two firms, even when two people approve at the same moment: the sums are taken here, inside the
-- writer's transaction.
CREATE TRIGGER award_approved_within BEFORE UPDATE OF approved_by ON award WHEN OLD.approved_by IS NULL AND NEW.approved_by IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'award-own') FROM same_person s WHERE s.one = NEW.drafted_by AND s.other = NEW.approved_by;
    SELECT RAISE(ABORT, 'award-above-call') FROM application a JOIN call c ON c.id = a.call_id
        WHERE a.id = NEW.application_id AND c.budget < NEW.amount + (
            SELECT coalesce(sum(max(w.amount, w.paid) + w.income), 0) FROM award_now w JOIN application b ON b.id = w.application_id
            WHERE b.call_id = c.id AND w.approved_by IS NOT NULL AND w.award_id <> NEW.id);
    SELECT RAISE(ABORT, 'year-closed') FROM application a JOIN call c ON c.id = a.call_id
        JOIN budget_year y ON y.fiscal_year = c.fiscal_year WHERE a.id = NEW.application_id;
    SELECT RAISE(ABORT, 'award-above-funding') FROM application a JOIN call c ON c.id = a.call_id
        JOIN balance f ON f.program_id = c.program_id AND f.fiscal_year = c.fiscal_year AND f.source = c.source
        WHERE a.id = NEW.application_id AND coalesce(f.to_award, 0) < NEW.amount;
    SELECT RAISE(ABORT, 'award-above-allotted') FROM application a JOIN call c ON c.id = a.call_id
        JOIN balance f ON f.program_id = c.program_id AND f.fiscal_year = c.fiscal_year AND f.source = c.source
        WHERE a.id = NEW.application_id AND f.to_bind < NEW.amount;
    UPDATE program_funding SET decided = decided + NEW.amount WHERE (program_id, fiscal_year, source) = (
        SELECT c.program_id, c.fiscal_year, c.source FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = NEW.application_id);
END;

CREATE TRIGGER payment_counts BEFORE INSERT ON payment
BEGIN
    SELECT RAISE(ABORT, 'payment-not-issued') FROM award w WHERE w.id = NEW.award_id AND w.number IS NULL;
    SELECT RAISE(ABORT, 'payment-own') FROM award w JOIN same_person s ON s.one = w.drafted_by AND s.other = NEW.paid_by
        WHERE w.id = NEW.award_id;
    SELECT RAISE(ABORT, 'year-closed') FROM budget_year y WHERE y.fiscal_year = NEW.fiscal_year;
    SELECT RAISE(ABORT, 'payment-ended') FROM award_now w WHERE w.award_id = NEW.award_id AND (w.amount = 0 OR w.amount < w.paid);
    SELECT RAISE(ABORT, 'payment-other-year') FROM award_account a WHERE a.award_id = NEW.award_id AND a.fiscal_year <> NEW.fiscal_year;
    SELECT RAISE(ABORT, 'payment-above-award') FROM award_account a WHERE a.award_id = NEW.award_id AND a.rest < NEW.won;
    SELECT RAISE(ABORT, 'payment-below-zero') FROM award_account a JOIN award_refill r ON r.award_id = a.award_id
        WHERE a.award_id = NEW.award_id AND -NEW.won > min(a.paid, r.won);
    UPDATE program_funding SET paid = paid + NEW.won WHERE (program_id, fiscal_year, source) = (
        SELECT a.program_id, a.fiscal_year, a.source FROM award_account a WHERE a.award_id = NEW.award_id);
END;
CREATE TRIGGER payment_is_kept BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'payment-kept'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'payment-kept'); END;

CREATE TRIGGER repayment_counts BEFORE INSERT ON repayment
BEGIN
    SELECT RAISE(ABORT, 'repayment-own') FROM award w JOIN same_person s ON s.one = w.drafted_by AND s.other = NEW.entered_by
        WHERE w.id = NEW.award_id;
    SELECT RAISE(ABORT, 'repayment-not-due') FROM award_now n WHERE n.award_id = NEW.award_id AND NEW.won > max(0, n.paid - n.amount);
    SELECT RAISE(ABORT, 'repayment-not-due') WHERE NEW.undoes IS NULL AND NEW.won >
        (SELECT coalesce(sum(x.to_return), 0) FROM award_change x WHERE x.award_id = NEW.award_id AND substr(x.decided_at, 1, 10) <= NEW.day)
        - (SELECT coalesce(sum(r.won), 0) FROM repayment r WHERE r.award_id = NEW.award_id AND r.day <= NEW.day);
    SELECT RAISE(ABORT, 'repayment-sums') WHERE NEW.undoes IS NULL AND (NEW.fiscal_year, NEW.refilled) IS NOT (CAST(substr(NEW.day, 1, 4) AS INTEGER),
        coalesce((SELECT min(NEW.won, r.won) FROM award_refill r WHERE r.award_id = NEW.award_id AND r.fiscal_year = NEW.fiscal_year), 0));
    SELECT RAISE(ABORT, 'repayment-undone') WHERE NEW.undoes IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM repayment r JOIN award_now n ON n.award_id = r.award_id WHERE r.award_id = NEW.award_id AND r.no = NEW.undoes AND
            (r.fiscal_year, r.won, r.refilled) = (NEW.fiscal_year, -NEW.won, -NEW.refilled) AND n.amount <= n.paid);
    -- What comes for a closed year is income of the one in hand (지방회계법 §27①).
    SELECT RAISE(ABORT, 'year-closed') FROM budget_year y WHERE y.fiscal_year = NEW.fiscal_year;
    -- What went back may be promised to others meanwhile, who stand selected.
    SELECT RAISE(ABORT, 'award-above-call') FROM award w JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id
        WHERE w.id = NEW.award_id AND NEW.refilled < 0 AND c.budget < (SELECT coalesce(sum(g.bound), 0) FROM standing g WHERE g.call_id = c.id) - NEW.refilled;
    UPDATE program_funding SET paid = paid - NEW.refilled,
        decided = decided - iif(fiscal_year = (SELECT c.fiscal_year FROM award w
            JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id WHERE w.id = NEW.award_id), NEW.refilled, 0),
        obliged = obliged - iif(fiscal_year = (SELECT c.fiscal_year FROM award w
            JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id WHERE w.id = NEW.award_id), 0, NEW.refilled)
        WHERE NEW.refilled <> 0 AND (program_id, fiscal_year, source) = (
            SELECT x.program_id, NEW.fiscal_year, x.source FROM award_account x WHERE x.award_id = NEW.award_id);
END;
CREATE TRIGGER repayment_is_kept BEFORE UPDATE ON repayment
BEGIN SELECT RAISE(ABORT, 'repayment-kept'); END;
CREATE TRIGGER repayment_stays BEFORE DELETE ON repayment
BEGIN SELECT RAISE(ABORT, 'repayment-kept'); END;

-- Every won of the year was spent, goes on to the next, or lapses.
CREATE TRIGGER budget_year_closes BEFORE INSERT ON budget_year
BEGIN
    SELECT RAISE(ABORT, 'close-own') FROM budget_entry b JOIN same_person s ON s.one = b.entered_by AND s.other = NEW.closed_by
        WHERE b.fiscal_year = NEW.fiscal_year AND b.kind <> 'lapse';
    SELECT RAISE(ABORT, 'close-unsettled') FROM balance f
        WHERE f.fiscal_year = NEW.fiscal_year AND f.unspent <> 0 AND f.source NOT IN ('direct', 'private', 'unstated');
END;
CREATE TRIGGER budget_year_is_kept BEFORE UPDATE ON budget_year
BEGIN SELECT RAISE(ABORT, 'year-kept'); END;
CREATE TRIGGER budget_year_stays BEFORE DELETE ON budget_year
BEGIN SELECT RAISE(ABORT, 'year-kept'); END;

-- The accounts of a programme in a few bytes, for whoever adds up those of all. Not of the record: made from the rows when an act ends,
-- and gone as soon as one of them moves.
CREATE TABLE funding_pack (
    program_id INTEGER NOT NULL PRIMARY KEY,
    accounts BLOB NOT NULL
) STRICT;
CREATE TRIGGER funding_added_unpacks AFTER INSERT ON program_funding
BEGIN DELETE FROM funding_pack WHERE program_id = NEW.program_id; END;
CREATE TRIGGER funding_changed_unpacks AFTER UPDATE ON program_funding
BEGIN
    DELETE FROM funding_pack WHERE program_id = OLD.program_id;
    DELETE FROM funding_pack WHERE program_id = NEW.program_id;
END;
CREATE TRIGGER funding_removed_unpacks AFTER DELETE ON program_funding
BEGIN DELETE FROM funding_pack WHERE program_id = OLD.program_id; END;
