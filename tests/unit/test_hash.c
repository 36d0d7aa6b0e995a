#include "unit.h"

#include "ppuri/hash.h"

/* FIPS 180-4, examples of the standard. */
static void sha256_is_the_standard(void **state)
{
	(void)state;
	static const struct {
		const char *text, *hex;
	} rows[] = {
		{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char hex[SHA256_HEX];
		struct sha256 whole = sha256_of(rows[i].text, strlen(rows[i].text));
		assert_string_equal(sha256_hex(&whole, hex), rows[i].hex);
		struct sha256_run run;
		sha256_begin(&run);
		for (const char *c = rows[i].text; *c; c++)
			sha256_add(&run, c, 1);
		struct sha256 pieces = sha256_end(&run);
		assert_true(sha256_same(&whole, &pieces));
		pieces.at[31] ^= 1;
		assert_false(sha256_same(&whole, &pieces));
	}
}

/* Blocks gathered from pieces, and whole blocks taken from where they are. */
static void pieces_of_any_size_hash_alike(void **state)
{
	(void)state;
	enum { LONGEST = 1000 };
	unsigned char text[LONGEST];
	for (size_t i = 0; i < LONGEST; i++)
		text[i] = (unsigned char)(i * 131 + i / 7);
	for (size_t n = 0; n < LONGEST; n++) {
		struct sha256_run bytes, pieces;
		sha256_begin(&bytes);
		for (size_t i = 0; i < n; i++)
			sha256_add(&bytes, text + i, 1);
		sha256_begin(&pieces);
		sha256_add(&pieces, text, n / 3);
		sha256_add(&pieces, text + n / 3, n - n / 3);
		struct sha256 whole = sha256_of(text, n), one = sha256_end(&bytes), other = sha256_end(&pieces);
		assert_true(sha256_same(&whole, &one));
		assert_true(sha256_same(&whole, &other));
	}
	char hex[SHA256_HEX], million[1000];
	struct sha256_run run;
	memset(million, 'a', sizeof million);
	sha256_begin(&run);
	for (int i = 0; i < 1000; i++)
		sha256_add(&run, million, sizeof million);
	struct sha256 h = sha256_end(&run);
	assert_string_equal(sha256_hex(&h, hex), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static struct sha256 of_texts(const char *const *texts, size_t n)
{
	struct sha256_run run;
	sha256_begin(&run);
	for (size_t i = 0; i < n; i++)
		sha256_add_text(&run, texts[i]);
	return sha256_end(&run);
}

static void no_two_sequences_of_fields_hash_alike(void **state)
{
	(void)state;
	struct sha256 h[9];
	struct sha256_run run;
	h[0] = of_texts((const char *[]){"ab", "c"}, 2);
	h[1] = of_texts((const char *[]){"a", "bc"}, 2);
	h[2] = of_texts((const char *[]){"abc"}, 1);
	h[3] = of_texts((const char *[]){"abc", ""}, 2);
	h[4] = of_texts((const char *[]){"abc", NULL}, 2);
	h[5] = of_texts((const char *[]){"abc", "", ""}, 3);
	sha256_begin(&run);
	sha256_add_blob(&run, "abc", 3);
	h[6] = sha256_end(&run);
	sha256_begin(&run);
	sha256_add_int(&run, 3);
	sha256_add(&run, "abc", 3);
	h[7] = sha256_end(&run);
	sha256_begin(&run);
	sha256_add_int(&run, -3);
	h[8] = sha256_end(&run);
	for (size_t i = 0; i < ROWS(h); i++)
		for (size_t j = i + 1; j < ROWS(h); j++)
			assert_false(sha256_same(&h[i], &h[j]));
}

/* What the chain of the audit was computed with must stay as it is. */
static void the_encoding_of_fields_is_fixed(void **state)
{
	(void)state;
	static const char bytes[] = "i\xff\xff\xff\xff\xff\xff\xff\xfe"
								"t\0\0\0\0\0\0\0\3\xea\xb0\x80"
								"n\0\0\0\0\0\0\0\0"
								"b\0\0\0\0\0\0\1\0";
	unsigned char blob[256] = {0};
	struct sha256_run run, plain;
	sha256_begin(&run);
	sha256_add_int(&run, -2);
	sha256_add_text(&run, "가");
	sha256_add_text(&run, NULL);
	sha256_add_blob(&run, blob, sizeof blob);
	sha256_begin(&plain);
	sha256_add(&plain, bytes, sizeof bytes - 1);
	sha256_add(&plain, blob, sizeof blob);
	struct sha256 a = sha256_end(&run), b = sha256_end(&plain);
	assert_true(sha256_same(&a, &b));
}

static void random_bytes_differ_and_secrets_go(void **state)
{
	(void)state;
	unsigned char a[32] = {0}, b[32] = {0}, none[32] = {0};
	random_bytes(a, sizeof a);
	random_bytes(b, sizeof b);
	assert_memory_not_equal(a, b, sizeof a);
	assert_memory_not_equal(a, none, sizeof a);
	forget_bytes(a, sizeof a);
	assert_memory_equal(a, none, sizeof a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sha256_is_the_standard),
		cmocka_unit_test(pieces_of_any_size_hash_alike),
		cmocka_unit_test(no_two_sequences_of_fields_hash_alike),
		cmocka_unit_test(the_encoding_of_fields_is_fixed),
		cmocka_unit_test(random_bytes_differ_and_secrets_go),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
