/* Inside the service room: files to hand out together in a ZIP, with a list of their hashes. All are of one moment, so that the
 * same content makes the same bytes. */
#pragma once

#include "ppuri/archive.h"
#include "ppuri/filed_paper.h"
#include "ppuri/grid.h"
#include "ppuri/letter.h"

struct db;

struct bundle {
	struct pool *pool;
	struct moment moment;
	struct archive_entry *at;
	size_t n, room;
};

/* bytes must live as long as the bundle. */
void bundle_add(struct bundle *bundle, const char *name, const void *bytes, size_t n);
/* A copy of what lies in the buffer. */
void bundle_add_text(struct bundle *bundle, const char *name, const struct buf *text);
/* The bytes of a paper, read from the store when the bundle is written. */
void bundle_add_paper(struct bundle *bundle, struct db *db, const char *name, const struct filed_paper *paper);
/* Likewise its file. */
void bundle_add_letter(struct bundle *bundle, struct db *db, const char *name, const struct letter *letter);
/* NAME.csv and NAME.json: keys as headings and codes as values, so that they are the same in any language. */
void bundle_add_table(struct bundle *bundle, const char *name, const struct grid *grid);
/* SHA256SUMS in the folder ("selection/"; "": the top) over the files from number `from` on, all of which lie in it. */
void bundle_add_sums(struct bundle *bundle, const char *folder, size_t from);
/* As a ZIP. */
MUST_CHECK bool bundle_write(const struct bundle *bundle, const char *draft, struct err *e);
