-- The office's store. Won are whole won; dates are ISO text in Korean civil time with the precision that their source
-- gave; states are codes. What must always be true of money stands here as CHECK or trigger, not only in the program.
-- Every object costs each command some ten microseconds of start: a new index or trigger needs a reason.

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE firm (
    id INTEGER NOT NULL PRIMARY KEY,
    biz_no TEXT NOT NULL UNIQUE CHECK (length(biz_no) = 10),
    name TEXT NOT NULL CHECK (name <> ''),
    search_key TEXT NOT NULL,
    corp_no TEXT CHECK (length(corp_no) = 13),
    size TEXT,
    workers INTEGER CHECK (workers >= 0),
    industry TEXT CHECK (length(industry) = 5), -- KSIC-10
    technology TEXT,
    zip TEXT,
    address TEXT,
    certificate_no TEXT,
    certificate_until TEXT,
    group_name TEXT CHECK (group_name <> '') -- 계열: the group of companies it belongs to
) STRICT;
-- Double funding is looked for under every number of a firm.
CREATE INDEX firm_corp_no ON firm (corp_no) WHERE corp_no IS NOT NULL;

-- All personal data of a firm's people, apart from everything else, so that it can be erased without touching a decision.
CREATE TABLE person (
    firm_id INTEGER NOT NULL PRIMARY KEY REFERENCES firm (id),
    representative TEXT,
    birth TEXT,
    contact TEXT,
    phone TEXT,
    email TEXT
) STRICT;
CREATE INDEX person_birth ON person (birth) WHERE birth IS NOT NULL;

CREATE TABLE account (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    person_name TEXT NOT NULL,
    title TEXT,
    role TEXT NOT NULL CHECK (role IN ('admin', 'officer', 'reviewer', 'approver', 'finance', 'auditor', 'applicant')),
    firm_id INTEGER REFERENCES firm (id),
    locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
    created_at TEXT NOT NULL,
    CHECK ((role = 'applicant') = (firm_id IS NOT NULL))
) STRICT;

CREATE INDEX account_person ON account (person_name);
-- Who has two accounts is one person all the same: accounts of the office whose persons sign with the same name.
CREATE VIEW same_person AS SELECT a.id AS one, b.id AS other FROM account a JOIN account b
    ON b.id = a.id OR (b.person_name = a.person_name AND a.role <> 'applicant' AND b.role <> 'applicant');

-- Never recorded by the audit: old rows of secrets would live on in it.
CREATE TABLE credential (
    account_id INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
    password TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until TEXT,
    changed_at TEXT NOT NULL,
    set_by INTEGER REFERENCES account (id) -- who else chose it: it is then good for choosing an own one, and for nothing more
) STRICT;

