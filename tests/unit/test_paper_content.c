/* The bytes of papers in the store: in and out in pieces, once each, and found out when somebody with the file in hand
 * changes them. */
#include "raw.h"

#include "intake.h"

#include "ppuri/service/filed_paper.h"
#include "ppuri/service/store.h"
#include "ppuri/store/paper_content.h"

#define SIZE 150000

static unsigned char bytes[SIZE];
static struct sha256 digest;

static int open_all(void **state)
{
	(void)state;
	open_intake();
	for (size_t i = 0; i < SIZE; i++)
		bytes[i] = (unsigned char)(i * 7 + i / 251);
	digest = sha256_of(bytes, SIZE);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static const struct act by_hand = {"test.by-hand", RIGHT_APP_WRITE, ACT_WRITES};

static bool write_in_pieces(struct work *w, void *arg, struct err *why)
{
	struct paper_content content CLEANUP(paper_content_close) = {0};
	(void)arg;
	if (!paper_content_create(w->db, &digest, SIZE, &content, why))
		return false;
	for (size_t at = 0; at < SIZE; at += 777)
		if (!paper_content_write(&content, bytes + at, SIZE - at < 777 ? SIZE - at : 777, why))
			return false;
	return true;
}

static void assert_read_back(size_t piece)
{
	struct paper_content content CLEANUP(paper_content_close) = {0};
	unsigned char *back = pool_alloc(&t.pool, SIZE + piece);
	size_t n = 0, some = 1;
	assert_done(paper_content_open(t.office.db, &digest, &content, &e), &e);
	while (some) {
		assert_done(paper_content_read(&content, back + n, piece, &some, &e), &e);
		n += some;
	}
	assert_int_equal(n, SIZE);
	assert_memory_equal(back, bytes, SIZE);
}

static void pieces_make_the_whole(void **state)
{
	struct paper_content none CLEANUP(paper_content_close) = {0};
	struct sha256 other = sha256_of("x", 1);
	bool there = true;
	(void)state;
	assert_done(paper_content_has(t.office.db, &digest, &there, &e), &e);
	assert_false(there);
	assert_done(act_perform(officer(), &by_hand, write_in_pieces, NULL, &e), &e);
	assert_done(paper_content_has(t.office.db, &digest, &there, &e), &e);
	assert_true(there);
	assert_read_back(1);
	assert_read_back(4096);
	assert_read_back(SIZE + 1);
	assert_fails(paper_content_open(t.office.db, &other, &none, &e), &e, ERR_STORE);
	assert_fails(act_perform(officer(), &by_hand, write_in_pieces, NULL, &e), &e, ERR_REFUSED);
}

static bool write_too_much(struct work *w, void *arg, struct err *why)
{
	struct paper_content content CLEANUP(paper_content_close) = {0};
	(void)arg;
	struct sha256 other = sha256_of("yy", 2);
	return paper_content_create(w->db, &other, 2, &content, why) && paper_content_write(&content, "yyy", 3, why);
}

static void perform_too_much(void *arg)
{
	(void)arg;
	(void)!act_perform(officer(), &by_hand, write_too_much, NULL, &e);
}

static void more_than_there_is_room_for_is_our_mistake(void **state)
{
	(void)state;
	assert_bug(perform_too_much, NULL, "more bytes than there is room for");
}

static struct findings check(void)
{
	struct findings list = {0};
	assert_done(paper_content_check(t.office.db, &t.pool, &list, &e), &e);
	return list;
}

/* An application with one paper of that content. */
static const char PAPER[] =
	"INSERT INTO firm (id, biz_no, name, search_key) VALUES (1, '0008110074', 'F', 'f');"
	"INSERT INTO application (id, call_id, firm_id, title, total, asked, own_cash, own_kind, state) "
	"SELECT 1, id, 1, 'T', 80, 70, 5, 5, 'DRAFT' FROM call;"
	"INSERT INTO paper (application_id, no, kind, file_name, type, size, sha256, locked, attached_by, attached_at) "
	"SELECT 1, 1, 'plan', 'a.pdf', 'application/pdf', 150000, sha256, 0, 1, '2024-03-04 09:00:00' FROM paper_content";

static bool run_sql(struct work *w, void *arg, struct err *why)
{
	return raw_run(w->db, arg, why);
}

static void a_turned_bit_and_what_is_gone_are_found(void **state)
{
	(void)state;
	open_call("2024-금형");
	assert_done(act_perform(officer(), &by_hand, run_sql, pool_strdup(&t.pool, PAPER), &e), &e);
	assert_int_equal(check().n, 0);
	force(t.office.store_path, "DROP TRIGGER paper_content_is_kept;"
							   "UPDATE paper_content SET bytes = CAST(substr(bytes, 1, 149999) || x'ff' AS BLOB)");
	struct findings list = check();
	assert_int_equal(list.n, 1);
	assert_non_null(strstr(list.at[0], "has other bytes than it came with"));
	force(t.office.store_path, "UPDATE paper_content SET bytes = x'00'");
	list = check();
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[1], "papers: paper (1, 1): its content is gone or has another size");
	force(t.office.store_path, "DROP TRIGGER paper_content_stays; DELETE FROM paper_content");
	list = check();
	assert_int_equal(list.n, 1);
	assert_non_null(strstr(list.at[0], "is gone"));
}

/* A program that forgets to ask still can not take the bytes away from under a paper. */
static void content_in_use_can_not_be_deleted(void **state)
{
	(void)state;
	assert_done(db_begin_write(t.office.db, &e), &e);
	assert_done(raw_run(t.office.db, "INSERT INTO paper_content VALUES (zeroblob(32), x'01');"
									 "INSERT INTO paper (application_id, no, kind, file_name, type, size, sha256, locked, attached_by, "
									 "attached_at) VALUES (1, 2, 'plan', 'a', 't', 1, zeroblob(32), 0, 1, '2024-03-04 09:00:00')", &e), &e);
	assert_fails(raw_run(t.office.db, "DELETE FROM paper_content WHERE sha256 = zeroblob(32)", &e), &e, ERR_REFUSED);
	assert_fails(raw_run(t.office.db, "INSERT INTO paper (application_id, no, kind, file_name, type, size, sha256, locked, attached_by, "
									  "attached_at) VALUES (1, 3, 'plan', 'a', 't', 1, CAST(zeroblob(31) || x'05' AS BLOB), 0, 1, "
									  "'2024-03-04 09:00:00')", &e), &e, ERR_REFUSED);
	db_rollback(t.office.db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_make_the_whole),
		cmocka_unit_test(more_than_there_is_room_for_is_our_mistake),
		cmocka_unit_test(a_turned_bit_and_what_is_gone_are_found),
		cmocka_unit_test(content_in_use_can_not_be_deleted),
	};
	return cmocka_run_group_tests_name("paper content", tests, open_all, close_all);
}
