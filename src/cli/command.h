/* A command is data plus one function. Help, completion, the manual page and the checks are made from the data. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/service/office.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

enum value_type {
	VALUE_FLAG,   /* no value */
	VALUE_TEXT,   /* NFC, trimmed, not empty */
	VALUE_CODE,   /* code_check */
	VALUE_WON,
	VALUE_DATE,
	VALUE_MOMENT,       /* a day alone means its first minute */
	VALUE_MOMENT_END,   /* a day alone means its last second */
	VALUE_NUMBER, /* whole, 0…1,000,000,000 */
	VALUE_RATE,   /* 80 % → basis points */
	VALUE_POINTS, /* 60 or 59.5 → tenths */
	VALUE_TERM,   /* one of a vocabulary; its code */
	VALUE_BIZ_NO, /* ten digits */
	VALUE_CORP_NO, /* thirteen digits */
	VALUE_ZIP,     /* five digits */
	VALUE_PHONE,   /* with hyphens */
	VALUE_EMAIL,
	VALUE_BIRTH,    /* a day with a year of four digits, and never a 주민등록번호 */
	VALUE_INDUSTRY, /* five digits of the KSIC */
	VALUE_FILE,   /* a path as given; - is standard input or output */
	VALUE_PDF,    /* the path of a file to write, which ends in .pdf */
};

/* What a code or a number names: it is looked up in the store while it is typed. */
enum names { NAMES_NOTHING, NAMES_CALL, NAMES_PROGRAM, NAMES_FIRM };

struct command;

/* An option ("--name VALUE") or an argument (by place). In a form it is a field. */
struct parameter {
	const char *name;                    /* "support-rate"; of an argument: "CALL" */
	enum value_type type;
	const char *help;                    /* N_("…") */
	bool required;
	bool many;                           /* may be given more than once; an argument: the last one, all the rest */
	bool may_be_empty;                   /* "" is a value: it clears */
	const struct vocabulary *vocabulary; /* VALUE_TERM */
	enum names names;
	bool personal;                       /* about a person: kept in no history */
	const char *how;                     /* N_("…"): what is typed, with an example, where type and help do not say it */
	const struct command *added_by;      /* in a form, what is not there yet is entered on the way: by this command's fields */
	const struct parameter *row;         /* of a command's .list: the values of each object in it */
};

struct screen;
struct input;
struct session;

enum needs {
	NEEDS_STORE,
	NEEDS_OLD_STORE, /* or one that waits for its upgrade: what brings an admin in to do that */
	NEEDS_NOTHING,
};

struct command {
	const char *noun, *verb;  /* verb NULL: "login" */
	const char *summary;      /* N_("…"): one line, beginning small */
	const char *details;      /* N_("…") or NULL: what a clerk should know */
	const char *examples;     /* lines beginning with "ppuri ", or NULL: shown first */
	const struct parameter *arguments; /* ended by an empty one; NULL if none */
	const struct parameter *options;
	const struct parameter *list; /* one value more, that stands in --json alone: a list of objects. NULL: none */
	const char *rows;         /* N_("firms"): what it lists, for the name of a sheet; then ROWS_OPTIONS (rows_out.h) stand in its
	                           * options, and all it says by screen_grid is one list. NULL: it lists nothing */
	bool paper;               /* of a report: --out makes PDF too */
	enum needs needs;
	const struct act *act;    /* the act it performs, or the first of them; NULL: none */
	const struct act *also;   /* what the same command does for others or in another of its ways; NULL: nothing */
	/* On a terminal, when something required is missing, every field is asked for, shown, and confirmed (form.h). Else only
	 * what is required is asked for. */
	bool form;
	/* Whether what was given so far is there and fits together: looked at before each question on a terminal, and after each
	 * answer of a form. NULL: nothing to look at. */
	bool (*look)(struct session *s, const struct input *in, struct err *e);
	/* In a form: whether all that was given of a field of several values fits, once the last of them was. NULL: any do. */
	bool (*look_whole)(struct session *s, const struct input *in, const char *name, struct err *e);
	/* In a form: what a field most probably holds, as it would be typed; NULL: nothing is probable. */
	const char *(*suggest)(struct session *s, const struct input *in, const char *name);
	/* For a command that changes one record: the record as it is, as values of the options; what a later change is compared
	 * with goes into s->seen. On a terminal, without options, it is then changed as a text (editor.h). NULL: it is not. */
	bool (*record)(struct session *s, const struct input *in, struct input *ret, struct err *e);
	bool (*run)(struct session *s, const struct input *in, struct err *e);
};

/* --out FILE: where the rows go that a command lists, or the paper of a report. */
struct rows_out {
	const char *path; /* NULL: all goes to the screen */
	enum rows_form { ROWS_CSV, ROWS_XLSX, ROWS_JSON, ROWS_PDF } form;
	bool cp949;       /* a .csv file */
};

/* What a running command holds. */
struct session {
	struct pool *pool;
	struct office office;
	struct screen *screen;
	const char *store_path;
	struct rows_out out;
	bool no_input; /* never ask */
	bool yes;      /* do not ask for confirmation */
	size_t saved;  /* records that one sitting has saved so far: giving up leaves them */
	struct prompt_history *history; /* once something was asked */
	const void *seen; /* the record that a person was shown before they changed it; NULL: none */
};

/* Every command; NULL at the end. In the order of the help. */
extern const struct command *const COMMANDS[];

/* The values that were given, checked by their type. An option that was not given is NULL, 0 or no date. */
bool input_has(const struct input *in, const char *name);
/* For commands that change only what is named: ERR_USAGE if none of the options was given. */
MUST_CHECK bool input_has_any(const struct input *in, const struct parameter *options, struct err *e);
const char *input_text(const struct input *in, const char *name);
const char *input_text_or(const struct input *in, const char *name, const char *otherwise);
struct won input_won(const struct input *in, const char *name);
struct date input_date(const struct input *in, const char *name);
struct moment input_moment(const struct input *in, const char *name);
int64_t input_number(const struct input *in, const char *name); /* VALUE_NUMBER, VALUE_RATE, VALUE_POINTS */
int64_t input_number_or(const struct input *in, const char *name, int64_t otherwise);
bool input_flag(const struct input *in, const char *name);
/* All values of an option or argument that may be given many times, as texts. */
struct texts {
	const char **at;
	size_t n, room;
};
struct texts input_texts(struct pool *p, const struct input *in, const char *name);
/* What was entered on the way about a thing that is not there yet: values of the parameter's `added_by`. NULL: nothing. */
const struct input *input_described(const struct input *in, const char *name);
/* The objects of a command's .list, in their order. */
struct inputs {
	const struct input **at;
	size_t n, room;
};
struct inputs input_list(struct pool *p, const struct input *in, const char *name);
