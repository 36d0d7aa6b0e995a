-- From a published call to "eligible": what a call asks for, the papers that come in, what is asked for again, who may not
-- take part, and what a firm has had before.

-- 공고, 정정공고, 취소공고: each is a new notice, and the earlier ones stay as they were.
CREATE TABLE call_notice (
    call_id INTEGER NOT NULL REFERENCES call (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('notice', 'correction', 'cancellation', 'amendment', 'result-cancellation')),
    notice_no TEXT NOT NULL CHECK (notice_no <> ''),
    day TEXT NOT NULL CHECK (length(day) = 10),
    reason TEXT CHECK (reason <> ''),
    changes TEXT NOT NULL, -- JSON: field by field what it was and what it is
    published_by INTEGER NOT NULL REFERENCES account (id),
    published_at TEXT NOT NULL,
    PRIMARY KEY (call_id, no),
    CHECK ((kind = 'notice') = (no = 1)),
    CHECK (kind = 'notice' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER call_notice_is_frozen BEFORE UPDATE ON call_notice
BEGIN SELECT RAISE(ABORT, 'notice-published'); END;
CREATE TRIGGER call_notice_stays BEFORE DELETE ON call_notice
BEGIN SELECT RAISE(ABORT, 'notice-published'); END;

-- A draft changes freely. After that a rule changes once for each correction that says so, never what the call is about, and
-- nothing by which applications are judged once one was received.
CREATE TRIGGER call_rules_are_pinned BEFORE UPDATE ON call WHEN OLD.state <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') WHERE NEW.state = 'DRAFT'
        OR (NEW.code, NEW.program_id, NEW.notice_no, NEW.notice_day, NEW.fiscal_year, NEW.source, NEW.sealed, NEW.always_open,
            NEW.exception, NEW.exception_reason) IS NOT
           (OLD.code, OLD.program_id, OLD.notice_no, OLD.notice_day, OLD.fiscal_year, OLD.source, OLD.sealed, OLD.always_open,
            OLD.exception, OLD.exception_reason)
        OR (NEW.title, NEW.opens_at, NEW.closes_at, NEW.budget, NEW.support_rate, NEW.cap, NEW.own_cash_rate, NEW.pass_line,
            NEW.trim_min, NEW.ties, NEW.select_max, NEW.project_start, NEW.project_end, NEW.file_mb,
            NEW.application_mb, NEW.notices,
            NEW.blind, NEW.judges_min, NEW.score_step, NEW.comment_below, NEW.bonus_max, NEW.line_again, NEW.partial_min,
            NEW.tell_score) IS NOT
           (OLD.title, OLD.opens_at, OLD.closes_at, OLD.budget, OLD.support_rate, OLD.cap, OLD.own_cash_rate, OLD.pass_line,
            OLD.trim_min, OLD.ties, OLD.select_max, OLD.project_start, OLD.project_end, OLD.file_mb,
            OLD.application_mb, OLD.notices,
            OLD.blind, OLD.judges_min, OLD.score_step, OLD.comment_below, OLD.bonus_max, OLD.line_again, OLD.partial_min,
            OLD.tell_score)
           AND NOT (NEW.notices = OLD.notices + 1 AND EXISTS (SELECT 1 FROM call_notice n
               WHERE n.call_id = OLD.id AND n.no = NEW.notices));
    SELECT RAISE(ABORT, 'call-received') WHERE
        ((NEW.support_rate, NEW.cap, NEW.own_cash_rate, NEW.pass_line, NEW.trim_min, NEW.ties, NEW.select_max, NEW.bonus_max,
            NEW.line_again) IS NOT
         (OLD.support_rate, OLD.cap, OLD.own_cash_rate, OLD.pass_line, OLD.trim_min, OLD.ties, OLD.select_max, OLD.bonus_max,
            OLD.line_again)
         OR NEW.blind < OLD.blind OR NEW.judges_min < OLD.judges_min OR NEW.score_step > OLD.score_step
         OR NEW.comment_below < OLD.comment_below
         OR iif(NEW.partial_min, NEW.partial_min, 10001) > iif(OLD.partial_min, OLD.partial_min, 10001))
        AND EXISTS (SELECT 1 FROM application a WHERE a.call_id = OLD.id AND a.receipt_no IS NOT NULL);
END;
-- The rounds and the rubric of a draft, or between the notice of a correction and the change that it tells of.
CREATE TRIGGER rubric_grows BEFORE INSERT ON rubric_item
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = NEW.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction');
    SELECT RAISE(ABORT, 'call-received') FROM application a WHERE a.call_id = NEW.call_id AND a.receipt_no IS NOT NULL;
END;
CREATE TRIGGER rubric_shrinks BEFORE DELETE ON rubric_item
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = OLD.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction');
    SELECT RAISE(ABORT, 'call-received') FROM application a WHERE a.call_id = OLD.call_id AND a.receipt_no IS NOT NULL;
END;
CREATE TRIGGER rounds_grows BEFORE INSERT ON call_round
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = NEW.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction');
    SELECT RAISE(ABORT, 'call-received') FROM application a WHERE a.call_id = NEW.call_id AND a.receipt_no IS NOT NULL;
END;
CREATE TRIGGER rounds_shrinks BEFORE DELETE ON call_round
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = OLD.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction');
    SELECT RAISE(ABORT, 'call-received') FROM application a WHERE a.call_id = OLD.call_id AND a.receipt_no IS NOT NULL;
END;

-- Who opened the sealed applications of a call before its window had ended, and why.
CREATE TABLE seal_break (
    call_id INTEGER NOT NULL PRIMARY KEY REFERENCES call (id),
    broken_by INTEGER NOT NULL REFERENCES account (id),
    broken_at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TRIGGER seal_break_is_history BEFORE UPDATE ON seal_break
BEGIN SELECT RAISE(ABORT, 'seal-history'); END;
CREATE TRIGGER seal_break_stays BEFORE DELETE ON seal_break
BEGIN SELECT RAISE(ABORT, 'seal-history'); END;

-- A file that was taken in, so that the same one is noticed when it comes again.
CREATE TABLE imported_file (
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    act TEXT NOT NULL,
    subject TEXT NOT NULL, -- what it was taken in for: the code of a call, or ''
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    written INTEGER NOT NULL CHECK (written >= 0), -- rows of it
    account_id INTEGER NOT NULL REFERENCES account (id),
    imported_at TEXT NOT NULL,
    PRIMARY KEY (sha256, act, subject)
) STRICT, WITHOUT ROWID;

-- 제출서류 that a call wants. Ages are counted back from the day of the notice or of receipt.
CREATE TABLE call_paper (
    call_id INTEGER NOT NULL REFERENCES call (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    no INTEGER NOT NULL CHECK (no >= 1), -- its place in the notice
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    age TEXT NOT NULL, -- "30d", "3m", "valid", "any"
    counted_from TEXT NOT NULL CHECK (counted_from IN ('notice', 'receipt')),
    PRIMARY KEY (call_id, kind)
) STRICT, WITHOUT ROWID;
-- Of a draft, or between the notice of a correction that tells of this very change and the change of the call. Who has applied
-- is asked for nothing in addition, unless there is more time for it. A notice is read as text, because the functions that read
-- JSON are none that a schema may use.
CREATE TRIGGER call_paper_grows BEFORE INSERT ON call_paper
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = NEW.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction'
            AND instr(n.changes, '{"field":"paper",') AND instr(n.changes, '","is":"'
                || iif(NEW.required, 'required ', 'optional ') || replace(replace(NEW.kind, '\', '\\'), '"', '\"')
                || ':' || NEW.age || '@' || NEW.counted_from || '"}'));
    SELECT RAISE(ABORT, 'call-burden') FROM call c WHERE c.id = NEW.call_id AND NEW.required = 1
        AND EXISTS (SELECT 1 FROM application a WHERE a.call_id = c.id AND a.receipt_no IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1
            AND (instr(n.changes, '{"field":"paper","was":"required ' || replace(replace(NEW.kind, '\', '\\'), '"', '\"') || ':')
                OR instr(n.changes, '{"field":"closes",')
                    AND substr(n.changes, instr(n.changes, '{"field":"closes",') + 52, 19) > c.closes_at));
END;
CREATE TRIGGER call_paper_is_pinned BEFORE UPDATE ON call_paper
BEGIN SELECT RAISE(ABORT, 'call-pinned'); END;
CREATE TRIGGER call_paper_shrinks BEFORE DELETE ON call_paper
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = OLD.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction'
            AND instr(n.changes, '{"field":"paper","was":"'
                || iif(OLD.required, 'required ', 'optional ') || replace(replace(OLD.kind, '\', '\\'), '"', '\"')
                || ':' || OLD.age || '@' || OLD.counted_from || '",'));
END;

-- Bytes are kept once, by what they are, and in a table of their own, which nobody reads who does not want them. The rows of
-- papers and of letters, which say whose they are, are recorded by the audit with the digest; the bytes are not.
CREATE TABLE paper_content (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    bytes BLOB NOT NULL -- without a CHECK, for which SQLite would hold all of it in memory
) STRICT;
CREATE TRIGGER paper_content_is_kept BEFORE UPDATE ON paper_content
BEGIN SELECT RAISE(ABORT, 'paper-kept'); END;
CREATE TRIGGER paper_content_stays BEFORE DELETE ON paper_content
BEGIN SELECT RAISE(ABORT, 'paper-kept'); END;

-- A paper of an application: a file, or only that the original was handed in. Never deleted; one that was replaced or taken
-- out is set aside.
CREATE TABLE paper (
    application_id INTEGER NOT NULL REFERENCES application (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    kind TEXT NOT NULL CHECK (kind <> ''),
    file_name TEXT CHECK (file_name <> ''),
    type TEXT, -- told by the content: "application/pdf"
    size INTEGER CHECK (size > 0),
    sha256 BLOB REFERENCES paper_content (sha256),
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)), -- opens by a password only
    issued_on TEXT CHECK (length(issued_on) = 10),
    valid_until TEXT CHECK (length(valid_until) = 10),
    attached_by INTEGER NOT NULL REFERENCES account (id),
    attached_at TEXT NOT NULL,
    set_aside_at TEXT,
    set_aside_reason TEXT CHECK (set_aside_reason <> ''),
    replaced_by INTEGER CHECK (replaced_by > no),
    PRIMARY KEY (application_id, no),
    CHECK ((sha256 IS NULL) = (file_name IS NULL) AND (sha256 IS NULL) = (type IS NULL) AND (sha256 IS NULL) = (size IS NULL)),
    CHECK ((set_aside_at IS NULL) = (set_aside_reason IS NULL AND replaced_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER paper_comes_in_time BEFORE INSERT ON paper
BEGIN
    SELECT RAISE(ABORT, 'papers-closed') FROM application a WHERE a.id = NEW.application_id
        AND a.state NOT IN ('DRAFT', 'SUBMITTED', 'SCREENING', 'SUPPLEMENT', 'SUPP_OVERDUE', 'REVIEW');
END;
CREATE TRIGGER paper_is_kept BEFORE UPDATE ON paper
BEGIN
    SELECT RAISE(ABORT, 'paper-kept') WHERE OLD.set_aside_at IS NOT NULL OR (NEW.application_id, NEW.no, NEW.kind, NEW.file_name,
        NEW.type, NEW.size, NEW.sha256, NEW.locked, NEW.issued_on, NEW.valid_until, NEW.attached_by, NEW.attached_at) IS NOT
        (OLD.application_id, OLD.no, OLD.kind, OLD.file_name, OLD.type, OLD.size, OLD.sha256, OLD.locked, OLD.issued_on,
        OLD.valid_until, OLD.attached_by, OLD.attached_at);
    SELECT RAISE(ABORT, 'papers-closed') FROM application a WHERE a.id = NEW.application_id
        AND a.state NOT IN ('DRAFT', 'SUBMITTED', 'SCREENING', 'SUPPLEMENT', 'SUPP_OVERDUE', 'REVIEW');
END;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'paper-kept'); END;

-- A form that somebody put aside half filled in. Nobody else's business, so the audit does not record it.
CREATE TABLE put_aside (
    account_id INTEGER NOT NULL REFERENCES account (id),
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    put_at TEXT NOT NULL,
    PRIMARY KEY (account_id, form)
) STRICT, WITHOUT ROWID;

-- 보완요청: what was asked for, by when, and how it ended. A longer term is a row of its own: none erases an earlier one.
CREATE TABLE supplement (
    application_id INTEGER NOT NULL REFERENCES application (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    came_from TEXT NOT NULL, -- the state to which the application goes back
    wanted TEXT NOT NULL, -- in words
    papers TEXT NOT NULL, -- kinds of papers, a line each; '' where none is named
    due TEXT NOT NULL CHECK (length(due) = 10),
    asked_by INTEGER NOT NULL REFERENCES account (id),
    asked_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('answered', 'late', 'extended', 'cancelled', 'returned', 'withdrawn')),
    ended_by INTEGER REFERENCES account (id),
    ended_at TEXT,
    remark TEXT,
    PRIMARY KEY (application_id, no),
    CHECK (wanted <> '' OR papers <> ''),
    CHECK ((outcome IS NULL) = (ended_at IS NULL) AND (outcome IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER supplement_is_kept BEFORE UPDATE ON supplement WHEN OLD.outcome IS NOT NULL OR
    (NEW.application_id, NEW.no, NEW.came_from, NEW.wanted, NEW.papers, NEW.due, NEW.asked_by, NEW.asked_at) IS NOT
    (OLD.application_id, OLD.no, OLD.came_from, OLD.wanted, OLD.papers, OLD.due, OLD.asked_by, OLD.asked_at)
BEGIN SELECT RAISE(ABORT, 'supplement-kept'); END;
CREATE TRIGGER supplement_stays BEFORE DELETE ON supplement
BEGIN SELECT RAISE(ABORT, 'supplement-kept'); END;

-- Days on which no period ends (민법 §161). An office loads them by the year: a year without any is a year not known. Two
-- holidays may fall on one day.
CREATE TABLE holiday (
    day TEXT NOT NULL CHECK (length(day) = 10),
    name TEXT NOT NULL CHECK (name <> ''),
    source TEXT NOT NULL,
    PRIMARY KEY (day, name)
) STRICT, WITHOUT ROWID;

-- What a firm got elsewhere (지보령 §4②: five years). The office's own awards are read where they stand.
CREATE TABLE prior_support (
    id INTEGER NOT NULL PRIMARY KEY,
    biz_no TEXT NOT NULL CHECK (length(biz_no) = 10),
    corp_no TEXT CHECK (length(corp_no) = 13),
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2199),
    agency TEXT NOT NULL CHECK (agency <> ''),
    program TEXT NOT NULL CHECK (program <> ''),
    title TEXT NOT NULL, -- '' where the source names none
    won INTEGER CHECK (won >= 0), -- NULL where the source names no sum
    source TEXT NOT NULL CHECK (source <> ''),
    entered_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX prior_support_once ON prior_support (biz_no, year, agency, program, title);
CREATE INDEX prior_support_corp_no ON prior_support (corp_no) WHERE corp_no IS NOT NULL;

-- What looked like double funding when a person let an application pass, and that it was seen (지보법 §8①).
CREATE TABLE duplicate_judged (
    application_id INTEGER NOT NULL REFERENCES application (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    matched TEXT NOT NULL CHECK (matched <> ''), -- codes with commas between them: "biz_no,title"
    other TEXT NOT NULL CHECK (other <> ''), -- which support it was, as it was shown
    judged_by INTEGER NOT NULL REFERENCES account (id),
    judged_at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (application_id, no)
) STRICT, WITHOUT ROWID;

-- Names, numbers and titles packed so that all of them are looked through in a millisecond (docs/decisions/search.md). Made
-- from the rows that it finds, and made anew from them when it is wrong: the audit does not record it.
CREATE TABLE search_block (
    id INTEGER NOT NULL PRIMARY KEY, -- what it holds, and of which rows
    n INTEGER NOT NULL, -- how many of them there are
    bytes BLOB NOT NULL
) STRICT;

CREATE INDEX search_block_rows ON search_block (id, n);

-- The conditions of a call, as data: which rule, with which value, and where it stands.
CREATE TABLE call_rule (
    call_id INTEGER NOT NULL REFERENCES call (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    rule TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    PRIMARY KEY (call_id, no),
    UNIQUE (call_id, rule)
) STRICT, WITHOUT ROWID;
-- Like the papers: a condition that was not published comes to nobody who has applied.
CREATE TRIGGER call_rule_grows BEFORE INSERT ON call_rule
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = NEW.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction'
            AND instr(n.changes, '{"field":"rule",')
            AND instr(n.changes, '","is":"' || NEW.rule || iif(NEW.value = '', '', '=' || NEW.value) || '"}'));
    SELECT RAISE(ABORT, 'call-burden') FROM call c WHERE c.id = NEW.call_id
        AND EXISTS (SELECT 1 FROM application a WHERE a.call_id = c.id AND a.receipt_no IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1
            AND (instr(n.changes, '{"field":"rule","was":"' || NEW.rule || '"')
                OR instr(n.changes, '{"field":"rule","was":"' || NEW.rule || '=')));
END;
CREATE TRIGGER call_rule_is_pinned BEFORE UPDATE ON call_rule
BEGIN SELECT RAISE(ABORT, 'call-pinned'); END;
CREATE TRIGGER call_rule_shrinks BEFORE DELETE ON call_rule
BEGIN
    SELECT RAISE(ABORT, 'call-pinned') FROM call c WHERE c.id = OLD.call_id AND c.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM call_notice n WHERE n.call_id = c.id AND n.no = c.notices + 1 AND n.kind = 'correction'
            AND instr(n.changes, '{"field":"rule","was":"' || OLD.rule || iif(OLD.value = '', '', '=' || OLD.value) || '",'));
END;

-- Month-end counts, from which 상시근로자 is an exact fraction (소상공인기본법 시행령 §3).
CREATE TABLE firm_workers (
    firm_id INTEGER NOT NULL REFERENCES firm (id),
    month TEXT NOT NULL CHECK (length(month) = 7),
    regular INTEGER NOT NULL CHECK (regular >= 0),
    part_time INTEGER NOT NULL CHECK (part_time >= 0), -- 60 hours a month or more: half a worker each
    PRIMARY KEY (firm_id, month)
) STRICT, WITHOUT ROWID;

-- 참여제한: from when to when, by which article. Who is meant is found by any of the numbers, also under a new name.
CREATE TABLE exclusion (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    biz_no TEXT CHECK (length(biz_no) = 10),
    corp_no TEXT CHECK (length(corp_no) = 13),
    address TEXT,
    address_key TEXT,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL CHECK (ends >= starts),
    article TEXT NOT NULL CHECK (article <> ''),
    ground TEXT NOT NULL CHECK (ground <> ''),
    source TEXT NOT NULL CHECK (source <> ''), -- who decided, and by which document
    entered_at TEXT NOT NULL,
    lifted_at TEXT,
    lifted_reason TEXT CHECK (lifted_reason <> ''),
    CHECK ((lifted_at IS NULL) = (lifted_reason IS NULL))
) STRICT;
-- The representative, apart from the decision.
CREATE TABLE exclusion_person (
    exclusion_id INTEGER NOT NULL PRIMARY KEY REFERENCES exclusion (id),
    representative TEXT NOT NULL CHECK (representative <> ''),
    birth TEXT NOT NULL CHECK (length(birth) = 10)
) STRICT;
CREATE INDEX exclusion_biz_no ON exclusion (biz_no) WHERE biz_no IS NOT NULL;
CREATE INDEX exclusion_corp_no ON exclusion (corp_no) WHERE corp_no IS NOT NULL;
CREATE INDEX exclusion_address ON exclusion (address_key) WHERE address_key IS NOT NULL;
CREATE INDEX exclusion_birth ON exclusion_person (birth);
CREATE TRIGGER exclusion_is_kept BEFORE UPDATE ON exclusion WHEN OLD.lifted_at IS NOT NULL OR
    (NEW.id, NEW.name, NEW.biz_no, NEW.corp_no, NEW.address, NEW.starts, NEW.ends, NEW.article, NEW.ground, NEW.source) IS NOT
    (OLD.id, OLD.name, OLD.biz_no, OLD.corp_no, OLD.address, OLD.starts, OLD.ends, OLD.article, OLD.ground, OLD.source)
BEGIN SELECT RAISE(ABORT, 'exclusion-kept'); END;
CREATE TRIGGER exclusion_stays BEFORE DELETE ON exclusion
BEGIN SELECT RAISE(ABORT, 'exclusion-kept'); END;