CREATE TABLE session (
    token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    began_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A node of the catalogue, from a plan down to a unit. That no node stands beneath itself is looked at by the acts, by walking
-- up inside the writer's transaction; store check tells of a circle that was made by hand.
CREATE TABLE program (
    id INTEGER NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    period_start TEXT,
    period_end TEXT,
    period_note TEXT,
    area TEXT,
    legal_basis TEXT,
    office TEXT,
    operator TEXT,
    note TEXT,
    parent_id INTEGER REFERENCES program (id) CHECK (parent_id <> id),
    kind TEXT NOT NULL DEFAULT 'programme' CHECK (kind IN ('plan', 'strategy', 'policy', 'task', 'programme', 'unit')),
    seq INTEGER NOT NULL DEFAULT 0, -- its place among the nodes beside it
    ordinal TEXT, -- as printed: ❶, ①, 정책(1)
    cost INTEGER CHECK (cost >= 0), -- 총사업비, of all years and sources together; NULL: the source names none
    source_note TEXT -- the document that states all this, and its day
) STRICT;
-- What stands beneath a node, and the last place there, without reading all nodes for each one that is taken in.
CREATE INDEX program_child ON program (parent_id, seq);

-- 예산계정: one year's money of a programme from one source. Its sums are kept by the triggers of the ledgers, and no level falls
-- below zero whoever writes: docs/decisions/budget.md. original is NULL where the source names the money but not how much,
-- allotted where nothing was ever allotted.
CREATE TABLE program_funding (
    program_id INTEGER NOT NULL REFERENCES program (id),
    fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1990 AND 2199),
    source TEXT NOT NULL,
    original INTEGER CONSTRAINT "budget-below-zero" CHECK (original >= 0), -- 당초
    supplementary INTEGER NOT NULL DEFAULT 0, -- 추경
    carried_in INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (carried_in >= 0), -- 전년도이월
    transferred INTEGER NOT NULL DEFAULT 0, -- 전용
    carried_specified INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (carried_specified >= 0), -- into the next year: 명시이월,
    carried_accident INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (carried_accident >= 0), -- 사고이월
    carried_continuing INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (carried_continuing >= 0), -- and 계속비이월
    lapsed INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (lapsed >= 0), -- 불용
    allotted INTEGER CONSTRAINT "budget-below-zero" CHECK (allotted >= 0), -- 배정
    decided INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (decided >= 0), -- 교부결정
    obliged INTEGER NOT NULL DEFAULT 0, -- awards that came over unpaid from the year before, less those that went on or lapsed
    paid INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (paid >= 0), -- 지급
    outlay INTEGER NOT NULL DEFAULT 0 CONSTRAINT "budget-below-zero" CHECK (outlay >= 0), -- spent without an award: 출연금, 위탁금
    PRIMARY KEY (program_id, fiscal_year, source),
    CONSTRAINT "funding-below-awards" CHECK (coalesce(original, 0) + supplementary + carried_in + transferred - carried_specified - carried_accident
        - carried_continuing - lapsed - outlay >= decided + obliged),
    CONSTRAINT "funding-below-allotted" CHECK (coalesce(original, 0) + supplementary + transferred >= coalesce(allotted, 0)),
    CONSTRAINT "allotted-below-awards" CHECK (allotted + carried_in >= decided + obliged + outlay),
    CONSTRAINT "awards-below-paid" CHECK (decided + obliged >= paid)
) STRICT, WITHOUT ROWID;

-- 공고. Once it is published its rules change only by a correction; what it does by the clock is not stored.
CREATE TABLE call (
    id INTEGER NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    program_id INTEGER NOT NULL REFERENCES program (id),
    notice_no TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    notice_day TEXT NOT NULL,
    opens_at TEXT NOT NULL,
    closes_at TEXT NOT NULL CHECK (closes_at > opens_at),
    fiscal_year INTEGER NOT NULL,
    source TEXT NOT NULL,
    budget INTEGER NOT NULL CHECK (budget > 0),
    support_rate INTEGER NOT NULL CHECK (support_rate BETWEEN 1 AND 10000),
    cap INTEGER NOT NULL CHECK (cap > 0),
    own_cash_rate INTEGER NOT NULL CHECK (own_cash_rate BETWEEN 0 AND 10000),
    pass_line INTEGER NOT NULL CHECK (pass_line BETWEEN 0 AND 1000),
    trim_min INTEGER NOT NULL CHECK (trim_min = 0 OR trim_min >= 3),
    ties TEXT NOT NULL,
    select_max INTEGER NOT NULL CHECK (select_max >= 0),
    -- How it is judged: docs/evaluation.md. Points are tenths, shares basis points; 0: the call has no such rule.
    blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1)),
    judges_min INTEGER NOT NULL DEFAULT 0 CHECK (judges_min BETWEEN 0 AND 15),
    score_step INTEGER NOT NULL DEFAULT 5 CHECK (score_step IN (1, 5, 10)),
    comment_below INTEGER NOT NULL DEFAULT 0 CHECK (comment_below BETWEEN 0 AND 10000),
    bonus_max INTEGER NOT NULL DEFAULT 0 CHECK (bonus_max BETWEEN 0 AND 1000),
    line_again TEXT NOT NULL DEFAULT 'once' CHECK (line_again IN ('once', 'without-bonus', 'with-bonus')),
    partial_min INTEGER NOT NULL DEFAULT 0 CHECK (partial_min BETWEEN 0 AND 10000),
    tell_score INTEGER NOT NULL DEFAULT 0 CHECK (tell_score IN (0, 1)), -- who is not selected is told its own score
    project_start TEXT NOT NULL,
    project_end TEXT NOT NULL,
    sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
    always_open INTEGER NOT NULL DEFAULT 0 CHECK (always_open IN (0, 1)), -- 상시접수: until the sums asked for reach the budget
    exception TEXT, -- not a 공모: the code of 지방보조금법 §7②
    exception_reason TEXT,
    file_mb INTEGER CHECK (file_mb BETWEEN 1 AND 900), -- the largest file of a paper; NULL: as the office sets
    application_mb INTEGER CHECK (application_mb BETWEEN 1 AND 900), -- all of an application
    state TEXT NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'CLOSED', 'EVALUATING', 'DECIDED', 'ANNOUNCED', 'ARCHIVED',
        'CANCELLED')),
    closed_at TEXT,
    announced_at TEXT,
    notices INTEGER NOT NULL DEFAULT 0, -- how many notices made it what it is
    CHECK ((exception IS NULL) = (exception_reason IS NULL)),
    CHECK (file_mb <= application_mb),
    FOREIGN KEY (program_id, fiscal_year, source) REFERENCES program_funding (program_id, fiscal_year, source)
) STRICT;

