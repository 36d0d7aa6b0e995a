/* The schema and every SQL text of the program against each other, on a new store. */
#include "raw.h"

#include "../../src/store/migrate.h"

static struct test_office t;
static struct db *db;

static int open_all(void **state)
{
	(void)state;
	test_office_open(&t);
	db = t.office.db;
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* The linker's ends of the section in which DB_SQL lists its texts. */
extern const struct sql_text *const __start_ppuri_sql[], *const __stop_ppuri_sql[];

static bool is_named(const char *const *list, const char *name)
{
	for (; *list; list++)
		if (strcmp(*list, name) == 0)
			return true;
	return false;
}

/* Columns are read by name, so a row must not have two of one name. */
static void check_columns(sqlite3_stmt *stmt, const struct sql_text *text)
{
	int n = sqlite3_column_count(stmt);
	for (int i = 0; i < n; i++)
		for (int other = 0; other < i; other++)
			if (strcmp(sqlite3_column_name(stmt, i), sqlite3_column_name(stmt, other)) == 0)
				fail_msg("%s:%d: two columns %s", text->file, text->line, sqlite3_column_name(stmt, i));
}

static void check_places(sqlite3_stmt *stmt, const struct sql_text *text)
{
	int n = sqlite3_bind_parameter_count(stmt);
	if (n > 64)
		fail_msg("%s:%d: more than 64 places", text->file, text->line);
	for (int i = 1; i <= n; i++) {
		const char *name = sqlite3_bind_parameter_name(stmt, i);
		if (!name || *name != ':')
			fail_msg("%s:%d: place %d has no name", text->file, text->line, i);
	}
}

static void every_statement_fits_the_schema(void **state)
{
	struct err e;
	size_t n = 0;
	(void)state;
	assert_done(db_begin_write(db, &e), &e);
	for (const struct sql_text *const *at = __start_ppuri_sql; at < __stop_ppuri_sql; at++, n++) {
		const struct sql_text *text = *at;
		sqlite3_stmt *stmt = NULL;
		if (sqlite3_prepare_v2(db->handle, text->text, -1, &stmt, NULL) != SQLITE_OK)
			fail_msg("%s:%d: %s", text->file, text->line, sqlite3_errmsg(db->handle));
		check_columns(stmt, text);
		check_places(stmt, text);
		sqlite3_finalize(stmt);
	}
	db_rollback(db);
	assert_true(n > 80);
}

/* REPLACE takes a row away without the eyes of whoever reads the text, and IGNORE hides what a constraint says. */
static void no_statement_replaces_or_ignores(void **state)
{
	(void)state;
	for (const struct sql_text *const *at = __start_ppuri_sql; at < __stop_ppuri_sql; at++)
		if (strstr((*at)->text, "REPLACE INTO") || strstr((*at)->text, "OR REPLACE") || strstr((*at)->text, "OR IGNORE"))
			fail_msg("%s:%d: %s", (*at)->file, (*at)->line, (*at)->text);
}

/* Tables with rows for every application or firm there ever was. */
static const char *const LARGE_TABLES[] = {"application", "firm", "person", "paper", "screening", "screening_check", "score", "selection_line", "award", "payment",
										   "letter", "letter_end", "prior_support", NULL};
/* What reads all of one of them does so because that is what it is for. */
static const char *const READ_ALL[] = {"money_check.c", "keeping.c", "paper_content.c", "grant.c", "search.c", "search_firms.c", NULL};

static bool reads_all(const struct sql_text *text)
{
	const char *name = strrchr(text->file, '/');
	return is_named(READ_ALL, name ? name + 1 : text->file) || strstr(text->text, "LIMIT") != NULL;
}

/* Whose root page it is, NULL if not of a large table. */
static const char *large_table(int64_t root, struct pool *p)
{
	sqlite3_stmt *stmt = NULL;
	assert_int_equal(sqlite3_prepare_v2(db->handle, "SELECT tbl_name FROM sqlite_schema WHERE rootpage = ?", -1, &stmt, NULL), SQLITE_OK);
	sqlite3_bind_int64(stmt, 1, root);
	const char *name = sqlite3_step(stmt) == SQLITE_ROW ? pool_strdup(p, (const char *)sqlite3_column_text(stmt, 0)) : NULL;
	sqlite3_finalize(stmt);
	return name && is_named(LARGE_TABLES, name) ? name : NULL;
}

/* By its steps: a cursor on a large table or its index that is set to the first or the last row goes through all of them. */
static void check_scans(const struct sql_text *text)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *open[256] = {0};
	sqlite3_stmt *stmt = NULL;
	assert_int_equal(sqlite3_prepare_v2(db->handle, pool_printf(&pool, "EXPLAIN %s", text->text), -1, &stmt, NULL), SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		const char *step = (const char *)sqlite3_column_text(stmt, 1);
		int cursor = sqlite3_column_int(stmt, 2);
		if (cursor < 0 || cursor >= (int)(sizeof open / sizeof *open))
			continue;
		if (strcmp(step, "OpenRead") == 0 || strcmp(step, "ReopenIdx") == 0)
			open[cursor] = large_table(sqlite3_column_int64(stmt, 3), &pool);
		else if ((strcmp(step, "Rewind") == 0 || strcmp(step, "Last") == 0) && open[cursor])
			fail_msg("%s:%d: goes through all of %s: %s", text->file, text->line, open[cursor], text->text);
		else if (strncmp(step, "Open", 4) == 0)
			open[cursor] = NULL;
	}
	sqlite3_finalize(stmt);
}

