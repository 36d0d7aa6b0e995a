/* The audit as people read it: one entry an act, and what each changed. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

#define REQUEST_BYTES 16

/* What the recorder saw: an SQLite changeset. */
struct changeset {
	const void *bytes;
	size_t n;
};

struct audit_entry {
	int64_t seq;
	struct moment at;
	const char *account; /* login name, or "-" */
	const char *origin;  /* from where: "uid 1000", or the ssh address */
	const char *act;     /* "award.approve" */
	const char *outcome; /* "done" or "refused" */
	const char *subject; /* what it was about: "award 2024-금형-0007"; "" if all is said by the act */
	const char *reason;  /* what the person gave, or why it was refused */
	unsigned char request[REQUEST_BYTES];
	int part;            /* long imports leave several entries of one request: 0, 1, … */
	struct changeset changes;
	bool touches;        /* it changed something of the application that was asked for */
};

struct audit_list {
	struct audit_entry *at; /* without their changesets */
	size_t n, room;
};

struct audit_filter { /* NULL or 0: any */
	const char *account, *act, *subject, *outcome;
	struct date from, until; /* whole days, both included */
	int64_t last; /* only the newest so many; 0: all */
	int64_t application; /* beside what the subject says, all that changed something of it */
};

/* One column of one row that an act changed. */
struct audit_change {
	const char *table, *key, *column;
	const char *about;          /* of two days: the receipt number or code of what it is about; NULL: not told */
	const char *kind;           /* "insert", "update", "delete" */
	const char *before, *after; /* NULL: there was nothing */
};

struct audit_changes {
	struct audit_change *at;
	size_t n, room;
};

/* What is different between two days. */
struct audit_differences {
	struct audit_changes changes; /* by tables, each in the order of its keys */
	size_t sealed; /* rows about applications that who asks may not see yet, and that are left out */
};
