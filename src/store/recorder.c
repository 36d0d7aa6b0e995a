#include "recorder.h"

#include <string.h>

const char *const DB_RECORDED_TABLES[] = {
	"imported_file",
	"firm", "person", "application", "setting", "account", "program", "program_funding", "call", "rubric_item", "call_notice", "seal_break",
	"call_round", "call_bonus", "application_bonus",
	"screening", "screening_check", "call_rule", "firm_workers", "exclusion", "exclusion_person",
	"committee_member", "conflict", "score", "score_comment", "selection", "selection_line", "award",
	"prior_support", "duplicate_judged",
	"call_paper", "paper", "form_text", "letter_batch", "letter", "series", "supplement", "holiday", "receipt_head", "receipt",
	NULL,
};

const char *const DB_UNRECORDED_TABLES[] = {"credential", "session", "audit", "migration", "put_aside", "paper_content", "search_block", NULL};

bool recorder_start(struct db *db, struct err *e)
{
	recorder_stop(db);
	int rc = sqlite3session_create(db->handle, "main", &db->recorder);
	for (const char *const *table = DB_RECORDED_TABLES; rc == SQLITE_OK && *table; table++)
		rc = sqlite3session_attach(db->recorder, *table);
	return rc == SQLITE_OK || db_failed(db->handle, rc, e);
}

void recorder_stop(struct db *db)
{
	if (db->recorder)
		sqlite3session_delete(db->recorder);
	db->recorder = NULL;
}

bool recorder_take(struct db *db, struct pool *p, struct changeset *ret, struct err *e)
{
	int n = 0;
	void *bytes = NULL;
	int rc = sqlite3session_changeset(db->recorder, &n, &bytes);
	recorder_stop(db);
	if (rc != SQLITE_OK)
		return db_failed(db->handle, rc, e);
	*ret = (struct changeset){.bytes = pool_strndup(p, n ? bytes : "", (size_t)n), .n = (size_t)n};
	sqlite3_free(bytes);
	return true;
}
