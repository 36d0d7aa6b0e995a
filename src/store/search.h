/* What is packed for looking through it: blocks of some hundred rows, each kind for itself. */
#pragma once

#include "sql.h"

/* As many as leave a block of names one page of the file, and of titles half a page, and none in a second page that is nearly empty. */
#define SEARCH_FIRMS 500
#define SEARCH_APPLICATIONS 800

enum search_kind {
	SEARCH_NAMES = 1, /* search keys of firms: name_pack */
	SEARCH_NUMBERS,   /* their 사업자등록번호, ten digits each */
	SEARCH_ADDRESSES, /* a hash of each address, folded */
	SEARCH_TITLES,    /* title_marks_pack of each application */
	SEARCH_KINDS
};

/* To be called when a row has just been written. A block is packed when its last row comes, so an import pays little. */
MUST_CHECK bool search_firm_added(struct db *db, int64_t id, struct err *e);
MUST_CHECK bool search_firm_changed(struct db *db, int64_t id, struct err *e);
MUST_CHECK bool search_application_added(struct db *db, int64_t id, struct err *e);
MUST_CHECK bool search_application_changed(struct db *db, int64_t id, struct err *e);

/* Packs what was changed, before the transaction ends. */
MUST_CHECK bool search_settle(struct db *db, struct err *e);

/* A block of one kind as it is: of the rows from `first` on. */
struct search_part {
	int64_t first;
	const void *bytes;
	size_t n;
};
typedef void (*search_look)(void *arg, const struct search_part *part);

/* Shows every block of a kind in order, packed or not. */
MUST_CHECK bool search_each(struct db *db, enum search_kind kind, search_look look, void *arg, struct err *e);

/* The hash of an address as the blocks keep it: 0 of none, and of one that says too little to tell a place. Some others have the same. */
uint16_t search_address_hash(const char *address);
