-- The catalogue: what a programme is made of and where it stands. A node of the tree is a row of program; here is what it has
-- more than one of. Where the source says nothing there is no row: nothing is filled in.

-- 상태: as the source first states it, perhaps without a day, then each move with its day and reason. The last row is in force.
CREATE TABLE program_status (
    program_id INTEGER NOT NULL REFERENCES program (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'review', 'confirmed', 'running', 'done', 'on-hold', 'stopped')),
    since TEXT,
    reason TEXT CHECK (reason <> ''),
    source TEXT CHECK (source <> ''),
    PRIMARY KEY (program_id, no),
    CHECK (no = 1 OR (since IS NOT NULL AND reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER program_status_is_history BEFORE UPDATE ON program_status
BEGIN SELECT RAISE(ABORT, 'status-kept'); END;
CREATE TRIGGER program_status_stays BEFORE DELETE ON program_status
BEGIN SELECT RAISE(ABORT, 'status-kept'); END;

-- 권역, 시·도, 구·군 or a place that has only a name.
CREATE TABLE program_region (
    program_id INTEGER NOT NULL REFERENCES program (id),
    region TEXT NOT NULL CHECK (region <> ''),
    no INTEGER NOT NULL CHECK (no >= 1), -- in the order of the source
    PRIMARY KEY (program_id, region)
) STRICT, WITHOUT ROWID;

CREATE TABLE program_technology (
    program_id INTEGER NOT NULL REFERENCES program (id),
    technology TEXT NOT NULL,
    no INTEGER NOT NULL CHECK (no >= 1),
    PRIMARY KEY (program_id, technology)
) STRICT, WITHOUT ROWID;

-- 주력산업 기계, 타겟 희유금속 타이타늄: a field may stand in a group.
CREATE TABLE program_field (
    program_id INTEGER NOT NULL REFERENCES program (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    grouping TEXT CHECK (grouping <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (program_id, no)
) STRICT, WITHOUT ROWID;

-- "9개의 세부 추진과제": how many the source says there are, whether or not it names them.
CREATE TABLE stated_total (
    program_id INTEGER NOT NULL REFERENCES program (id),
    what TEXT NOT NULL CHECK (what <> ''),
    no INTEGER NOT NULL CHECK (no >= 1),
    kind TEXT, -- which nodes beneath are meant; NULL: none of them
    n INTEGER NOT NULL CHECK (n >= 0),
    bound TEXT CHECK (bound IN ('about', 'least')), -- "여", "이상"; NULL: exactly
    source TEXT CHECK (source <> ''),
    PRIMARY KEY (program_id, what)
) STRICT, WITHOUT ROWID;