-- 서면평가, 발표평가, 현장평가: each has items of its own, which sum to 100 points.
CREATE TABLE call_round (
    call_id INTEGER NOT NULL REFERENCES call (id),
    no INTEGER NOT NULL CHECK (no BETWEEN 1 AND 3),
    kind TEXT NOT NULL,
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100), -- percent of the score; 0: it only decides who goes on
    line INTEGER NOT NULL CHECK (line BETWEEN 0 AND 1000), -- tenths of a point from which one goes on; 0: none
    advance_max INTEGER NOT NULL CHECK (advance_max >= 0), -- how many go on; 0: all who reach the line
    PRIMARY KEY (call_id, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE rubric_item (
    call_id INTEGER NOT NULL REFERENCES call (id),
    no INTEGER NOT NULL CHECK (no BETWEEN 1 AND 30),
    name TEXT NOT NULL CHECK (name <> ''),
    points INTEGER NOT NULL CHECK (points BETWEEN 1 AND 100),
    line INTEGER NOT NULL DEFAULT 0 CHECK (line BETWEEN 0 AND points * 10), -- 과락: tenths that its mean must reach; 0: none
    round INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (call_id, no),
    FOREIGN KEY (call_id, round) REFERENCES call_round (call_id, no)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER call_stays BEFORE DELETE ON call
BEGIN SELECT RAISE(ABORT, 'call-pinned'); END;
-- Replaced as a whole, never item by item.
CREATE TRIGGER rubric_is_pinned BEFORE UPDATE ON rubric_item
BEGIN SELECT RAISE(ABORT, 'call-pinned'); END;
CREATE TRIGGER round_is_pinned BEFORE UPDATE ON call_round
BEGIN SELECT RAISE(ABORT, 'call-pinned'); END;

-- 신청. The cost always splits to the won: support asked and own share, in cash and in kind.
CREATE TABLE application (
    id INTEGER NOT NULL PRIMARY KEY,
    call_id INTEGER NOT NULL REFERENCES call (id),
    firm_id INTEGER NOT NULL REFERENCES firm (id),
    receipt_no TEXT,
    received_at TEXT,
    title TEXT NOT NULL CHECK (title <> ''),
    total INTEGER NOT NULL CHECK (total > 0),
    asked INTEGER NOT NULL CHECK (asked > 0),
    own_cash INTEGER NOT NULL CHECK (own_cash >= 0),
    own_kind INTEGER NOT NULL CHECK (own_kind >= 0),
    state TEXT NOT NULL,
    reason TEXT,
    informed_at TEXT, -- when and how the firm was told that it is ineligible
    informed_how TEXT CHECK (informed_how <> ''),
    entered_by INTEGER REFERENCES account (id), -- who may see it while the call is sealed
    CHECK ((informed_at IS NULL) = (informed_how IS NULL)),
    CHECK (total = asked + own_cash + own_kind),
    CHECK ((receipt_no IS NULL) = (received_at IS NULL)),
    CHECK (receipt_no IS NOT NULL OR state IN ('DRAFT', 'LAPSED'))
) STRICT;
-- One firm, one application a call, unless the earlier one was taken back. It also finds all of a firm: each index costs an
-- import a tenth of its time.
CREATE UNIQUE INDEX application_once ON application (firm_id, call_id,
    CASE state WHEN 'WITHDRAWN' THEN id WHEN 'RETURNED' THEN id WHEN 'LAPSED' THEN id ELSE 0 END);
CREATE UNIQUE INDEX application_receipt ON application (receipt_no) WHERE receipt_no IS NOT NULL;
-- What belongs to a call, and how much of it is where. An import writes it in order, which is nearly free.
CREATE INDEX application_call ON application (call_id, state);

-- 자격검토: each run stays. What was judged is kept as JSON without anything of a person, so that a later change of it shows.
CREATE TABLE screening (
    application_id INTEGER NOT NULL REFERENCES application (id),
    run INTEGER NOT NULL CHECK (run >= 1),
    judged_at TEXT NOT NULL,
    judged_by INTEGER NOT NULL REFERENCES account (id),
    decision TEXT NOT NULL CHECK (decision IN ('rules', 'pass', 'fail')),
    facts TEXT NOT NULL,
    PRIMARY KEY (application_id, run)
) STRICT, WITHOUT ROWID;
CREATE TABLE screening_check (
    application_id INTEGER NOT NULL,
    run INTEGER NOT NULL,
    no INTEGER NOT NULL,
    rule TEXT NOT NULL,
    value TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    seen TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'fail', 'look')),
    PRIMARY KEY (application_id, run, no),
    FOREIGN KEY (application_id, run) REFERENCES screening (application_id, run)
) STRICT, WITHOUT ROWID;

