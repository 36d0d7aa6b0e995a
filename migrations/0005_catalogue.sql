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

-- 성과지표: what a node is measured by. The change that the source prints is kept beside the values; ours is computed from them.
CREATE TABLE indicator (
    program_id INTEGER NOT NULL REFERENCES program (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    unit TEXT CHECK (unit <> ''), -- 개사, 명, 억불
    change TEXT CHECK (change <> ''), -- as printed: "54.8%"
    note TEXT CHECK (note <> ''),
    PRIMARY KEY (program_id, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_value (
    program_id INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('before', 'after', 'target', 'result')),
    at TEXT NOT NULL, -- a year, a month or a day; '': the source says none
    n INTEGER NOT NULL, -- in units of 10 to the power of -scale
    scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 6),
    bound TEXT CHECK (bound IN ('about', 'least')),
    printed TEXT CHECK (printed <> ''), -- "2만3천여개사"
    PRIMARY KEY (program_id, indicator, role, at),
    FOREIGN KEY (program_id, indicator) REFERENCES indicator (program_id, no)
) STRICT, WITHOUT ROWID;

-- 이정표: what is to be reached, and what was.
CREATE TABLE milestone (
    program_id INTEGER NOT NULL REFERENCES program (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('start', 'confirmed', 'groundbreaking', 'completion', 'end', 'other')),
    name TEXT CHECK (name <> ''),
    planned TEXT,
    done TEXT,
    note TEXT CHECK (note <> ''),
    PRIMARY KEY (program_id, no),
    CHECK (planned IS NOT NULL OR done IS NOT NULL),
    CHECK (kind <> 'other' OR name IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- 공정률.
CREATE TABLE progress (
    program_id INTEGER NOT NULL REFERENCES program (id),
    at TEXT NOT NULL, -- '': the source names no day
    rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 10000), -- basis points
    note TEXT CHECK (note <> ''),
    PRIMARY KEY (program_id, at)
) STRICT, WITHOUT ROWID;

-- 사업안 검토: what came of a proposal in a round, and what the departments said of it.
CREATE TABLE proposal_review (
    program_id INTEGER NOT NULL REFERENCES program (id),
    round INTEGER NOT NULL CHECK (round >= 1),
    held TEXT,
    outcome TEXT CHECK (outcome IN ('carried', 'dropped', 'supplement', 'deferred')), -- NULL: none yet, or not stated
    reason TEXT CHECK (reason <> ''),
    minutes TEXT CHECK (minutes <> ''), -- of the whole round, with the portfolio
    PRIMARY KEY (program_id, round)
) STRICT, WITHOUT ROWID;
CREATE TABLE review_opinion (
    program_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    no INTEGER NOT NULL CHECK (no >= 1),
    department TEXT CHECK (department <> ''),
    feasibility TEXT CHECK (feasibility <> ''),
    gap TEXT CHECK (gap <> ''),
    actor TEXT CHECK (actor <> ''), -- who must act
    ministry TEXT CHECK (ministry <> ''), -- whose moves to watch
    PRIMARY KEY (program_id, round, no),
    FOREIGN KEY (program_id, round) REFERENCES proposal_review (program_id, round)
) STRICT, WITHOUT ROWID;

-- 산학연 협의체.
CREATE TABLE council (
    program_id INTEGER NOT NULL REFERENCES program (id),
    no INTEGER NOT NULL CHECK (no >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('hub', 'spoke', 'mini-cluster', 'council')),
    region TEXT CHECK (region <> ''),
    note TEXT CHECK (note <> ''),
    PRIMARY KEY (program_id, no)
) STRICT, WITHOUT ROWID;
-- Who left may come back: then there is another row.
CREATE TABLE council_member (
    program_id INTEGER NOT NULL,
    council INTEGER NOT NULL,
    no INTEGER NOT NULL CHECK (no >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('firm', 'university', 'institute', 'agency', 'other')),
    name TEXT NOT NULL CHECK (name <> ''),
    firm_id INTEGER REFERENCES firm (id),
    since TEXT,
    until TEXT,
    PRIMARY KEY (program_id, council, no),
    FOREIGN KEY (program_id, council) REFERENCES council (program_id, no),
    CHECK (firm_id IS NULL OR kind = 'firm')
) STRICT, WITHOUT ROWID;
-- 산학연 협력과제.
CREATE TABLE council_task (
    program_id INTEGER NOT NULL,
    council INTEGER NOT NULL,
    no INTEGER NOT NULL CHECK (no >= 1),
    title TEXT NOT NULL CHECK (title <> ''),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    state TEXT CHECK (state IN ('proposed', 'review', 'confirmed', 'running', 'done', 'on-hold', 'stopped')),
    PRIMARY KEY (program_id, council, no),
    FOREIGN KEY (program_id, council) REFERENCES council (program_id, no)
) STRICT, WITHOUT ROWID;
