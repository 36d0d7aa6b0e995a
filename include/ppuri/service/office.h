/* One person at one store for the length of one command, and the one way to do anything there: an act. */
#pragma once

#include "ppuri/account.h"
#include "ppuri/date.h"
#include "ppuri/service/deed.h"
#include "ppuri/spool.h"

struct db;

/* A secret is shorter than that, with its end. */
enum { SECRET_MAX = 1024 };

struct office {
	struct pool *pool;
	struct db *db;
	const char *store_path;
	const char *session_path; /* where the token of the login lies */
	const char *origin;       /* from where the person comes: for the audit */
	const char *reason;       /* given with --reason; NULL if none */
	struct moment now;        /* as of when the store is seen */
	int64_t looks_back;       /* seconds by which that lies before the clock */
	bool dry_run;             /* every act is rolled back at its end */
	struct db *past;          /* the store as it was known then, which is what reading acts see; NULL: they see it as it is */
	/* Asks for the password of a certificate's file, which is wiped after use; NULL: nobody can be asked. */
	bool (*secret)(void *arg, const char *file, char out[SECRET_MAX], struct err *e);
	void *secret_arg;
	const struct consent *consent; /* who says yes before anything is decided (act_decide); NULL: nobody is asked */
	struct account me;        /* valid after an act has begun that needs a login */
};

/* Opens the store at path and finds out where the caller comes from. The office borrows the pool. */
MUST_CHECK bool office_open(struct office *o, struct pool *p, const char *store_path, const char *session_path, struct err *e);
/* The same for a store whose schema is older than the program: for coming in and for the upgrade, and for nothing else. ERR_STORE too
 * for one that was never finished. */
MUST_CHECK bool office_open_any(struct office *o, struct pool *p, const char *store_path, const char *session_path,
								struct err *e);
void office_close(struct office *o);

/* From now on every act reads the store as it was known at that moment, and none may write. Who they are, and what they may, is
 * still asked of the store as it is. *ret_seq is the last act that was known. ERR_USAGE if the moment is yet to come,
 * ERR_NOT_FOUND if the store is younger. */
extern const struct act ACT_STORE_LOOK_BACK;
MUST_CHECK bool office_look_back(struct office *o, struct moment then, int64_t *ret_seq, struct err *e);

/* What the clock says, whatever is looked at. */
struct moment office_clock(const struct office *o);

/* Looks at the clock again: what is done after a question was answered is done then, not when it was asked. */
void office_look_at_clock(struct office *o);

/* --store, else PPURI_STORE, else the XDG data folder. */
const char *office_store_path(struct pool *p, const char *given);
/* PPURI_SESSION, else the XDG state folder. */
const char *office_session_path(struct pool *p);

/* Writes what an act made into a file that the caller named, which from then on only they can read. ERR_REFUSED if that is
 * the session, the store, or anything that is named after the store and belongs to it, or is there and not named as what is written for
 * people (.pdf, .csv, .xlsx, .json, .zip). A link is replaced itself, not what it leads to. */
MUST_CHECK bool office_save(const struct office *o, const char *path, const void *bytes, size_t n, struct err *e);

/* The same of what may be long. */
MUST_CHECK bool office_save_spool(const struct office *o, const char *path, const struct spool *bytes, struct err *e);

/* The same for what an act writes piece by piece: a draft beside path, which takes its place when the act is done (file.h). */
MUST_CHECK bool office_draft(const struct office *o, const char *path, const char **ret, struct err *e);

/* What an act needs of the store. */
enum act_kind {
	ACT_READS,   /* sees one moment of the store and can not write */
	ACT_WRITES,  /* BEGIN IMMEDIATE, recorded, audited, committed or rolled back whole */
	ACT_OUTSIDE, /* touches no row: a copy, a check, drawing a form; the right is checked all the same */
};

/* An act is the unit of work: data that `policy` prints and act_perform enforces. */
struct act {
	const char *name; /* "award.approve": in the audit and in `policy` */
	enum right right;
	enum act_kind kind;
	bool personal; /* shows personal data: each use is noted in the access record before anything comes out */
	bool of_now;   /* asks the store as it is, and of no earlier moment */
	bool any_clock; /* written also where the clock stands before what was done last: a way out, or the admin's word that it is right */
};

/* The work of one act, while it is open. */
struct work {
	const struct act *act;
	struct office *office;
	struct db *db;
	struct pool *pool;
	struct moment now;
	const struct account *me;
	const char *subject; /* what it is about, for the audit: set by act_about */
	unsigned char request[16];
	int parts;           /* audit rows that act_cut has already written */
	struct deeds *deeds;        /* what it does, for who is asked; NULL: nobody is */
	const struct deeds *agreed; /* what was said yes to; NULL: nothing was */
	bool tries;                 /* only to see what it would do */
};
typedef bool (*act_fn)(struct work *w, void *arg, struct err *e);

/* Checks who it is and the right, opens the transaction, calls fn, writes the audit row and commits; on any failure all is
 * rolled back, and a refusal leaves its own row. The only way to the store: nothing else hands out w->db. */
MUST_CHECK bool act_perform(struct office *o, const struct act *act, act_fn fn, void *arg, struct err *e);

/* The same of what somebody decides: where there is anybody to ask, it is tried first and rolled back, what it did is shown, and it is
 * done if the answer is yes and it comes to just the same again; else it is ERR_REFUSED. What the trial leaves in arg, of n bytes, is
 * forgotten. */
MUST_CHECK bool act_decide(struct office *o, const struct act *act, act_fn fn, void *arg, size_t n, struct err *e);
/* One thing that the act does: see struct deed. */
void act_deed(struct work *w, const char *name, const char *who, struct won won, const char *text);

/* "call 2024-금형": what the act is about. */
void act_about(struct work *w, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Long imports: writes what was recorded so far as one audit row, so that memory stays flat. Same transaction. */
MUST_CHECK bool act_cut(struct work *w, struct err *e);

/* What was done so far stands in the audit as done by another act, which has no reason of its own. */
MUST_CHECK bool act_cut_as(struct work *w, const struct act *act, struct err *e);

/* Whether the caller could perform the act at all (who is logged in, which role): to ask before a prompt. */
MUST_CHECK bool act_permitted(struct office *o, const struct act *act, struct err *e);
/* The same, where it is no attempt: a refusal leaves no row. */
bool act_is_open(struct office *o, const struct act *act);

/* Every act of the program; NULL at the end. */
extern const struct act *const ACTS[];
