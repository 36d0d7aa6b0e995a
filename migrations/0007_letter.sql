-- 발급대장: every paper that the office sends, and whether it still holds. A letter is never changed or deleted; it is put an end to.

CREATE TABLE letter (
    id INTEGER NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE, -- 발급번호: of the series of its year, without a gap
    kind TEXT NOT NULL,
    application_id INTEGER NOT NULL REFERENCES application (id),
    award_id INTEGER REFERENCES award (id),
    subject_no INTEGER NOT NULL CHECK (subject_no >= 0), -- which one of its kind to this application
    receiver TEXT NOT NULL CHECK (receiver <> ''),
    won INTEGER CHECK (won > 0), -- the sum that it states
    document_no TEXT CHECK (document_no <> ''),
    check_code TEXT NOT NULL CHECK (length(check_code) = 12),
    form BLOB NOT NULL REFERENCES form_text (sha256), -- which it was drawn by,
    fields TEXT NOT NULL, -- with these values
    sha256 BLOB NOT NULL UNIQUE REFERENCES paper_content (sha256), -- the file as it was issued
    size INTEGER NOT NULL CHECK (size > 0),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    issued_by INTEGER NOT NULL REFERENCES account (id),
    issued_at TEXT NOT NULL
) STRICT;
CREATE INDEX letter_subject ON letter (application_id, kind, subject_no);
CREATE INDEX letter_award ON letter (award_id) WHERE award_id IS NOT NULL;

-- 변경·취소: by a letter that takes its place, by a second person, or by the decision that overtook what it tells, in the moment in
-- which that comes into force. The letter that tells of the decision is named as soon as there is one. What an award told that was cancelled
-- as a whole and comes back was not revoked but changed.
CREATE TABLE letter_end (
    letter_id INTEGER NOT NULL PRIMARY KEY REFERENCES letter (id),
    how TEXT NOT NULL CHECK (how IN ('changed', 'revoked')),
    successor TEXT REFERENCES letter (number) DEFERRABLE INITIALLY DEFERRED, -- recorded behind it, as there is one valid letter at a time
    reason TEXT NOT NULL CHECK (reason <> ''),
    ended_by INTEGER NOT NULL REFERENCES account (id),
    ended_at TEXT NOT NULL,
    decision TEXT CHECK (decision <> ''), -- code of what overtook it; NULL: the letter itself was changed or revoked
    CHECK (how = 'revoked' OR successor IS NOT NULL OR decision IS NOT NULL)
) STRICT;
CREATE INDEX letter_end_succession ON letter_end (successor) WHERE successor IS NOT NULL;

-- By which letters each award is told: where the agreement grants, by that and its own.
CREATE VIEW award_paper AS
    SELECT w.id AS award_id, k.kind FROM award w JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id
    JOIN program g ON g.id = c.program_id JOIN (
        SELECT 0 AS agreed, 'award' AS kind UNION ALL SELECT 0, 'award-change' UNION ALL SELECT 0, 'award-cancel' UNION ALL
        SELECT 1, 'agreement' UNION ALL SELECT 1, 'agreement-change' UNION ALL SELECT 1, 'agreement-cancel') k
        ON k.agreed = (g.legal_basis IS 'contribution');

-- Each award whose letter tells what stands of it now.
CREATE VIEW award_told AS
    SELECT n.award_id FROM award_now n JOIN award_paper p ON p.award_id = n.award_id
    JOIN letter l ON l.application_id = n.application_id AND l.kind = p.kind AND l.subject_no = n.version
    WHERE n.number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter_end d WHERE d.letter_id = l.id);