/* The store keeps no statistics: what is begun from the right end stays fast, whatever there is of the rest. */
static void no_statement_goes_through_a_large_table(void **state)
{
	struct err e;
	(void)state;
	assert_done(db_begin_write(db, &e), &e);
	for (const struct sql_text *const *at = __start_ppuri_sql; at < __stop_ppuri_sql; at++)
		if (!reads_all(*at))
			check_scans(*at);
	db_rollback(db);
}

#define TABLES "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"

static void every_table_is_recorded_or_surely_not(void **state)
{
	sqlite3_stmt *stmt = NULL;
	size_t n = 0, listed = 0;
	(void)state;
	assert_int_equal(sqlite3_prepare_v2(db->handle, TABLES, -1, &stmt, NULL), SQLITE_OK);
	for (; sqlite3_step(stmt) == SQLITE_ROW; n++) {
		const char *table = (const char *)sqlite3_column_text(stmt, 0);
		if (is_named(DB_RECORDED_TABLES, table) == is_named(DB_UNRECORDED_TABLES, table))
			fail_msg("%s must stand in one of the lists of recorder.c", table);
	}
	sqlite3_finalize(stmt);
	for (const char *const *list = DB_RECORDED_TABLES; *list; list++)
		listed++;
	for (const char *const *list = DB_UNRECORDED_TABLES; *list; list++)
		listed++;
	assert_int_equal(listed, n);
}

/* The recorder does not see rows of a table without a primary key, nor rows whose key is NULL. */
static void every_table_can_be_recorded(void **state)
{
	(void)state;
	assert_int_equal(raw_number(db, "SELECT count(*) FROM (" TABLES ") t WHERE NOT EXISTS "
									"(SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0)"), 0);
	assert_int_equal(raw_number(db, "SELECT count(*) FROM (" TABLES ") t, pragma_table_info(t.name) c "
									"WHERE c.pk > 0 AND c.\"notnull\" = 0"), 0);
	assert_int_equal(raw_number(db, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
									"AND name NOT LIKE 'sqlite_%' AND strict = 0"), 0);
}

static void references_are_whole(void **state)
{
	(void)state;
	assert_int_equal(raw_number(db, "SELECT count(*) FROM (" TABLES ") t, pragma_foreign_key_list(t.name) f "
									"WHERE NOT EXISTS (SELECT 1 FROM pragma_table_info(f.\"table\") c "
									"WHERE c.name = f.\"to\")"), 0);
}

static void the_connection_is_strict(void **state)
{
	static const struct {
		const char *pragma;
		int64_t value;
	} wanted[] = {
		{"PRAGMA application_id", PPURI_APPLICATION_ID}, {"PRAGMA foreign_keys", 1}, {"PRAGMA synchronous", 2},
		{"PRAGMA trusted_schema", 0}, {"PRAGMA cell_size_check", 1}, {"PRAGMA recursive_triggers", 1},
		{"PRAGMA temp_store", 2}, {"SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1},
	};
	struct err e;
	(void)state;
	for (size_t i = 0; i < ROWS(wanted); i++)
		if (raw_number(db, wanted[i].pragma) != wanted[i].value)
			fail_msg("%s is %lld", wanted[i].pragma, (long long)raw_number(db, wanted[i].pragma));
	assert_int_equal(raw_number(db, "PRAGMA user_version"), MIGRATIONS_N);
	assert_int_equal(raw_number(db, "SELECT count(*) FROM migration"), MIGRATIONS_N);
	/* No quoted name is taken for a text, no schema is edited, no other file is seen for long. */
	assert_done(db_begin_write(db, &e), &e);
	assert_false(raw_run(db, "UPDATE setting SET value = \"no column\"", &e));
	assert_false(raw_run(db, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''", &e));
	assert_false(raw_run(db, "CREATE TABLE mine (id INTEGER)", &e));
	assert_false(raw_run(db, "DROP TRIGGER audit_stays", &e));
	db_rollback(db);
}

/* Every object costs each command some ten microseconds of start. */
static void the_schema_stays_small(void **state)
{
	(void)state;
	assert_true(raw_number(db, "SELECT count(*) FROM sqlite_schema") < 345);
}

/* Of a row that was there before the column, SQLite (3.40) tells the recorder NULL instead of the default: neither the recount nor
 * the way back would fit. */
static void a_column_that_comes_later_has_no_default(void **state)
{
	(void)state;
	for (int i = 0; i < MIGRATIONS_N; i++)
		for (const char *at = MIGRATIONS[i].sql; (at = strstr(at, "ADD COLUMN")); at++) {
			const char *found = strstr(at, "DEFAULT");
			if (found && found < at + strcspn(at, ";"))
				fail_msg("%s: %.60s", MIGRATIONS[i].name, at);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_statement_fits_the_schema),
		cmocka_unit_test(no_statement_replaces_or_ignores),
		cmocka_unit_test(no_statement_goes_through_a_large_table),
		cmocka_unit_test(every_table_is_recorded_or_surely_not),
		cmocka_unit_test(every_table_can_be_recorded),
		cmocka_unit_test(references_are_whole),
		cmocka_unit_test(a_column_that_comes_later_has_no_default),
		cmocka_unit_test(the_connection_is_strict),
		cmocka_unit_test(the_schema_stays_small),
	};
	return cmocka_run_group_tests_name("schema", tests, open_all, close_all);
}
