/* A portfolio as one JSON document: nodes within nodes, each with sections of its own (docs/portfolios.md). A section that is read
 * (program_json_in.c) is written in the same form (program_json_out.c). */
#pragma once

#include "work.h"

#include "ppuri/json.h"
#include "ppuri/program_tree.h"
#include "ppuri/service/import.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

#define PORTFOLIO_FORMAT "ppuri-portfolio-1"

/* The node in hand while a document is read. */
struct node_in {
	struct work *w;
	struct import_result *result;
	size_t *unfit; /* programmes that take no awards, as things stand */
	const char *place; /* "programs[1].programs[2]", with its code once that is known */
	struct program program;
	int64_t id; /* 0 until it is written, and where mistakes keep it from being written */
};

/* A mistake: of the key in that place of the node ("history[2].since"), where this stood. */
void node_problem(struct node_in *in, const char *key, const struct json_value *value, const struct err *why);

/* The members of an object, by what each is. */
struct json_slot {
	const char *key;
	enum { SLOT_TEXT, SLOT_DATE, SLOT_TERM, SLOT_NUMBER, SLOT_WON, SLOT_FIGURE, SLOT_VALUE } kind;
	void *to; /* const char **, struct date *, const char ** (a code), int64_t *, struct slot_won *, const char ** (a text or a bare number),
			   * const struct json_value ** */
	bool required;
	const struct vocabulary *vocabulary;
};
struct slot_won {
	bool known;
	struct won won;
};
/* Reads an object into its slots; what is wrong in it, and a key that has no slot, become mistakes. null is as if the key were absent.
 * `at` is the place within the node: "history[2]"; "" for the node itself. False if there was any mistake. */
bool node_slots(struct node_in *in, const char *at, const struct json_value *object, const struct json_slot *slots, size_t n);

#define SLOTS(slots) (slots), sizeof(slots) / sizeof *(slots)

/* Each item of a list, at its place ("councils[1].members"); what is no list is a mistake. */
typedef bool (*take_item)(struct node_in *in, const char *at, const struct json_value *value, struct err *e);
MUST_CHECK bool node_items(struct node_in *in, const char *at, const struct json_value *list, take_item take, struct err *e);

/* Items of the lists of program_json_targets.c. */
bool take_indicator(struct node_in *in, const char *at, const struct json_value *value, struct err *e);
bool take_milestone(struct node_in *in, const char *at, const struct json_value *value, struct err *e);
bool take_progress(struct node_in *in, const char *at, const struct json_value *value, struct err *e);
bool take_review(struct node_in *in, const char *at, const struct json_value *value, struct err *e);
bool take_council(struct node_in *in, const char *at, const struct json_value *value, struct err *e);

/* The members of one object that is written. Those that are not known are left out. */
struct members {
	struct buf *out;
	int indent; /* 0: on one line */
	bool begun;
};
void put_text(struct members *m, const char *key, const char *text);
void put_date(struct members *m, const char *key, struct date date);
void put_number(struct members *m, const char *key, int64_t n);
void put_bare(struct members *m, const char *key, const char *figure); /* a number as text */
/* A list of small objects, one a line; within one line, on it. */
typedef void (*put_item)(struct members *m, const void *from, size_t i);
void put_list(struct members *m, const char *key, const void *from, size_t n, put_item put);
void put_targets(struct members *m, const struct program *program);

/* The whole document. */
void program_json_write(struct buf *out, const struct program_tree *tree);
