-- From a published call to "eligible": what a call asks for, the papers that come in, what is asked for again, who may not
-- take part, and what a firm has had before.

-- A form that somebody put aside half filled in. Nobody else's business, so the audit does not record it.
CREATE TABLE put_aside (
    account_id INTEGER NOT NULL REFERENCES account (id),
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    put_at TEXT NOT NULL,
    PRIMARY KEY (account_id, form)
) STRICT, WITHOUT ROWID;
