/* Passwords: what is accepted, and what becomes of them. */
#include "unit.h"

#include "../../src/service/password.h"

#include "ppuri/err.h"

static void weak_ones_are_refused(void **state)
{
	static const struct {
		const char *password, *account;
		enum err_kind kind;
	} cases[] = {
		{"corn harvest 1974", "kim", ERR_NONE},
		{"가을걷이 천구백칠십사년", "kim", ERR_NONE},
		{"0123456789", "kim", ERR_NONE},
		{"012345678", "kim", ERR_REFUSED},
		{"", "kim", ERR_REFUSED},
		{"가나다라마바사아자", "kim", ERR_REFUSED}, /* nine characters in 27 bytes */
		{"가가가가가가가가가가", "kim", ERR_REFUSED},
		{"aaaaaaaaaaaa", "kim", ERR_REFUSED},
		{"my name is kim", "kim", ERR_REFUSED},
		{"0123456789\xff", "kim", ERR_USAGE},
		{"0123456789\xea\xb0", "kim", ERR_USAGE},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(cases); i++) {
		struct err e = {0};
		bool accepted = password_acceptable(cases[i].password, cases[i].account, &e);
		if (accepted != (cases[i].kind == ERR_NONE) || e.kind != cases[i].kind)
			fail_msg("\"%s\": %s", cases[i].password, accepted ? "accepted" : e.text);
	}
}

static void a_hash_fits_its_password_alone(void **state)
{
	struct pool pool = {0};
	struct err e;
	const char *first, *again;
	(void)state;
	assert_true(password_hash(&pool, "corn harvest 1974", &first, &e));
	assert_true(password_hash(&pool, "corn harvest 1974", &again, &e));
	assert_string_not_equal(first, again); /* each has its salt */
	assert_non_null(strstr(first, "$argon2id$v=19$m=19456,t=2,p=1$"));
	assert_true(password_matches(first, "corn harvest 1974"));
	assert_false(password_matches(first, "corn harvest 1975"));
	assert_false(password_matches(first, "corn harvest 197"));
	assert_false(password_matches(first, ""));
	assert_false(password_matches("", "corn harvest 1974"));
	assert_false(password_matches("$argon2id$v=19$m=19456,t=2,p=1$", "corn harvest 1974"));
	password_pretend("whatever it is");
	pool_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weak_ones_are_refused),
		cmocka_unit_test(a_hash_fits_its_password_alone),
	};
	return cmocka_run_group_tests_name("password", tests, NULL, NULL);
}
