-- 사업비 비목별 내역: what the money of a project is for, line by line. One plan is filed with the application and stays as it was judged; a revised
-- one takes its place once it is known what is granted. The audit keeps whatever either was before.
CREATE TABLE cost_line (
    application_id INTEGER NOT NULL REFERENCES application (id),
    revised INTEGER NOT NULL CHECK (revised IN (0, 1)),
    no INTEGER NOT NULL CHECK (no >= 1),
    category TEXT NOT NULL CHECK (category <> ''), -- 비목: code of COST_CATEGORIES, or a free one with 기타: before it
    basis TEXT NOT NULL CHECK (basis <> ''), -- 산출 근거
    support INTEGER NOT NULL CHECK (support >= 0),
    own_cash INTEGER NOT NULL CHECK (own_cash >= 0),
    own_kind INTEGER NOT NULL CHECK (own_kind >= 0),
    PRIMARY KEY (application_id, revised, no),
    CHECK (support + own_cash + own_kind > 0)
) STRICT, WITHOUT ROWID;

-- Which plan may be written: the filed one of what is being filed or supplemented; the revised one of what was selected, until the award is
-- approved. After that only a change of the award that was agreed to opens it.
CREATE VIEW cost_open AS
    SELECT a.id AS application_id, a.state IN ('SELECTED', 'AWARDED') AS revised
    FROM application a LEFT JOIN award_now w ON w.application_id = a.id AND w.approved_by IS NOT NULL
    WHERE a.state IN ('DRAFT', 'SUPPLEMENT', 'SUPP_OVERDUE') OR
        (a.state IN ('SELECTED', 'AWARDED') AND (w.award_id IS NULL OR w.version > 0));
CREATE TRIGGER cost_line_begins BEFORE INSERT ON cost_line
BEGIN
    SELECT RAISE(ABORT, 'costs-closed') WHERE NOT EXISTS (
        SELECT 1 FROM cost_open o WHERE o.application_id = NEW.application_id AND o.revised = NEW.revised);
END;
CREATE TRIGGER cost_line_is_kept BEFORE UPDATE ON cost_line
BEGIN SELECT RAISE(ABORT, 'costs-kept'); END;
CREATE TRIGGER cost_line_ends BEFORE DELETE ON cost_line
BEGIN
    SELECT RAISE(ABORT, 'costs-closed') WHERE NOT EXISTS (
        SELECT 1 FROM cost_open o WHERE o.application_id = OLD.application_id AND o.revised = OLD.revised);
END;

-- Who approves an award approves the plan that stands beside it.
CREATE TRIGGER award_fits_costs BEFORE UPDATE OF approved_by ON award WHEN OLD.approved_by IS NULL AND NEW.approved_by IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'costs-other-sums') FROM cost_line l WHERE l.application_id = NEW.application_id AND
        l.revised = (SELECT max(x.revised) FROM cost_line x WHERE x.application_id = NEW.application_id)
        GROUP BY l.application_id HAVING (sum(l.support), sum(l.own_cash), sum(l.own_kind)) IS NOT (NEW.amount, NEW.own_cash, NEW.own_kind);
END;