CREATE TRIGGER letter_begins BEFORE INSERT ON letter
BEGIN
    SELECT RAISE(ABORT, 'letter-twice') FROM letter l
        WHERE l.application_id = NEW.application_id AND l.kind = NEW.kind AND l.subject_no = NEW.subject_no AND
            NOT EXISTS (SELECT 1 FROM letter_end d WHERE d.letter_id = l.id);
    SELECT RAISE(ABORT, 'letter-other') FROM award w WHERE w.id = NEW.award_id AND w.application_id <> NEW.application_id;
    SELECT RAISE(ABORT, 'letter-overtaken') FROM award_now n JOIN award_paper p ON p.award_id = n.award_id
        WHERE n.award_id = NEW.award_id AND p.kind = NEW.kind AND n.version <> NEW.subject_no;
END;
CREATE TRIGGER letter_is_frozen BEFORE UPDATE ON letter
BEGIN SELECT RAISE(ABORT, 'letter-frozen'); END;
CREATE TRIGGER letter_stays BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'letter-frozen'); END;

CREATE TRIGGER letter_ends BEFORE INSERT ON letter_end
BEGIN
    SELECT RAISE(ABORT, 'letter-own') FROM letter l JOIN same_person p ON p.one = l.issued_by AND p.other = NEW.ended_by
        WHERE l.id = NEW.letter_id AND NEW.successor IS NULL AND NEW.decision IS NULL AND NOT EXISTS ( -- of what is no longer asked for
            SELECT 1 FROM supplement s WHERE l.kind = 'supplement' AND s.application_id = l.application_id AND s.no = l.subject_no AND s.outcome = 'cancelled');
    SELECT RAISE(ABORT, 'letter-other') FROM letter l JOIN letter s ON s.number = NEW.successor
        WHERE l.id = NEW.letter_id AND (s.application_id <> l.application_id OR s.id <= l.id);
    SELECT RAISE(ABORT, 'letter-stands') FROM letter l JOIN award_now n ON n.award_id = l.award_id AND n.version = l.subject_no
        JOIN award_paper p ON p.award_id = l.award_id AND p.kind = l.kind
        WHERE l.id = NEW.letter_id AND NEW.decision IS NOT NULL;
END;
CREATE TRIGGER letter_end_is_kept BEFORE UPDATE ON letter_end
BEGIN
    SELECT RAISE(ABORT, 'letter-ended') WHERE OLD.decision IS NULL OR
        (NEW.letter_id, NEW.ended_by, NEW.ended_at) IS NOT (OLD.letter_id, OLD.ended_by, OLD.ended_at);
    SELECT RAISE(ABORT, 'letter-ended') WHERE NEW.how = OLD.how AND (OLD.successor IS NOT NULL OR NEW.successor IS NULL OR
        (NEW.reason, NEW.decision) IS NOT (OLD.reason, OLD.decision));
    SELECT RAISE(ABORT, 'letter-ended') WHERE NEW.how <> OLD.how AND (NEW.how <> 'changed' OR NEW.successor IS NOT OLD.successor OR NOT EXISTS (
        SELECT 1 FROM letter l JOIN award_now n ON n.application_id = l.application_id WHERE l.id = OLD.letter_id AND n.amount > 0));
    SELECT RAISE(ABORT, 'letter-other') FROM letter l LEFT JOIN letter s ON s.number = NEW.successor WHERE l.id = NEW.letter_id AND
        NEW.successor IS NOT OLD.successor AND (s.id IS NULL OR s.application_id <> l.application_id OR s.id <= l.id);
END;
CREATE TRIGGER letter_end_stays BEFORE DELETE ON letter_end
BEGIN SELECT RAISE(ABORT, 'letter-ended'); END;

-- Nothing is paid but on a letter that tells what stands of the award; one that cancels in part tells what is left. A payment that puts
-- a mistake right needs none.
CREATE TRIGGER payment_has_letter BEFORE INSERT ON payment WHEN NEW.won > 0
BEGIN
    SELECT RAISE(ABORT, 'payment-no-letter') FROM award w WHERE w.id = NEW.award_id AND w.number IS NOT NULL AND
        NOT EXISTS (SELECT 1 FROM award_told t WHERE t.award_id = w.id);
END;