-- 교부결정. Who drafted may not approve; only an approved one gets a number and a letter.
CREATE TABLE award (
    id INTEGER NOT NULL PRIMARY KEY,
    application_id INTEGER NOT NULL UNIQUE REFERENCES application (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    own_cash INTEGER NOT NULL CHECK (own_cash >= 0),
    own_kind INTEGER NOT NULL CHECK (own_kind >= 0),
    drafted_by INTEGER NOT NULL REFERENCES account (id),
    drafted_at TEXT NOT NULL,
    approved_by INTEGER REFERENCES account (id),
    approved_at TEXT,
    number TEXT UNIQUE,
    document_no TEXT, -- of the department's series, which begins anew each year
    payment TEXT NOT NULL,
    issued_at TEXT,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK (approved_by IS NULL OR approved_by <> drafted_by),
    CHECK ((number IS NULL) = (issued_at IS NULL)),
    CHECK (issued_at IS NULL OR approved_at IS NOT NULL)
) STRICT;

CREATE TRIGGER award_draft_within BEFORE INSERT ON award
BEGIN
    SELECT RAISE(ABORT, 'award-not-selected') FROM application a WHERE a.id = NEW.application_id AND a.state <> 'SELECTED';
    SELECT RAISE(ABORT, 'award-above-asked') FROM application a WHERE a.id = NEW.application_id AND NEW.amount > a.asked;
    SELECT RAISE(ABORT, 'award-above-cap') FROM application a JOIN call c ON c.id = a.call_id
        WHERE a.id = NEW.application_id AND NEW.amount > c.cap;
    SELECT RAISE(ABORT, 'award-born-approved') WHERE NEW.approved_by IS NOT NULL OR NEW.number IS NOT NULL;
END;
CREATE TRIGGER award_is_frozen BEFORE UPDATE OF application_id, amount, own_cash, own_kind, payment, drafted_by, drafted_at ON award
BEGIN SELECT RAISE(ABORT, 'award-frozen'); END;
CREATE TRIGGER award_decision_stays BEFORE UPDATE ON award WHEN OLD.issued_at IS NOT NULL OR
    (OLD.approved_by IS NOT NULL AND (NEW.approved_by, NEW.approved_at) IS NOT (OLD.approved_by, OLD.approved_at))
BEGIN SELECT RAISE(ABORT, 'award-frozen'); END;
CREATE TRIGGER award_stays BEFORE DELETE ON award WHEN OLD.issued_at IS NOT NULL OR (OLD.approved_by IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM award_withdrawn x WHERE x.application_id = OLD.application_id AND
        (x.drafted_at, x.approved_by, x.approved_at) = (OLD.drafted_at, OLD.approved_by, OLD.approved_at)))
BEGIN SELECT RAISE(ABORT, 'award-frozen'); END;
-- Each form text that a letter was ever made from or that somebody signed, so that what it said can be looked up.
CREATE TABLE form_text (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    name TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 접수번호, 교부결정번호, 문서번호: taken in the transaction that uses them, so no gap and no double.
CREATE TABLE series (
    name TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    seq INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    origin TEXT NOT NULL,
    act TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    request BLOB NOT NULL CHECK (length(request) = 16),
    part INTEGER NOT NULL,
    changeset BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER audit_is_history BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit-history'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit-history'); END;

CREATE TABLE migration (
    version INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    ppuri_version TEXT NOT NULL
) STRICT;
